import type { Mentor_MentorFragment } from "../../gql/graphql.ts";
import { useFormat } from "../../lib/format/use-format.ts";
import { useAction } from "../../lib/graphql/use-action.ts";
import { useIdempotencyKey } from "../../lib/graphql/use-idempotency-key.ts";
import { useText } from "../../lib/text/use-text.ts";
import { Button } from "../../ui/button.tsx";
import { Row, Stack } from "../../ui/layout.tsx";
import { notify } from "../../ui/toast-store.ts";
import { InviteMentorDocument, ResendMentorInvitationDocument } from "./mentors.graphql.ts";

interface MentorAccountProps {
  mentor: Mentor_MentorFragment;
  /** Opens the form in which an address can be filled in. */
  onEdit: () => void;
  onChanged: () => Promise<unknown>;
}

/** Whether the mentor signs in, was invited to, or can be: who accepts gets this mentor's places by the address. */
export function MentorAccount({ mentor, onEdit, onChanged }: MentorAccountProps): React.JSX.Element {
  const t = useText("mentors");
  const format = useFormat();
  const key = useIdempotencyKey();
  const [invite, isInviting] = useAction(InviteMentorDocument);
  const [resend, isResending] = useAction(ResendMentorInvitationDocument);
  const { name, email, hasAccount, accountInvitation: sent, viewerCanInvite } = mentor;

  async function act(deed: Promise<boolean>): Promise<void> {
    if (await deed) {
      key.renew();
      notify({ tone: "good", text: t("inviteSent", { email: email ?? "" }) });
    }
    await onChanged();
  }

  if (hasAccount) return <p>{t("hasAccount")}</p>;
  return (
    <Stack gap={3}>
      <p>
        {!sent && t("noAccount")}
        {sent?.state === "OPEN" &&
          t("invited", { sent: format.dayOf(sent.sentAt), until: format.dayOf(sent.expiresAt) })}
        {sent && sent.state !== "OPEN" && t("inviteExpired", { sent: format.dayOf(sent.sentAt) })}
      </p>
      {viewerCanInvite && !email && (
        <>
          <p>{t("inviteNeedsEmail")}</p>
          <Row>
            <Button icon="edit" onPress={onEdit}>
              {t("edit")}
            </Button>
          </Row>
        </>
      )}
      {viewerCanInvite && email && (
        <Row>
          {sent ? (
            <Button
              icon="mail"
              isBusy={isResending}
              onPress={() => void act(resend({ input: { invitationId: sent.id } }))}
            >
              {t("inviteAgain")}
            </Button>
          ) : (
            <Button
              icon="mail"
              isBusy={isInviting}
              onPress={() =>
                void act(invite({ input: { idempotencyKey: key.current(), email, name, role: "MENTOR" } }))
              }
            >
              {t("invite", { email })}
            </Button>
          )}
        </Row>
      )}
    </Stack>
  );
}
