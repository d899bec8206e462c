import { useQuery } from "@apollo/client/react";
import { ErasuresTable } from "../features/privacy/erasures-table.tsx";
import { RetentionPanel } from "../features/privacy/retention-panel.tsx";
import { graphql } from "../gql/gql.ts";
import { LoadMore } from "../lib/graphql/load-more.tsx";
import { QueryProblem } from "../lib/graphql/query-problem.tsx";
import { useSession } from "../lib/session/use-session.ts";
import { useText } from "../lib/text/use-text.ts";
import { ButtonLink } from "../ui/button.tsx";
import { Container, Stack } from "../ui/layout.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { ForbiddenState } from "../ui/state-panel.tsx";
import { PageTitle } from "./page-title.tsx";
import { paths } from "./paths.ts";

const DataKeepingDocument = graphql(`
  query DataKeeping($after: String) {
    erasures(first: 20, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        ...ErasuresTable_erasure
      }
    }
  }
`);

/** Bewaren en wissen, for supervision. */
export function DataKeepingPage(): React.JSX.Element {
  const t = useText("data-keeping");
  const { viewer, hasRole } = useSession();
  const { data, error, refetch, fetchMore } = useQuery(DataKeepingDocument);
  if (error && !data) return <QueryProblem error={error} onRetry={() => void refetch()} />;
  if (viewer && !hasRole("GOV_ADMIN"))
    return <ForbiddenState actions={<ButtonLink to={paths.start}>Leerplek</ButtonLink>} />;
  const erasures = data?.erasures;
  return (
    <Container padding={6}>
      <PageTitle>{t("title")}</PageTitle>
      <Stack gap={6}>
        <PageHeader title={t("title")} lead={t("lead")} />
        <RetentionPanel />
        <Stack as="section" gap={3}>
          <h2>{t("erasuresTitle")}</h2>
          {!erasures && <Skeleton look="text" count={4} />}
          {erasures?.nodes.length === 0 && <p>{t("noErasures")}</p>}
          {erasures && erasures.nodes.length > 0 && <ErasuresTable erasures={erasures.nodes} />}
          <LoadMore pageInfo={erasures?.pageInfo} onMore={(after) => fetchMore({ variables: { after } })} />
          <p>{t("replay")}</p>
        </Stack>
      </Stack>
    </Container>
  );
}
