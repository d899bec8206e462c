import { useQuery } from "@apollo/client/react";
import { graphql } from "../gql/gql.ts";
import { ImportPanel } from "../features/activities/write/import-panel.tsx";
import { LoadMore } from "../lib/graphql/load-more.tsx";
import { QueryProblem } from "../lib/graphql/query-problem.tsx";
import { useSession } from "../lib/session/use-session.ts";
import { useText } from "../lib/text/use-text.ts";
import { urlText } from "../lib/url-state/url-fields.ts";
import { defineUrlState } from "../lib/url-state/url-state.ts";
import { useUrlState } from "../lib/url-state/use-url-state.ts";
import { Badge } from "../ui/badge.tsx";
import { Container, Row, Stack } from "../ui/layout.tsx";
import { Link } from "../ui/link.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { SearchField } from "../ui/search-field.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { EmptyState } from "../ui/state-panel.tsx";
import { Table } from "../ui/table.tsx";
import { useState } from "react";
import { NoAccess } from "./no-access.tsx";
import { PageTitle } from "./page-title.tsx";
import { paths } from "./paths.ts";

const ActivityListsDocument = graphql(`
  query ActivityLists($search: String, $after: String) {
    programmes(search: $search, first: 25, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        code
        title
        activityListVersions {
          id
          version
          status
          origin
          isCurrent
          offerCount
        }
      }
    }
  }
`);

const state = defineUrlState({ q: urlText(100) });

/** Activiteitenlijsten: every programme with the state of its list, for those who write them. */
export function ActivityListsPage(): React.JSX.Element {
  const t = useText("activity-lists");
  const { hasRole, isLoading } = useSession();
  const { values, change } = useUrlState(state);
  const [text, setText] = useState(values.q);
  const { data, error, refetch, fetchMore } = useQuery(ActivityListsDocument, {
    variables: { search: values.q || null },
    fetchPolicy: "cache-and-network",
  });
  if (!isLoading && !hasRole("RECOGNITION_OFFICER", "GOV_ADMIN")) return <NoAccess />;
  if (error && !data) return <QueryProblem error={error} onRetry={() => void refetch()} />;
  const page = data?.programmes;
  return (
    <Container padding={6}>
      <PageTitle>{t("title")}</PageTitle>
      <Stack gap={5}>
        <PageHeader title={t("title")} lead={t("lead")} />
        <p>{t("officialLimits")}</p>
        <Stack width="form">
          <SearchField
            label={t("search")}
            value={text}
            onChange={setText}
            onSubmit={() => change({ q: text })}
            onClear={() => change({ q: "" })}
          />
        </Stack>
        {!page && <Skeleton look="text" count={10} />}
        {page?.nodes.length === 0 && (
          <EmptyState title={t("nothing")} icon="search">
            <p>{t("nothingText")}</p>
          </EmptyState>
        )}
        {page && page.nodes.length > 0 && (
          <>
            <p role="status">{t("found", { count: page.totalCount })}</p>
            <Table
              caption={t("title")}
              isCaptionHidden
              rows={page.nodes}
              rowKey={({ id }) => id}
              columns={[
                {
                  id: "title",
                  header: t("title"),
                  cell: ({ id, title }) => <Link to={paths.activityListsOf(id)}>{title}</Link>,
                },
                {
                  id: "version",
                  header: t("history"),
                  cell: ({ activityListVersions: versions }) => {
                    const current = versions.find(({ isCurrent }) => isCurrent);
                    return (
                      <Row gap={2}>
                        <span>{current ? t("version", { version: current.version }) : t("noList")}</span>
                        {versions.some(({ status }) => status === "DRAFT") && (
                          <Badge tone="info">{t("hasDraft")}</Badge>
                        )}
                      </Row>
                    );
                  },
                },
                {
                  id: "offers",
                  header: t("filled"),
                  cell: ({ activityListVersions: versions }) =>
                    t("offers", { count: versions.reduce((sum, { offerCount }) => sum + offerCount, 0) }),
                },
              ]}
            />
            <LoadMore pageInfo={page.pageInfo} onMore={(after) => fetchMore({ variables: { after } })} />
          </>
        )}
        <ImportPanel onImported={() => void refetch()} />
      </Stack>
    </Container>
  );
}
