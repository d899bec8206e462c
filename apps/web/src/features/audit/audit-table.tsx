import { graphql } from "../../gql/gql.ts";
import { readFragment, type FragmentType } from "../../gql/fragment-masking.ts";
import { useFormat } from "../../lib/format/use-format.ts";
import { useLabel } from "../../lib/text/use-label.ts";
import { useText } from "../../lib/text/use-text.ts";
import { Stack } from "../../ui/layout.tsx";
import { Link } from "../../ui/link.tsx";
import { Table } from "../../ui/table.tsx";
import { actionGroupOf } from "./action-groups.ts";
import styles from "./audit-table.module.css";

const LineFragment = graphql(`
  fragment AuditTable_line on AuditLine {
    id
    at
    actorId
    actorName
    actorRole
    onBehalfOf
    action
    objectId
    organisationId
    organisationName
    purpose
    reason
    chain
    sequence
  }
`);

interface AuditTableProps {
  lines: readonly FragmentType<typeof LineFragment>[];
  hrefOfObject: (objectId: string) => string;
}

/** The lines as they are: words and ids, with the id of what they are about as a way to everything about it. */
export function AuditTable({ lines, hrefOfObject }: AuditTableProps): React.JSX.Element {
  const t = useText("audit");
  const label = useLabel();
  const format = useFormat();
  const rows = readFragment(LineFragment, lines);
  return (
    <Table
      caption={t("caption")}
      isCaptionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { id: "at", header: t("when"), cell: ({ at }) => format.moment(at) },
        {
          id: "actor",
          header: t("who"),
          cell: ({ actorId, actorName, actorRole, onBehalfOf }) => (
            <Stack gap={0}>
              <span>{actorName ?? (actorId ? t("goneAccount") : t("platform"))}</span>
              {actorRole && <small>{label("Role", actorRole)}</small>}
              {onBehalfOf && <small className={styles["id"]}>{t("onBehalfOf", { id: onBehalfOf })}</small>}
            </Stack>
          ),
        },
        {
          id: "action",
          header: t("what"),
          cell: ({ action, chain, sequence }) => {
            const group = actionGroupOf(action);
            return (
              <Stack gap={0}>
                <span className={styles["id"]}>{group ? t(`group_${group}`) : action}</span>
                <small>{t("place", { chain, sequence })}</small>
              </Stack>
            );
          },
        },
        {
          id: "object",
          header: t("about"),
          cell: ({ objectId }) => (
            <Link to={hrefOfObject(objectId)}>
              <span className={styles["id"]}>{objectId}</span>
            </Link>
          ),
        },
        {
          id: "organisation",
          header: t("forWhom"),
          cell: ({ organisationName, organisationId }) => organisationName ?? organisationId ?? "–",
        },
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
