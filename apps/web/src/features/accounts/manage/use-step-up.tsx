import { useRef, useState } from "react";
import type { ApiProblem } from "../../../lib/form/problem-text.ts";
import {
  askSignInLink,
  signIn,
  signInWithPasskey,
  type DoorAnswer,
  type Refusal,
} from "../../../lib/session/sign-in.ts";
import { useSession } from "../../../lib/session/use-session.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { Row, Stack } from "../../../ui/layout.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { refusalText } from "../refusal-text.ts";

type Deed = () => Promise<readonly ApiProblem[]>;

/**
 * What hurts asks who you are once more. `run` does the deed; when the API wants a recent sign-in the dialog asks for one, by password, passkey or mail,
 * and does the deed again. Signing in again is all there is to it: this browser gets a new session.
 */
export function useStepUp(): { run: (deed: Deed) => Promise<readonly ApiProblem[]>; dialog: React.JSX.Element } {
  const t = useText("account");
  const tSignIn = useText("sign-in");
  const { viewer } = useSession();
  const waiting = useRef<{ deed: Deed; settle: (problems: readonly ApiProblem[]) => void } | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const [password, setPassword] = useState("");
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isSent, setIsSent] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const email = viewer?.email ?? "";

  async function run(deed: Deed): Promise<readonly ApiProblem[]> {
    const problems = await deed();
    if (!problems.some(({ code }) => code === "RECENT_SIGN_IN_NEEDED")) return problems;
    setIsOpen(true);
    return new Promise((settle) => {
      waiting.current = { deed, settle };
    });
  }

  function close(problems: readonly ApiProblem[]): void {
    setIsOpen(false);
    setPassword("");
    setRefusal(null);
    setIsSent(false);
    waiting.current?.settle(problems);
    waiting.current = null;
  }

  async function confirm(knock: () => Promise<DoorAnswer>): Promise<void> {
    setIsBusy(true);
    const answer = await knock();
    setIsBusy(false);
    if (answer.kind === "refused") return setRefusal(answer.reason);
    const deed = waiting.current?.deed;
    close(deed ? await deed() : []);
  }

  const dialog = (
    <Dialog
      title={t("stepUpTitle")}
      isOpen={isOpen}
      onClose={() => close([{ code: "RECENT_SIGN_IN_NEEDED", path: [], params: [] }])}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void confirm(() => signIn({ email, password }));
        }}
      >
        <Stack>
          <p>{t("stepUpText")}</p>
          {refusal && (
            <Notice tone="bad" isAnnounced>
              {tSignIn(refusalText[refusal])}
            </Notice>
          )}
          {isSent && (
            <Notice tone="good" isAnnounced>
              {t("stepUpLinkSent", { email })}
            </Notice>
          )}
          <TextField
            label={tSignIn("password")}
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
              {tSignIn("usePasskey")}
            </Button>
            <Button
              variant="quiet"
              onPress={() => void askSignInLink({ email }).then(({ kind }) => setIsSent(kind === "done"))}
            >
              {tSignIn("sendLink")}
            </Button>
          </Row>
        </Stack>
      </form>
    </Dialog>
  );
  return { run, dialog };
}
