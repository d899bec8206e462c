import { useQuery } from "@apollo/client/react";
import { graphql } from "../gql/gql.ts";
import { ConcordanceForm } from "../features/recognitions/concordance/concordance-form.tsx";
import { useFormat } from "../lib/format/use-format.ts";
import { QueryProblem } from "../lib/graphql/query-problem.tsx";
import { useSession } from "../lib/session/use-session.ts";
import { useText } from "../lib/text/use-text.ts";
import { Card } from "../ui/card.tsx";
import { Container, Stack } from "../ui/layout.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { EmptyState } from "../ui/state-panel.tsx";
import { Table } from "../ui/table.tsx";
import { notify } from "../ui/toast-store.ts";
import { NoAccess } from "./no-access.tsx";
import { PageTitle } from "./page-title.tsx";

const ConcordancesDocument = graphql(`
  query ProgrammeConcordances {
    programmeConcordances(first: 100) {
      nodes {
        validFrom
        note
        decidedByName
        decidedAt
        fromProgramme {
          id
          title
        }
        toProgramme {
          id
          title
        }
      }
    }
  }
`);

/** Concordanties: programmes that go on under another name, so that recognitions survive it. */
export function ConcordancesPage(): React.JSX.Element {
  const t = useText("concordances");
  const format = useFormat();
  const { isLoading, hasRole } = useSession();
  const { data, error, refetch } = useQuery(ConcordancesDocument);
  if (!isLoading && !hasRole("GOV_ADMIN")) return <NoAccess />;
  if (error && !data) return <QueryProblem error={error} onRetry={() => void refetch()} />;
  const rows = data?.programmeConcordances.nodes;
  return (
    <Container padding={6}>
      <PageTitle>{t("title")}</PageTitle>
      <Stack gap={5}>
        <PageHeader title={t("title")} lead={t("lead")} />
        <Card as="section">
          <Stack>
            <h2>{t("new")}</h2>
            <ConcordanceForm
              onDecided={async () => {
                notify({ tone: "good", text: t("decided") });
                await refetch();
              }}
            />
          </Stack>
        </Card>
        {!rows && <Skeleton look="card" count={2} />}
        {rows?.length === 0 && <EmptyState title={t("emptyTitle")}>{t("emptyText")}</EmptyState>}
        {rows && rows.length > 0 && (
          <Table
            caption={t("list")}
            rows={rows}
            rowKey={({ decidedAt }) => decidedAt}
            columns={[
              { id: "from", header: t("fromProgrammeId"), cell: ({ fromProgramme }) => fromProgramme.title },
              { id: "to", header: t("toProgrammeId"), cell: ({ toProgramme }) => toProgramme.title },
              { id: "since", header: t("validFrom"), cell: ({ validFrom }) => format.dayShort(validFrom) },
              { id: "why", header: t("note"), cell: ({ note }) => note },
              { id: "who", header: t("who"), cell: ({ decidedByName }) => decidedByName },
            ]}
          />
        )}
      </Stack>
    </Container>
  );
}
