import { useNavigate } from "react-router";
import { BranchForm } from "../features/companies/branches/branch-form.tsx";
import { emptyBranch } from "../features/companies/branches/branch-fields.tsx";
import { graphql } from "../gql/gql.ts";
import { useIdempotencyKey } from "../lib/graphql/use-idempotency-key.ts";
import { useSend } from "../lib/graphql/use-send.ts";
import { useSession } from "../lib/session/use-session.ts";
import { useText } from "../lib/text/use-text.ts";
import { Container, Stack } from "../ui/layout.tsx";
import { Link } from "../ui/link.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { ForbiddenState } from "../ui/state-panel.tsx";
import { notify } from "../ui/toast-store.ts";
import { PageTitle } from "./page-title.tsx";
import { paths } from "./paths.ts";

const AddBranchDocument = graphql(`
  mutation AddBranch($input: AddBranchInput!) {
    addBranch(input: $input) {
      ... on Branch {
        id
      }
      ...Problems_userErrors
    }
  }
`);

/** Vestiging toevoegen. */
export function NewBranchPage(): React.JSX.Element {
  const t = useText("companies");
  const navigate = useNavigate();
  const key = useIdempotencyKey();
  const { hasRole, isLoading } = useSession();
  const [add, isBusy] = useSend(AddBranchDocument);
  if (!isLoading && !hasRole("COMPANY_ADMIN"))
    return (
      <ForbiddenState>
        <p>{t("forbiddenText")}</p>
      </ForbiddenState>
    );
  return (
    <Container padding={6}>
      <PageTitle>{t("addBranch")}</PageTitle>
      <Stack gap={5}>
        <PageHeader
          title={t("addBranch")}
          lead={t("addBranchLead")}
          above={
            <Link to={paths.branches} icon="arrow-left" look="standalone">
              {t("back")}
            </Link>
          }
        />
        <BranchForm
          values={emptyBranch}
          submitLabel={t("add")}
          isBusy={isBusy}
          onSubmit={async (branch) => {
            const problems = await add({ input: { idempotencyKey: key.current(), branch } });
            if (!problems) return problems;
            key.renew();
            if (problems.length > 0) return problems;
            notify({ tone: "good", text: t("added") });
            await navigate(paths.branches);
            return problems;
          }}
        />
      </Stack>
    </Container>
  );
}
