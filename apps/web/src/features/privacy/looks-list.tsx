import { graphql } from "../../gql/gql.ts";
import { readFragment, type FragmentType } from "../../gql/fragment-masking.ts";
import { useFormat } from "../../lib/format/use-format.ts";
import { useLabel } from "../../lib/text/use-label.ts";
import { useText } from "../../lib/text/use-text.ts";
import { Stack } from "../../ui/layout.tsx";
import { Table } from "../../ui/table.tsx";

const LookFragment = graphql(`
  fragment LooksList_look on FileLook {
    id
    at
    kind
    role
    organisationName
    personName
    purpose
    reason
  }
`);

/** Who looked: role and organisation first, since that is what a learner can place. */
export function LooksList({ looks }: { looks: readonly FragmentType<typeof LookFragment>[] }): React.JSX.Element {
  const t = useText("my-data");
  const label = useLabel();
  const format = useFormat();
  return (
    <Table
      caption={t("looksCaption")}
      isCaptionHidden
      rows={readFragment(LookFragment, looks)}
      rowKey={({ id }) => id}
      columns={[
        { id: "at", header: t("when"), cell: ({ at }) => format.moment(at) },
        {
          id: "who",
          header: t("who"),
          cell: ({ personName, role, organisationName }) => (
            <Stack gap={0}>
              <span>{personName ?? "–"}</span>
              <small>{[role && label("Role", role), organisationName].filter(Boolean).join(", ")}</small>
            </Stack>
          ),
        },
        { id: "what", header: t("what"), cell: ({ kind }) => label("LookKind", kind) },
        {
          id: "why",
          header: t("why"),
          cell: ({ purpose, reason }) => (
            <Stack gap={0}>
              <span>{purpose ? label("AuditPurpose", purpose) : "–"}</span>
              {reason && <small>{reason}</small>}
            </Stack>
          ),
        },
      ]}
    />
  );
}
