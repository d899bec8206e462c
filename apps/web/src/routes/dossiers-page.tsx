import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { useLocation } from "react-router";
import { AssignBar } from "../features/recognitions/treat/assign-bar.tsx";
import { FilesDocument, queueState, variablesOf } from "../features/recognitions/treat/queue.ts";
import { QueueFilters } from "../features/recognitions/treat/queue-filters.tsx";
import { DeadlineBadge, RecognitionBadge } from "../features/recognitions/show/recognition-badge.tsx";
import { LoadMore } from "../lib/graphql/load-more.tsx";
import { QueryProblem } from "../lib/graphql/query-problem.tsx";
import { useSession } from "../lib/session/use-session.ts";
import { useText } from "../lib/text/use-text.ts";
import { useUrlState } from "../lib/url-state/use-url-state.ts";
import { Checkbox } from "../ui/checkbox.tsx";
import { Container, Stack } from "../ui/layout.tsx";
import { Link } from "../ui/link.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { EmptyState } from "../ui/state-panel.tsx";
import { Table } from "../ui/table.tsx";
import { VisuallyHidden } from "../ui/visually-hidden.tsx";
import { NoAccess } from "./no-access.tsx";
import { PageTitle } from "./page-title.tsx";
import { paths } from "./paths.ts";

/** Erkenningsdossiers: the officer's queue, the nearest deadline first. */
export function DossiersPage(): React.JSX.Element {
  const t = useText("dossiers");
  const { values } = useUrlState(queueState);
  const { search } = useLocation();
  const { isLoading, hasRole } = useSession();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { data, previousData, error, refetch, fetchMore } = useQuery(FilesDocument, {
    variables: variablesOf(values),
    fetchPolicy: "cache-and-network",
  });
  if (!isLoading && !hasRole("RECOGNITION_OFFICER", "GOV_ADMIN")) return <NoAccess />;
  if (error && !data) return <QueryProblem error={error} onRetry={() => void refetch()} />;
  const page = (data ?? previousData)?.recognitionFiles;
  const files = page?.nodes ?? [];
  const ids = files.map(({ id }) => id).filter((id) => chosen.includes(id));
  const toggle = (id: string, isOn: boolean): void =>
    setChosen(isOn ? [...chosen, id] : chosen.filter((each) => each !== id));
  return (
    <Container padding={6}>
      <PageTitle>{t("title")}</PageTitle>
      <Stack gap={5}>
        <PageHeader title={t("title")} lead={t("lead")} />
        <QueueFilters />
        {!page && <Skeleton look="card" count={6} />}
        {page && <p role="status">{t("found", { count: page.totalCount })}</p>}
        {files.length > 0 && (
          <Checkbox
            isSelected={ids.length === files.length}
            onChange={(isOn) => setChosen(isOn ? files.map(({ id }) => id) : [])}
          >
            {t("chooseAll", { count: files.length })}
          </Checkbox>
        )}
        {ids.length > 0 && (
          <AssignBar
            ids={ids}
            onDone={async () => {
              setChosen([]);
              await refetch();
            }}
          />
        )}
        {page && files.length === 0 && (
          <EmptyState title={t("emptyTitle")}>
            <p>{t("emptyText")}</p>
          </EmptyState>
        )}
        {files.length > 0 && (
          <Table
            caption={t("title")}
            isCaptionHidden
            rows={files}
            rowKey={({ id }) => id}
            columns={[
              {
                id: "file",
                header: t("file"),
                cell: ({ id, company, branch, programme }) => (
                  <>
                    <Link to={`${paths.dossier(id)}${search}`}>{company.name}</Link>
                    <br />
                    {programme.title} · {branch.municipality}
                  </>
                ),
              },
              {
                id: "deadline",
                header: t("deadline"),
                cell: ({ deadlineState, decisionDueOn }) => (
                  <DeadlineBadge state={deadlineState} dueOn={decisionDueOn} />
                ),
              },
              { id: "state", header: t("state"), cell: ({ status }) => <RecognitionBadge status={status} /> },
              {
                id: "assignee",
                header: t("assignee"),
                cell: ({ assigneeName }) => assigneeName ?? t("nobodyYet"),
              },
              {
                id: "choose",
                header: t("choose"),
                isHeaderHidden: true,
                cell: ({ id, company }) => (
                  <Checkbox isSelected={chosen.includes(id)} onChange={(isOn) => toggle(id, isOn)}>
                    {t("choose")}
                    <VisuallyHidden> {t("chooseFile", { company: company.name })}</VisuallyHidden>
                  </Checkbox>
                ),
              },
            ]}
          />
        )}
        <LoadMore pageInfo={page?.pageInfo} onMore={(after) => fetchMore({ variables: { after } })} />
      </Stack>
    </Container>
  );
}
