import { useQuery } from "@apollo/client/react";
import { useNavigate } from "react-router";
import { graphql } from "../gql/gql.ts";
import { useSaveDraft } from "../features/workplaces/write/use-save-draft.ts";
import { WorkplaceForm, type WorkplaceValues } from "../features/workplaces/write/workplace-form.tsx";
import { QueryProblem } from "../lib/graphql/query-problem.tsx";
import { useText } from "../lib/text/use-text.ts";
import { Container, Stack } from "../ui/layout.tsx";
import { Link } from "../ui/link.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { EmptyState } from "../ui/state-panel.tsx";
import { PageTitle } from "./page-title.tsx";
import { paths } from "./paths.ts";

const NewWorkplaceDocument = graphql(`
  query NewWorkplace {
    viewer {
      id
      companies {
        id
        branches {
          id
          ...WorkplaceForm_branch
        }
      }
    }
  }
`);

const empty: WorkplaceValues = {
  branchId: "",
  programmeId: "",
  mentorId: "",
  title: "",
  description: "",
  requirements: "",
  places: 1,
  agreementType: "OAO",
  days: [],
  hoursPerWeek: null,
  dayStartsAt: "08:00",
  dayEndsAt: "16:30",
  startsOn: "",
  endsOn: "",
  minimumAge: null,
  answerWithinDays: 10,
  activityIds: [],
};

export function NewWorkplacePage(): React.JSX.Element {
  const t = useText("employer");
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(NewWorkplaceDocument);
  const { save, isBusy } = useSaveDraft();
  if (error && !data) return <QueryProblem error={error} onRetry={() => void refetch()} />;
  const branches = data?.viewer?.companies.flatMap((company) => company.branches);
  return (
    <Container padding={6}>
      <PageTitle>{t("newWorkplace")}</PageTitle>
      <Stack gap={5}>
        <PageHeader
          title={t("newWorkplace")}
          lead={t("newLead")}
          above={
            <Link to={paths.employerWorkplaces} icon="arrow-left" look="standalone">
              {t("workplaces")}
            </Link>
          }
        />
        {!branches && <Skeleton look="text" count={6} />}
        {branches?.length === 0 && (
          <EmptyState title={t("noBranchTitle")}>
            <p>{t("noBranchText")}</p>
          </EmptyState>
        )}
        {branches && branches.length > 0 && (
          <WorkplaceForm
            branches={branches}
            values={empty}
            isBusy={isBusy}
            submitLabel={t("saveDraft")}
            onSubmit={async (draft) => {
              const { id, problems } = await save(draft);
              if (id) await navigate(paths.employerWorkplace(id));
              return problems;
            }}
          />
        )}
      </Stack>
    </Container>
  );
}
