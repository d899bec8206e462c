import type { ReactNode } from "react";
import { useNavigate } from "react-router";
import type { BranchValues } from "../features/companies/branches/branch-fields.tsx";
import { BranchForm } from "../features/companies/branches/branch-form.tsx";
import type { BranchInput } from "../gql/graphql.ts";
import type { Answer } from "../lib/graphql/use-send.ts";
import { useText } from "../lib/text/use-text.ts";
import { Container, Stack } from "../ui/layout.tsx";
import { Link } from "../ui/link.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { notify } from "../ui/toast-store.ts";
import { PageTitle } from "./page-title.tsx";
import { paths } from "./paths.ts";

interface BranchFormPageProps {
  title: string;
  lead: string;
  /** What to know before filling in. */
  notice?: ReactNode;
  /** Null until they are known. */
  values: BranchValues | null;
  submitLabel: string;
  doneText: string;
  isBusy: boolean;
  /** What to know before sending once more. */
  warning?: ReactNode;
  send: (branch: BranchInput) => Promise<Answer>;
}

/** What adding and changing a branch have in common: the way back, the form, and the list once it is kept. */
export function BranchFormPage(props: BranchFormPageProps): React.JSX.Element {
  const { title, lead, notice, values, submitLabel, doneText, isBusy, warning, send } = props;
  const t = useText("companies");
  const navigate = useNavigate();
  return (
    <Container padding={6}>
      <PageTitle>{title}</PageTitle>
      <Stack gap={5}>
        <PageHeader
          title={title}
          lead={lead}
          above={
            <Link to={paths.branches} icon="arrow-left" look="standalone">
              {t("back")}
            </Link>
          }
        />
        {!values && <Skeleton look="text" count={6} />}
        {values && notice}
        {values && (
          <BranchForm
            values={values}
            submitLabel={submitLabel}
            isBusy={isBusy}
            warning={warning}
            onSubmit={async (branch) => {
              const problems = await send(branch);
              if (!problems || problems.length > 0) return problems;
              notify({ tone: "good", text: doneText });
              await navigate(paths.branches);
              return problems;
            }}
          />
        )}
      </Stack>
    </Container>
  );
}
