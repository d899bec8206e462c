import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { AuditFilters } from "../features/audit/audit-filters.tsx";
import { auditState, auditVariables } from "../features/audit/audit-state.ts";
import { AuditTable } from "../features/audit/audit-table.tsx";
import { ExportDialog } from "../features/audit/export-dialog.tsx";
import { VerificationPanel } from "../features/audit/verification-panel.tsx";
import { graphql } from "../gql/gql.ts";
import { LoadMore } from "../lib/graphql/load-more.tsx";
import { QueryProblem } from "../lib/graphql/query-problem.tsx";
import { useSession } from "../lib/session/use-session.ts";
import { useText } from "../lib/text/use-text.ts";
import { useUrlState } from "../lib/url-state/use-url-state.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import { Container, Row, Stack } from "../ui/layout.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { EmptyState, ForbiddenState } from "../ui/state-panel.tsx";
import { PageTitle } from "./page-title.tsx";
import { paths } from "./paths.ts";

const AuditLogDocument = graphql(`
  query AuditLog(
    $actor: String
    $action: String
    $objectId: ID
    $organisation: String
    $from: LocalDate
    $until: LocalDate
    $after: String
  ) {
    auditLines(
      actor: $actor
      action: $action
      objectId: $objectId
      organisation: $organisation
      from: $from
      until: $until
      first: 25
      after: $after
    ) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        ...AuditTable_line
      }
    }
  }
`);

const countedTo = 10_000;

/** Auditlog, for supervision: who did what, exports, and whether the log is intact. */
export function AuditLogPage(): React.JSX.Element {
  const t = useText("audit");
  const { hasRole, viewer } = useSession();
  const { values, change, hrefWith } = useUrlState(auditState);
  const [isExporting, setIsExporting] = useState(false);
  const { data, error, refetch, fetchMore } = useQuery(AuditLogDocument, { variables: auditVariables(values) });
  if (error && !data) return <QueryProblem error={error} onRetry={() => void refetch()} />;
  if (viewer && !hasRole("GOV_ADMIN"))
    return <ForbiddenState actions={<ButtonLink to={paths.start}>{t("title")}</ButtonLink>} />;
  const page = data?.auditLines;
  return (
    <Container padding={6}>
      <PageTitle>{t("title")}</PageTitle>
      <Stack gap={5}>
        <PageHeader title={t("title")} lead={t("lead")} />
        <VerificationPanel />
        <AuditFilters key={JSON.stringify(values)} values={values} onApply={(next) => change(next)} />
        {!page && <Skeleton look="text" count={8} />}
        {page && (
          <Row justify="between">
            <p role="status">
              {page.totalCount >= countedTo ? t("foundMany") : t("found", { count: page.totalCount })}
            </p>
            <Button variant="secondary" icon="download" onPress={() => setIsExporting(true)}>
              {t("export")}
            </Button>
          </Row>
        )}
        {page?.nodes.length === 0 && (
          <EmptyState title={t("emptyTitle")}>
            <p>{t("emptyText")}</p>
          </EmptyState>
        )}
        {page && page.nodes.length > 0 && <AuditTable lines={page.nodes} hrefOfObject={(over) => hrefWith({ over })} />}
        <LoadMore pageInfo={page?.pageInfo} onMore={(after) => fetchMore({ variables: { after } })} />
      </Stack>
      <ExportDialog isOpen={isExporting} onClose={() => setIsExporting(false)} filters={values} />
    </Container>
  );
}
