import { useQuery } from "@apollo/client/react";
import { useNavigate, useParams } from "react-router";
import { graphql } from "../gql/gql.ts";
import { useSaveDraft } from "../features/workplaces/write/use-save-draft.ts";
import { WorkplaceForm } from "../features/workplaces/write/workplace-form.tsx";
import { QueryProblem } from "../lib/graphql/query-problem.tsx";
import { useText } from "../lib/text/use-text.ts";
import { ButtonLink } from "../ui/button.tsx";
import { Container, Stack } from "../ui/layout.tsx";
import { Link } from "../ui/link.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { ForbiddenState } from "../ui/state-panel.tsx";
import { notify } from "../ui/toast-store.ts";
import { PageTitle } from "./page-title.tsx";
import { paths } from "./paths.ts";

const EditWorkplaceDocument = graphql(`
  query EditWorkplace($id: ID!) {
    workplace(id: $id) {
      id
      version
      title
      description
      requirements
      places
      agreementType
      days
      minutesPerWeek
      dayStartsAt
      dayEndsAt
      startsOn
      endsOn
      minimumAge
      answerWithinDays
      mentorId
      viewerCanEdit
      activities {
        id
      }
      branch {
        id
      }
      programme {
        id
      }
      company {
        id
        branches {
          id
          ...WorkplaceForm_branch
        }
      }
    }
  }
`);

/** Changes a workplace. What learners can find is checked again when it is kept; who was first wins, the other is told. */
export function EditWorkplacePage(): React.JSX.Element {
  const t = useText("employer");
  const navigate = useNavigate();
  const { id = "" } = useParams();
  const { data, error, refetch } = useQuery(EditWorkplaceDocument, { variables: { id }, fetchPolicy: "network-only" });
  const { save, isBusy } = useSaveDraft();
  if (error && !data) return <QueryProblem error={error} onRetry={() => void refetch()} />;
  if (!data)
    return (
      <Container padding={6}>
        <Skeleton look="text" count={8} />
      </Container>
    );
  const w = data.workplace;
  if (!w?.viewerCanEdit)
    return <ForbiddenState actions={<ButtonLink to={paths.employerWorkplaces}>{t("workplaces")}</ButtonLink>} />;
  return (
    <Container padding={6}>
      <PageTitle>{t("edit")}</PageTitle>
      <Stack gap={5}>
        <PageHeader
          title={t("edit")}
          above={
            <Link to={paths.employerWorkplace(id)} icon="arrow-left" look="standalone">
              {w.title}
            </Link>
          }
        />
        <WorkplaceForm
          branches={w.company.branches}
          workplaceId={w.id}
          values={{
            branchId: w.branch.id,
            programmeId: w.programme.id,
            mentorId: w.mentorId ?? "",
            title: w.title,
            description: w.description,
            requirements: w.requirements,
            places: w.places,
            agreementType: w.agreementType,
            days: [...w.days],
            hoursPerWeek: w.minutesPerWeek / 60,
            dayStartsAt: w.dayStartsAt,
            dayEndsAt: w.dayEndsAt,
            startsOn: w.startsOn,
            endsOn: w.endsOn,
            minimumAge: w.minimumAge,
            answerWithinDays: w.answerWithinDays,
            activityIds: w.activities.map((activity) => activity.id),
          }}
          isBusy={isBusy}
          submitLabel={t("saveChanges")}
          onSubmit={async (draft) => {
            const saved = await save(draft, { id: w.id, version: w.version });
            if (saved.id) {
              notify({ tone: "good", text: t("saved") });
              await navigate(paths.employerWorkplace(w.id));
            }
            return saved.problems;
          }}
        />
      </Stack>
    </Container>
  );
}
