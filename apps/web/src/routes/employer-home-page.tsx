import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { graphql } from "../gql/gql.ts";
import { EmployerRoad } from "../features/companies/road/employer-road.tsx";
import { Agenda } from "../features/interviews/agenda/agenda.tsx";
import { QueryProblem } from "../lib/graphql/query-problem.tsx";
import { useText } from "../lib/text/use-text.ts";
import { ButtonLink } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Container, Grid, Row, Stack } from "../ui/layout.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { Stat } from "../ui/stat.tsx";
import { EmptyState, ForbiddenState } from "../ui/state-panel.tsx";
import { PageTitle } from "./page-title.tsx";
import { paths } from "./paths.ts";

const EmployerHomeDocument = graphql(`
  query EmployerHome($from: DateTime!) {
    viewer {
      id
      companies {
        id
        name
        branches {
          id
          name
          programmes {
            programme {
              id
            }
            ...EmployerRoad_branchProgramme
          }
        }
      }
    }
    waiting: applications(status: [SENT, VIEWED], first: 1) {
      totalCount
    }
    invited: applications(status: [SHORTLISTED, INTERVIEW_PLANNED, INTERVIEWED], first: 1) {
      totalCount
    }
    online: myWorkplaces(status: [PUBLISHED], first: 1) {
      totalCount
    }
    drafts: myWorkplaces(status: [DRAFT], first: 1) {
      totalCount
    }
    interviews(from: $from, first: 5) {
      totalCount
      nodes {
        id
        ...Agenda_interview
      }
    }
  }
`);

/** Overzicht: what waits for an answer comes first. */
export function EmployerHomePage(): React.JSX.Element {
  const t = useText("employer-home");
  const [from] = useState(() => new Date().toISOString());
  const { data, error, refetch } = useQuery(EmployerHomeDocument, { variables: { from } });
  if (error && !data) return <QueryProblem error={error} onRetry={() => void refetch()} />;
  if (!data)
    return (
      <Container padding={6}>
        <Skeleton look="card" count={4} />
      </Container>
    );
  const company = data.viewer?.companies[0];
  if (!company) return <ForbiddenState actions={<ButtonLink to={paths.start}>{t("toStart")}</ButtonLink>} />;
  const roads = company.branches.flatMap((branch) => branch.programmes.map((path) => ({ branch, path })));
  const parts = [
    { value: data.waiting.totalCount, label: t("waiting"), to: paths.candidates, action: t("toWaiting") },
    {
      value: data.invited.totalCount,
      label: t("invited"),
      to: `${paths.candidates}?fase=gesprek`,
      action: t("toInvited"),
    },
    { value: data.online.totalCount, label: t("online"), to: paths.employerWorkplaces, action: t("toOnline") },
    { value: data.drafts.totalCount, label: t("drafts"), to: paths.newWorkplace, action: t("toDrafts") },
  ];
  return (
    <Container padding={6}>
      <PageTitle>{t("title")}</PageTitle>
      <Stack gap={6}>
        <PageHeader title={company.name} lead={t("lead")} />
        <Grid as="ul" columns="narrow">
          {parts.map(({ value, label, to, action }) => (
            <li key={label}>
              <Card>
                <Stack gap={3}>
                  <Stat value={value} label={label} />
                  <div>
                    <ButtonLink to={to} size="small">
                      {action}
                    </ButtonLink>
                  </div>
                </Stack>
              </Card>
            </li>
          ))}
        </Grid>
        <Stack as="section" gap={3}>
          <Row justify="between">
            <h2>{t("roads")}</h2>
            <Row>
              <ButtonLink to={paths.employerActivities} size="small">
                {t("toActivities")}
              </ButtonLink>
              <ButtonLink to={paths.branches} size="small">
                {t("toBranches")}
              </ButtonLink>
              <ButtonLink to={paths.mentors} size="small">
                {t("toMentors")}
              </ButtonLink>
            </Row>
          </Row>
          {roads.length === 0 && (
            <EmptyState
              title={t("noRoads")}
              icon="list"
              actions={<ButtonLink to={paths.selfScan}>{t("toSelfScan")}</ButtonLink>}
            >
              <p>{t("noRoadsText")}</p>
            </EmptyState>
          )}
          {roads.map(({ branch, path }) => (
            <EmployerRoad key={`${branch.id} ${path.programme.id}`} branch={branch} path={path} />
          ))}
        </Stack>
        <Stack as="section" gap={3}>
          <h2>{t("interviews")}</h2>
          {data.interviews.nodes.length === 0 ? (
            <p>{t("noInterviews")}</p>
          ) : (
            <Agenda interviews={data.interviews.nodes} onChanged={refetch} />
          )}
          <div>
            <ButtonLink to={paths.interviews}>{t("toInterviews")}</ButtonLink>
          </div>
        </Stack>
      </Stack>
    </Container>
  );
}
