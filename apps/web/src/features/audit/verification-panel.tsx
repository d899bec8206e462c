import { useQuery } from "@apollo/client/react";
import { useEffect } from "react";
import { graphql } from "../../gql/gql.ts";
import type { VerificationPanelQuery } from "../../gql/graphql.ts";
import { useFormat } from "../../lib/format/use-format.ts";
import { useAction } from "../../lib/graphql/use-action.ts";
import { useLabel } from "../../lib/text/use-label.ts";
import { useText } from "../../lib/text/use-text.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Row, Stack } from "../../ui/layout.tsx";
import { Notice } from "../../ui/notice.tsx";
import { ProgressBar } from "../../ui/progress-bar.tsx";
import { Table } from "../../ui/table.tsx";

const VerificationsDocument = graphql(`
  query VerificationPanel {
    auditVerifications(first: 5) {
      nodes {
        id
        status
        createdAt
        finishedAt
        requestedBy
        linesTotal
        linesChecked
        linesRemoved
        faults {
          kind
          chain
          sequence
          lineId
        }
      }
    }
  }
`);

const StartDocument = graphql(`
  mutation StartAuditVerification {
    startAuditVerification {
      ... on AuditVerification {
        id
        status
      }
      ...Problems_userErrors
    }
  }
`);

type Run = VerificationPanelQuery["auditVerifications"]["nodes"][number];
const pollMilliseconds = 1_000;

/** Starts a verification, follows it and says what it found. */
export function VerificationPanel(): React.JSX.Element {
  const t = useText("audit");
  const { data, refetch, startPolling, stopPolling } = useQuery(VerificationsDocument);
  const [start, isStarting] = useAction(StartDocument);
  const runs = data?.auditVerifications.nodes ?? [];
  const [latest, ...earlier] = runs;
  const isUnderWay = latest?.status === "WAITING" || latest?.status === "RUNNING";

  useEffect(() => {
    if (isUnderWay) startPolling(pollMilliseconds);
    else stopPolling();
    return stopPolling;
  }, [isUnderWay, startPolling, stopPolling]);

  return (
    <Card as="section">
      <Stack gap={3}>
        <h2>{t("verifyTitle")}</h2>
        <p>{t("verifyText")}</p>
        {latest ? <RunResult run={latest} /> : data && <p>{t("neverVerified")}</p>}
        <Row>
          <Button
            variant="secondary"
            isBusy={isStarting || isUnderWay}
            onPress={async () => {
              if (await start({})) await refetch();
            }}
          >
            {t("verifyNow")}
          </Button>
        </Row>
        {earlier.length > 0 && <EarlierRuns runs={earlier} />}
      </Stack>
    </Card>
  );
}

function RunResult({ run }: { run: Run }): React.JSX.Element {
  const t = useText("audit");
  const label = useLabel();
  const format = useFormat();
  const { status, finishedAt, linesTotal, linesChecked, linesRemoved, faults } = run;
  if (status === "WAITING") return <p role="status">{t("waiting")}</p>;
  if (status === "RUNNING")
    return (
      <ProgressBar
        label={t("running")}
        value={linesChecked}
        max={linesTotal}
        valueText={t("progress", { checked: linesChecked, total: linesTotal })}
      />
    );
  if (status === "INTACT")
    return (
      <Notice tone="good" isAnnounced>
        {t("intact", { count: linesChecked, moment: finishedAt ? format.moment(finishedAt) : "" })}
        {linesRemoved > 0 && ` ${t("shortened", { count: linesRemoved })}`}
      </Notice>
    );
  return (
    <Stack gap={3}>
      <Notice tone="bad" isAnnounced>
        {t("broken")}
      </Notice>
      <Table
        caption={t("faultsCaption")}
        rows={faults}
        rowKey={({ chain, sequence }) => `${chain} ${sequence}`}
        columns={[
          { id: "kind", header: t("faultKind"), cell: ({ kind }) => label("AuditFaultKind", kind) },
          { id: "place", header: t("faultPlace"), cell: ({ chain, sequence }) => t("place", { chain, sequence }) },
          { id: "line", header: t("faultLine"), cell: ({ lineId }) => lineId ?? "–" },
        ]}
      />
    </Stack>
  );
}

function EarlierRuns({ runs }: { runs: readonly Run[] }): React.JSX.Element {
  const t = useText("audit");
  const label = useLabel();
  const format = useFormat();
  return (
    <Stack gap={2}>
      <h3>{t("earlier")}</h3>
      <Stack as="ul" gap={1}>
        {runs.map(({ id, status, createdAt, requestedBy }) => (
          <li key={id}>
            {format.moment(createdAt)}: {label("VerificationStatus", status)} (
            {requestedBy ? t("byPerson", { name: requestedBy }) : t("byNight")})
          </li>
        ))}
      </Stack>
    </Stack>
  );
}
