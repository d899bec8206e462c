import { useQuery } from "@apollo/client/react";
import { useEffect } from "react";
import { graphql } from "../../gql/gql.ts";
import type { RetentionPanelQuery } from "../../gql/graphql.ts";
import { useFormat } from "../../lib/format/use-format.ts";
import { useAction } from "../../lib/graphql/use-action.ts";
import { useLabel } from "../../lib/text/use-label.ts";
import { useText } from "../../lib/text/use-text.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Row, Stack } from "../../ui/layout.tsx";
import { Table } from "../../ui/table.tsx";
import { reportToShow } from "./report-to-show.ts";

const ReportsDocument = graphql(`
  query RetentionPanel {
    retentionReports(first: 2) {
      nodes {
        id
        isDryRun
        createdAt
        countedAt
        counts {
          rule
          due
          done
          value
          unit
          isConfirmed
          source
        }
      }
    }
  }
`);

const StartDocument = graphql(`
  mutation StartRetentionCount {
    startRetentionCount {
      ... on RetentionReport {
        id
        countedAt
      }
      ...Problems_userErrors
    }
  }
`);

type Count = RetentionPanelQuery["retentionReports"]["nodes"][number]["counts"][number];
const pollMilliseconds = 1_000;

/** What is past its term, counted by the worker; terms that nobody confirmed are shown so. */
export function RetentionPanel(): React.JSX.Element {
  const t = useText("data-keeping");
  const label = useLabel();
  const format = useFormat();
  const { data, refetch, startPolling, stopPolling } = useQuery(ReportsDocument);
  const [start, isStarting] = useAction(StartDocument);
  const reports = data?.retentionReports.nodes ?? [];
  const isCounting = reports.some(({ countedAt }) => countedAt === null);
  const report = reportToShow(reports);
  const night = reports.find(({ isDryRun }) => !isDryRun);

  useEffect(() => {
    if (isCounting) startPolling(pollMilliseconds);
    else stopPolling();
    return stopPolling;
  }, [isCounting, startPolling, stopPolling]);

  return (
    <Stack as="section" gap={3}>
      <h2>{t("termsTitle")}</h2>
      <p>{t("termsText")}</p>
      <Row>
        <Button
          variant="secondary"
          isBusy={isStarting || isCounting}
          onPress={async () => {
            if (await start({})) await refetch();
          }}
        >
          {t("countNow")}
        </Button>
      </Row>
      {!report && data && <p>{t("noReport")}</p>}
      {isCounting && <p role="status">{t("counting")}</p>}
      {night?.countedAt && night !== report && <p>{t("appliedAt", { moment: format.moment(night.countedAt) })}</p>}
      {report?.countedAt && (
        <>
          <p role="status">
            {t(report.isDryRun ? "countedAt" : "appliedAt", { moment: format.moment(report.countedAt) })}
          </p>
          <Table
            caption={t("termsCaption")}
            isCaptionHidden
            rows={report.counts}
            rowKey={({ rule }) => rule}
            columns={[
              { id: "rule", header: t("what"), cell: ({ rule }) => label("RetentionRule", rule) },
              { id: "term", header: t("term"), cell: (count) => <Term count={count} /> },
              { id: "due", header: t("due"), isNumeric: true, cell: ({ due }) => format.number(due) },
              { id: "done", header: t("done"), isNumeric: true, cell: ({ done }) => format.number(done) },
            ]}
          />
        </>
      )}
    </Stack>
  );
}

function Term({ count }: { count: Count }): React.JSX.Element {
  const t = useText("data-keeping");
  const { value, unit, isConfirmed, source } = count;
  if (value === null) return <>{t("hours")}</>;
  const words =
    unit === "MONTHS"
      ? t("MONTHS", { count: value })
      : unit === "DAYS"
        ? t("DAYS", { count: value })
        : t("COUNT", { count: value });
  return (
    <Stack gap={1}>
      <Row gap={2}>
        {words}
        {isConfirmed === false && <Badge tone="warn">{t("unconfirmed")}</Badge>}
      </Row>
      {source && <small>{source}</small>}
    </Stack>
  );
}
