import { useQuery } from "@apollo/client/react";
import { graphql } from "../gql/gql.ts";
import type { WorkplaceStatus } from "../gql/graphql.ts";
import { useFormat } from "../lib/format/use-format.ts";
import { LoadMore } from "../lib/graphql/load-more.tsx";
import { QueryProblem } from "../lib/graphql/query-problem.tsx";
import { useLabel } from "../lib/text/use-label.ts";
import { useText } from "../lib/text/use-text.ts";
import { Badge, type Tone } from "../ui/badge.tsx";
import { ButtonLink } from "../ui/button.tsx";
import { Card, CardLink } from "../ui/card.tsx";
import { Container, Row, Stack } from "../ui/layout.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { EmptyState } from "../ui/state-panel.tsx";
import { PageTitle } from "./page-title.tsx";
import { paths } from "./paths.ts";

const MyWorkplacesDocument = graphql(`
  query MyWorkplaces($after: String) {
    myWorkplaces(first: 20, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        title
        status
        places
        freePlaces
        applicationCount
        startsOn
        branch {
          id
          name
        }
        programme {
          id
          title
        }
      }
    }
  }
`);

export const workplaceTones: Record<WorkplaceStatus, Tone> = {
  DRAFT: "neutral",
  PUBLISHED: "good",
  PAUSED: "warn",
  FILLED: "info",
  BLOCKED: "bad",
  EXPIRED: "neutral",
  CLOSED: "neutral",
};

/** Werkplekken of the company: drafts, what is online, what ended. */
export function EmployerWorkplacesPage(): React.JSX.Element {
  const t = useText("employer");
  const label = useLabel();
  const format = useFormat();
  const { data, error, refetch, fetchMore } = useQuery(MyWorkplacesDocument);
  if (error && !data) return <QueryProblem error={error} onRetry={() => void refetch()} />;
  const page = data?.myWorkplaces;
  const create = (
    <ButtonLink variant="primary" icon="plus" to={paths.newWorkplace}>
      {t("newWorkplace")}
    </ButtonLink>
  );
  return (
    <Container padding={6}>
      <PageTitle>{t("workplaces")}</PageTitle>
      <Stack gap={5}>
        <PageHeader title={t("workplaces")} lead={t("workplacesLead")} actions={create} />
        {!page && <Skeleton look="card" count={4} />}
        {page?.nodes.length === 0 && (
          <EmptyState title={t("emptyTitle")} actions={create}>
            <p>{t("emptyText")}</p>
          </EmptyState>
        )}
        {page?.nodes.map(({ id, title, status, places, freePlaces, applicationCount, startsOn, branch, programme }) => (
          <Card key={id} isLink>
            <Stack gap={2}>
              <Row justify="between" align="center">
                <h2>
                  <CardLink to={paths.employerWorkplace(id)}>{title}</CardLink>
                </h2>
                <Badge tone={workplaceTones[status]}>{label("WorkplaceStatus", status)}</Badge>
              </Row>
              <p>
                {branch.name} · {programme.title} · {t("from", { day: format.dayShort(startsOn) })}
              </p>
              <p>
                {t("freeOf", { free: freePlaces, count: places })} ·{" "}
                {t("applications", { count: applicationCount ?? 0 })}
              </p>
            </Stack>
          </Card>
        ))}
        <LoadMore pageInfo={page?.pageInfo} onMore={(after) => fetchMore({ variables: { after } })} />
      </Stack>
    </Container>
  );
}
