import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { useNavigate, useParams } from "react-router";
import { graphql } from "../gql/gql.ts";
import { ApplyForm } from "../features/applications/apply/apply-form.tsx";
import { answersOf } from "../features/applications/mini-profile-fields.tsx";
import { WorkplaceFacts } from "../features/workplaces/show/workplace-facts.tsx";
import { QueryProblem } from "../lib/graphql/query-problem.tsx";
import { useSession } from "../lib/session/use-session.ts";
import { useLabel } from "../lib/text/use-label.ts";
import { useText } from "../lib/text/use-text.ts";
import { Badge, Tag } from "../ui/badge.tsx";
import { Button, ButtonLink } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Container, Split, Stack } from "../ui/layout.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { EmptyState } from "../ui/state-panel.tsx";
import { notify } from "../ui/toast-store.ts";
import { PageTitle } from "./page-title.tsx";
import { paths } from "./paths.ts";

const WorkplacePageDocument = graphql(`
  query WorkplacePage($id: ID!) {
    workplace(id: $id) {
      id
      title
      status
      description
      requirements
      viewerCanApply
      viewerApplication {
        id
        status
      }
      company {
        id
        name
        description
      }
      branch {
        id
        municipality
      }
      programme {
        id
        title
        studyDomain
      }
      activities {
        id
        label
      }
      ...WorkplaceFacts_workplace
    }
    viewer {
      id
      learner {
        id
        nameDisclosure
        miniProfile {
          why
          strengths
          experience
          travel
          availability
          question
        }
      }
    }
  }
`);

/** Werkplekdetail: what one learns there, when, with whom, and the way to apply. */
export function WorkplacePage(): React.JSX.Element {
  const t = useText("workplace");
  const label = useLabel();
  const navigate = useNavigate();
  const { id = "" } = useParams();
  const { viewer } = useSession();
  const [isApplying, setIsApplying] = useState(false);
  const { data, error, refetch } = useQuery(WorkplacePageDocument, { variables: { id } });
  if (error) return <QueryProblem error={error} onRetry={() => void refetch()} />;
  if (!data)
    return (
      <Container padding={6}>
        <Skeleton look="text" count={8} />
      </Container>
    );
  const { workplace } = data;
  const learner = data.viewer?.learner;
  if (!workplace)
    return (
      <Container padding={6}>
        <EmptyState
          level={1}
          title={t("goneTitle")}
          actions={<ButtonLink to={paths.search()}>{t("goneSearch")}</ButtonLink>}
        >
          <p>{t("goneText")}</p>
        </EmptyState>
      </Container>
    );
  const application = workplace.viewerApplication;
  return (
    <Container padding={6}>
      <PageTitle>{workplace.title}</PageTitle>
      <Stack gap={5}>
        <PageHeader
          title={workplace.title}
          lead={`${workplace.company.name}, ${workplace.branch.municipality}`}
          meta={
            <>
              <Tag>{workplace.programme.title}</Tag>
              <Tag>{label("StudyDomain", workplace.programme.studyDomain)}</Tag>
              {workplace.status !== "PUBLISHED" && (
                <Badge tone="warn">{label("WorkplaceStatus", workplace.status)}</Badge>
              )}
            </>
          }
        />
        <Split
          side="end"
          aside={
            <Card look="tag" padding="large">
              <Stack>
                <WorkplaceFacts workplace={workplace} />
                {application ? (
                  <Notice
                    tone="good"
                    title={t("applied")}
                    actions={<ButtonLink to={paths.myApplication(application.id)}>{t("follow")}</ButtonLink>}
                  >
                    {label("ApplicationStatus", application.status)}
                  </Notice>
                ) : workplace.viewerCanApply && learner ? (
                  <Button variant="primary" icon="send" isWide onPress={() => setIsApplying(true)}>
                    {t("apply")}
                  </Button>
                ) : (
                  !viewer &&
                  workplace.status === "PUBLISHED" && (
                    <ButtonLink variant="primary" isWide to={paths.signIn(paths.workplace(id))}>
                      {t("signInToApply")}
                    </ButtonLink>
                  )
                )}
              </Stack>
            </Card>
          }
        >
          <Stack gap={5} width="text">
            <section>
              <h2>{t("about")}</h2>
              <p>{workplace.description}</p>
            </section>
            <section>
              <h2>{t("activities")}</h2>
              {workplace.activities.length === 0 ? (
                <p>{t("noActivities")}</p>
              ) : (
                <ul>
                  {workplace.activities.map((activity) => (
                    <li key={activity.id}>{activity.label}</li>
                  ))}
                </ul>
              )}
            </section>
            {workplace.requirements && (
              <section>
                <h2>{t("requirements")}</h2>
                <p>{workplace.requirements}</p>
              </section>
            )}
            <section>
              <h2>{t("company")}</h2>
              <p>{workplace.company.description || workplace.company.name}</p>
            </section>
          </Stack>
        </Split>
      </Stack>
      {learner && (
        <Dialog
          title={t("applyTo", { title: workplace.title })}
          isOpen={isApplying}
          onClose={() => setIsApplying(false)}
          look="sheet"
        >
          <ApplyForm
            workplaceId={workplace.id}
            miniProfile={answersOf(learner.miniProfile)}
            nameDisclosure={learner.nameDisclosure}
            onCancel={() => setIsApplying(false)}
            onSent={(applicationId) => {
              notify({ tone: "good", text: t("sent", { company: workplace.company.name }) });
              void navigate(paths.myApplication(applicationId));
            }}
          />
        </Dialog>
      )}
    </Container>
  );
}
