import { useState } from "react";
import { readFragment, type FragmentType } from "../../../gql/fragment-masking.ts";
import { graphql } from "../../../gql/gql.ts";
import { useFormat } from "../../../lib/format/use-format.ts";
import { useAction } from "../../../lib/graphql/use-action.ts";
import { useLabel } from "../../../lib/text/use-label.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { Button } from "../../../ui/button.tsx";
import { ConfirmDialog } from "../../../ui/dialog.tsx";
import { Table } from "../../../ui/table.tsx";
import { notify } from "../../../ui/toast-store.ts";

const MemberFragment = graphql(`
  fragment MemberTable_member on Member {
    id
    name
    email
    role
    since
    endedAt
    isViewer
    viewerCanEnd
    partnership {
      id
      name
    }
  }
`);

const EndDocument = graphql(`
  mutation EndMembership($input: EndMembershipInput!) {
    endMembership(input: $input) {
      ... on Member {
        id
        endedAt
      }
      ...Problems_userErrors
    }
  }
`);

interface Props {
  caption: string;
  members: readonly FragmentType<typeof MemberFragment>[];
  onChanged: () => void;
}

/** Members with what one may do about each. */
export function MemberTable({ caption, members: masked, onChanged }: Props): React.JSX.Element {
  const t = useText("organisations");
  const label = useLabel();
  const format = useFormat();
  const [end, isEnding] = useAction(EndDocument);
  const [chosen, choose] = useState<{ id: string; name: string } | null>(null);
  const members = masked.map((each) => readFragment(MemberFragment, each));

  async function confirm(): Promise<void> {
    if (!chosen) return;
    const isDone = await end({ input: { membershipId: chosen.id } });
    choose(null);
    if (isDone) notify({ tone: "good", text: t("ended") });
    onChanged();
  }

  return (
    <>
      <Table
        caption={caption}
        columns={[
          { id: "name", header: t("name"), cell: (row) => (row.isViewer ? `${row.name} (${t("you")})` : row.name) },
          { id: "email", header: t("email"), cell: (row) => row.email },
          {
            id: "role",
            header: t("role"),
            cell: (row) =>
              row.partnership ? `${label("Role", row.role)}, ${row.partnership.name}` : label("Role", row.role),
          },
          { id: "since", header: t("since"), cell: (row) => format.moment(row.since) },
          ...(members.some(({ endedAt }) => endedAt)
            ? [
                {
                  id: "until",
                  header: t("until"),
                  cell: (row: (typeof members)[number]) => (row.endedAt ? format.moment(row.endedAt) : ""),
                },
              ]
            : []),
          {
            id: "actions",
            header: t("actions"),
            isHeaderHidden: true,
            cell: (row) =>
              row.viewerCanEnd && (
                <Button variant="quiet" size="small" onPress={() => choose(row)}>
                  {row.isViewer ? t("leave") : t("end")}
                </Button>
              ),
          },
        ]}
        rows={members}
        rowKey={({ id }) => id}
      />
      <ConfirmDialog
        title={t("endTitle")}
        isOpen={chosen !== null}
        onClose={() => choose(null)}
        onConfirm={() => void confirm()}
        confirmLabel={t("endConfirm")}
        isBusy={isEnding}
        isDangerous
      >
        <p>{t("endText", { name: chosen?.name ?? "" })}</p>
      </ConfirmDialog>
    </>
  );
}
