import { graphql } from "../../gql/gql.ts";
import { readFragment, type FragmentType } from "../../gql/fragment-masking.ts";
import type { ErasuresTable_ErasureFragment } from "../../gql/graphql.ts";
import { useFormat } from "../../lib/format/use-format.ts";
import { useLabel } from "../../lib/text/use-label.ts";
import { useText } from "../../lib/text/use-text.ts";
import { Badge } from "../../ui/badge.tsx";
import { Stack } from "../../ui/layout.tsx";
import { Table } from "../../ui/table.tsx";
import { erasureTones } from "./erasure-tones.ts";

const ErasureFragment = graphql(`
  fragment ErasuresTable_erasure on Erasure {
    id
    status
    cause
    requestedAt
    executeOn
    doneAt
    school
    parts {
      what
      count
      isKept
      keptReason
      keptUntil
    }
  }
`);

/** Requests with their proof: numbers of what went, and what stays and why. No names. */
export function ErasuresTable({
  erasures,
}: {
  erasures: readonly FragmentType<typeof ErasureFragment>[];
}): React.JSX.Element {
  const t = useText("data-keeping");
  const label = useLabel();
  const format = useFormat();
  return (
    <Table
      caption={t("erasuresCaption")}
      isCaptionHidden
      rows={readFragment(ErasureFragment, erasures)}
      rowKey={({ id }) => id}
      columns={[
        {
          id: "requested",
          header: t("requestedAt"),
          cell: ({ requestedAt, cause }) => (
            <Stack gap={0}>
              <span>{format.moment(requestedAt)}</span>
              <small>{label("ErasureCause", cause)}</small>
            </Stack>
          ),
        },
        { id: "school", header: t("school"), cell: ({ school }) => school ?? "–" },
        {
          id: "status",
          header: t("status"),
          cell: ({ status }) => <Badge tone={erasureTones[status]}>{label("ErasureStatus", status)}</Badge>,
        },
        { id: "day", header: t("executeOn"), cell: ({ executeOn }) => format.dayShort(executeOn) },
        { id: "proof", header: t("proof"), cell: ({ parts }) => <Proof parts={parts} /> },
      ]}
    />
  );
}

function Proof({ parts }: { parts: ErasuresTable_ErasureFragment["parts"] }): React.JSX.Element {
  const t = useText("data-keeping");
  const label = useLabel();
  const format = useFormat();
  const gone = parts.filter(({ isKept }) => !isKept).map(({ what, count }) => t("part", { what, count }));
  const kept = parts
    .filter(({ isKept }) => isKept)
    .map(({ what, count, keptReason, keptUntil }) => {
      const reason = keptReason ? label("KeptReason", keptReason) : "";
      const until = keptUntil ? t("keptUntil", { day: format.dayShort(keptUntil) }) : "";
      return t("keptPart", { what, count, reason: [reason, until].filter(Boolean).join(" ") });
    });
  if (parts.length === 0) return <>–</>;
  return (
    <Stack gap={1}>
      {gone.length > 0 && <small>{t("removed", { list: gone.join(", ") })}</small>}
      {kept.length > 0 && <small>{t("kept", { list: kept.join(", ") })}</small>}
    </Stack>
  );
}
