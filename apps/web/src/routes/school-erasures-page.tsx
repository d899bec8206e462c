import { useQuery } from "@apollo/client/react";
import { SchoolErasure } from "../features/privacy/school-erasure.tsx";
import { graphql } from "../gql/gql.ts";
import { LoadMore } from "../lib/graphql/load-more.tsx";
import { QueryProblem } from "../lib/graphql/query-problem.tsx";
import { useSession } from "../lib/session/use-session.ts";
import { useLabel } from "../lib/text/use-label.ts";
import { useText } from "../lib/text/use-text.ts";
import { urlChoice } from "../lib/url-state/url-fields.ts";
import { defineUrlState } from "../lib/url-state/url-state.ts";
import { useUrlState } from "../lib/url-state/use-url-state.ts";
import { ButtonLink } from "../ui/button.tsx";
import { Container, Row, Stack } from "../ui/layout.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Select } from "../ui/select.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { EmptyState, ForbiddenState } from "../ui/state-panel.tsx";
import { PageTitle } from "./page-title.tsx";
import { paths } from "./paths.ts";

const SchoolErasuresDocument = graphql(`
  query SchoolErasures($status: [ErasureStatus!], $after: String) {
    erasures(status: $status, first: 20, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        ...SchoolErasure_erasure
      }
    }
  }
`);

const statuses = ["REQUESTED", "CANCELLED", "DONE"] as const;
const state = defineUrlState({ stand: urlChoice(statuses, null) });

/** Vragen om te wissen, for the school of the learners. */
export function SchoolErasuresPage(): React.JSX.Element {
  const t = useText("school-erasures");
  const label = useLabel();
  const { viewer, hasRole } = useSession();
  const { values, change } = useUrlState(state);
  const { data, error, refetch, fetchMore } = useQuery(SchoolErasuresDocument, {
    variables: { status: values.stand ? [values.stand] : undefined },
    fetchPolicy: "cache-and-network",
  });
  if (error && !data) return <QueryProblem error={error} onRetry={() => void refetch()} />;
  if (viewer && !hasRole("COUNSELLOR", "PROVIDER_ADMIN"))
    return <ForbiddenState actions={<ButtonLink to={paths.start}>Leerplek</ButtonLink>} />;
  const page = data?.erasures;
  return (
    <Container padding={6}>
      <PageTitle>{t("title")}</PageTitle>
      <Stack gap={5}>
        <PageHeader title={t("title")} lead={t("lead")} />
        <Notice tone="info">{t("explain")}</Notice>
        <Row>
          <Select
            label={t("status")}
            value={values.stand ?? "ALL"}
            onChange={(stand) => change({ stand: stand === "ALL" ? null : stand })}
            options={[
              { value: "ALL", label: t("statusAll") },
              ...statuses.map((status) => ({ value: status, label: label("ErasureStatus", status) })),
            ]}
          />
        </Row>
        {!page && <Skeleton look="card" count={3} />}
        {page?.nodes.length === 0 && (
          <EmptyState title={t("emptyTitle")} icon="shield">
            <p>{t("emptyText")}</p>
          </EmptyState>
        )}
        {page && page.nodes.length > 0 && <p role="status">{t("found", { count: page.totalCount })}</p>}
        {page?.nodes.map((erasure) => (
          <SchoolErasure key={erasure.id} erasure={erasure} learnerHref={paths.learner} />
        ))}
        <LoadMore pageInfo={page?.pageInfo} onMore={(after) => fetchMore({ variables: { after } })} />
      </Stack>
    </Container>
  );
}
