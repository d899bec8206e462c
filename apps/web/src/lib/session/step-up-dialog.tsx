import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Row, Stack } from "../../ui/layout.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { useText } from "../text/use-text.ts";
import { refusalText } from "./refusal-text.ts";
import { askSignInLink, signIn, signInWithPasskey, type DoorAnswer, type Refusal } from "./sign-in.ts";
import { useSession } from "./use-session.ts";

interface StepUpDialogProps {
  /** The person signed in again. */
  onProved: () => Promise<void>;
  onClose: () => void;
}

/** Asks who is there: by password, by passkey, or with a link by mail. */
export function StepUpDialog({ onProved, onClose }: StepUpDialogProps): React.JSX.Element {
  const t = useText("sign-in");
  const { viewer } = useSession();
  const [password, setPassword] = useState("");
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isSent, setIsSent] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const email = viewer?.email ?? "";

  async function confirm(knock: () => Promise<DoorAnswer>): Promise<void> {
    setIsBusy(true);
    const answer = await knock();
    if (answer.kind === "done") return onProved();
    setIsBusy(false);
    setRefusal(answer.kind === "refused" ? answer.reason : "wrong");
  }

  return (
    <Dialog title={t("stepUpTitle")} isOpen onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          // React hands events on to parents in its own tree: a form this dialog was opened from must not be sent as well.
          event.stopPropagation();
          void confirm(() => signIn({ email, password }));
        }}
      >
        <Stack>
          <p>{t("stepUpText")}</p>
          {refusal && (
            <Notice tone="bad" isAnnounced>
              {t(refusalText[refusal])}
            </Notice>
          )}
          {isSent && (
            <Notice tone="good" isAnnounced>
              {t("stepUpLinkSent", { email })}
            </Notice>
          )}
          <TextField
            label={t("password")}
            type="password"
            autoComplete="current-password"
            value={password}
            onChange={setPassword}
          />
          <Row gap={3}>
            <Button type="submit" variant="primary" isBusy={isBusy}>
              {t("stepUpConfirm")}
            </Button>
            <Button variant="secondary" onPress={() => void confirm(() => signInWithPasskey())}>
              {t("usePasskey")}
            </Button>
            <Button
              variant="quiet"
              onPress={() => void askSignInLink({ email }).then(({ kind }) => setIsSent(kind === "done"))}
            >
              {t("sendLink")}
            </Button>
          </Row>
        </Stack>
      </form>
    </Dialog>
  );
}
