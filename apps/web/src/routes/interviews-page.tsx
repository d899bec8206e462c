import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { graphql } from "../gql/gql.ts";
import { Agenda } from "../features/interviews/agenda/agenda.tsx";
import { LoadMore } from "../lib/graphql/load-more.tsx";
import { QueryProblem } from "../lib/graphql/query-problem.tsx";
import { useText } from "../lib/text/use-text.ts";
import { ButtonLink } from "../ui/button.tsx";
import { Container, Stack } from "../ui/layout.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { EmptyState } from "../ui/state-panel.tsx";
import { PageTitle } from "./page-title.tsx";
import { paths } from "./paths.ts";

const InterviewsDocument = graphql(`
  query Interviews($from: DateTime, $after: String) {
    interviews(from: $from, first: 20, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        ...Agenda_interview
      }
    }
  }
`);

/** Gesprekken: from today on. */
export function InterviewsPage(): React.JSX.Element {
  const t = useText("interviews");
  const [from] = useState(() => `${new Date().toISOString().slice(0, 10)}T00:00:00Z`);
  const { data, error, refetch, fetchMore } = useQuery(InterviewsDocument, { variables: { from } });
  if (error && !data) return <QueryProblem error={error} onRetry={() => void refetch()} />;
  const page = data?.interviews;
  return (
    <Container padding={6}>
      <PageTitle>{t("title")}</PageTitle>
      <Stack gap={5}>
        <PageHeader title={t("title")} lead={t("lead")} />
        {!page && <Skeleton look="card" count={4} />}
        {page?.nodes.length === 0 && (
          <EmptyState
            title={t("emptyTitle")}
            icon="calendar"
            actions={<ButtonLink to={paths.employerWorkplaces}>{t("emptyAction")}</ButtonLink>}
          >
            <p>{t("emptyText")}</p>
          </EmptyState>
        )}
        {page && page.nodes.length > 0 && (
          <>
            <h2>{t("coming", { count: page.totalCount })}</h2>
            <Agenda interviews={page.nodes} onChanged={refetch} />
          </>
        )}
        <LoadMore pageInfo={page?.pageInfo} onMore={(after) => fetchMore({ variables: { after } })} />
      </Stack>
    </Container>
  );
}
