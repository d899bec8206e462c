import { readFragment, type FragmentType } from "../../../gql/fragment-masking.ts";
import { graphql } from "../../../gql/gql.ts";
import { useFormat } from "../../../lib/format/use-format.ts";
import { useAction } from "../../../lib/graphql/use-action.ts";
import { useLabel } from "../../../lib/text/use-label.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { Badge } from "../../../ui/badge.tsx";
import { Button } from "../../../ui/button.tsx";
import { Row, Stack } from "../../../ui/layout.tsx";
import { Table } from "../../../ui/table.tsx";
import { notify } from "../../../ui/toast-store.ts";

const InvitationFragment = graphql(`
  fragment InvitationList_invitation on Invitation {
    id
    name
    email
    role
    state
    expiresAt
  }
`);

const ResendDocument = graphql(`
  mutation ResendInvitation($input: InvitationInput!) {
    resendInvitation(input: $input) {
      ... on Invitation {
        id
        state
        expiresAt
      }
      ...Problems_userErrors
    }
  }
`);

const RevokeDocument = graphql(`
  mutation RevokeInvitation($input: InvitationInput!) {
    revokeInvitation(input: $input) {
      ... on Invitation {
        id
        state
      }
      ...Problems_userErrors
    }
  }
`);

interface Props {
  invitations: readonly FragmentType<typeof InvitationFragment>[];
  onChanged: () => void;
}

/** Invitations that nobody accepted yet. */
export function InvitationList({ invitations: masked, onChanged }: Props): React.JSX.Element {
  const t = useText("organisations");
  const label = useLabel();
  const format = useFormat();
  const [resend, isResending] = useAction(ResendDocument);
  const [revoke, isRevoking] = useAction(RevokeDocument);
  const invitations = masked.map((each) => readFragment(InvitationFragment, each));
  if (invitations.length === 0)
    return (
      <Stack gap={2}>
        <h2>{t("openInvitations")}</h2>
        <p>{t("noInvitations")}</p>
      </Stack>
    );

  async function act(isDone: Promise<boolean>, done: string): Promise<void> {
    if (await isDone) notify({ tone: "good", text: done });
    onChanged();
  }

  return (
    <Table
      caption={t("openInvitations")}
      columns={[
        { id: "name", header: t("name"), cell: (row) => row.name },
        { id: "email", header: t("email"), cell: (row) => row.email },
        { id: "role", header: t("role"), cell: (row) => label("Role", row.role) },
        {
          id: "state",
          header: t("status"),
          cell: (row) => (
            <Stack gap={1}>
              <div>
                <Badge tone={row.state === "OPEN" ? "info" : "warn"}>{label("InvitationState", row.state)}</Badge>
              </div>
              <span>{t("validUntil", { day: format.moment(row.expiresAt) })}</span>
            </Stack>
          ),
        },
        {
          id: "actions",
          header: t("actions"),
          isHeaderHidden: true,
          cell: (row) => (
            <Row>
              <Button
                variant="secondary"
                size="small"
                isBusy={isResending}
                onPress={() => void act(resend({ input: { invitationId: row.id } }), t("resent"))}
              >
                {t("resend")}
              </Button>
              <Button
                variant="quiet"
                size="small"
                isBusy={isRevoking}
                onPress={() => void act(revoke({ input: { invitationId: row.id } }), t("revoked"))}
              >
                {t("revoke")}
              </Button>
            </Row>
          ),
        },
      ]}
      rows={invitations}
      rowKey={({ id }) => id}
    />
  );
}
