import { graphql } from "../../../gql/gql.ts";
import { readFragment, type FragmentType } from "../../../gql/fragment-masking.ts";
import { useFormat } from "../../../lib/format/use-format.ts";
import { useLabel } from "../../../lib/text/use-label.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { ExternalLink } from "../../../ui/link.tsx";
import { Stack } from "../../../ui/layout.tsx";
import { Table } from "../../../ui/table.tsx";

const HistoryFragment = graphql(`
  fragment FileHistory_recognition on Recognition {
    id
    events {
      action
      actorName
      reason
      at
    }
    decisions {
      version
      kind
      decidedOn
      sha256
      documentPath
    }
  }
`);

const aDay = /^\d{4}-\d\d-\d\d$/;

/** Decisions in writing, and who did what to the file, when and why. */
export function FileHistory({
  recognition,
}: {
  recognition: FragmentType<typeof HistoryFragment>;
}): React.JSX.Element | null {
  const t = useText("recognitions");
  const label = useLabel();
  const format = useFormat();
  const { events, decisions } = readFragment(HistoryFragment, recognition);
  return (
    <Stack gap={5}>
      {decisions.length > 0 && (
        <Table
          caption={t("decisions")}
          rows={decisions}
          rowKey={({ version }) => String(version)}
          columns={[
            { id: "kind", header: t("decision"), cell: ({ kind }) => label("DecisionKind", kind) },
            { id: "on", header: t("decidedOn"), cell: ({ decidedOn }) => format.dayShort(decidedOn) },
            {
              id: "document",
              header: t("document"),
              cell: ({ documentPath, version }) =>
                documentPath ? (
                  <ExternalLink href={documentPath}>{t("openDocument", { version })}</ExternalLink>
                ) : (
                  t("documentBeingMade")
                ),
            },
            { id: "hash", header: t("fingerprint"), cell: ({ sha256 }) => <code>{sha256?.slice(0, 12) ?? "-"}</code> },
          ]}
        />
      )}
      {events.length > 0 && (
        <Table
          caption={t("history")}
          rows={events}
          rowKey={({ at, action }) => at + action}
          columns={[
            { id: "what", header: t("what"), cell: ({ action }) => label("RecognitionAction", action) },
            { id: "when", header: t("when"), cell: ({ at }) => format.moment(at) },
            { id: "who", header: t("who"), cell: ({ actorName }) => actorName ?? t("byTime") },
            {
              id: "why",
              header: t("why"),
              cell: ({ reason }) => (reason && aDay.test(reason) ? format.dayShort(reason) : (reason ?? "-")),
            },
          ]}
        />
      )}
    </Stack>
  );
}
