import { emptyBranch } from "../features/companies/branches/branch-fields.tsx";
import { graphql } from "../gql/gql.ts";
import { useIdempotencyKey } from "../lib/graphql/use-idempotency-key.ts";
import { useSend } from "../lib/graphql/use-send.ts";
import { useSession } from "../lib/session/use-session.ts";
import { useText } from "../lib/text/use-text.ts";
import { BranchFormPage } from "./branch-form-page.tsx";
import { NoAccess } from "./no-access.tsx";

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
  const key = useIdempotencyKey();
  const { hasRole, isLoading } = useSession();
  const [add, isBusy] = useSend(AddBranchDocument);
  if (!isLoading && !hasRole("COMPANY_ADMIN"))
    return (
      <NoAccess>
        <p>{t("forbiddenText")}</p>
      </NoAccess>
    );
  return (
    <BranchFormPage
      title={t("addBranch")}
      lead={t("addBranchLead")}
      values={emptyBranch}
      submitLabel={t("add")}
      doneText={t("added")}
      isBusy={isBusy}
      send={async (branch) => {
        const problems = await add({ input: { idempotencyKey: key.current(), branch } });
        if (problems) key.renew();
        return problems;
      }}
    />
  );
}
