import { useApolloClient } from "@apollo/client/react";
import { useState } from "react";
import {
  askSignInLink,
  signIn,
  signInWithPasskey,
  type DoorAnswer,
  type Refusal,
} from "../../../lib/session/sign-in.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { Button } from "../../../ui/button.tsx";
import { Checkbox } from "../../../ui/checkbox.tsx";
import { Row, Stack } from "../../../ui/layout.tsx";
import { Link } from "../../../ui/link.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { refusalText } from "../../../lib/session/refusal-text.ts";

interface Props {
  onSignedIn: () => void;
  forgotPath: string;
}

/** E-mail and password, or a link by mail, or a passkey. What was typed stays after a refusal; only the password is asked again. */
export function SignInForm({ onSignedIn, forgotPath }: Props): React.JSX.Element {
  const t = useText("sign-in");
  const client = useApolloClient();
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [rememberMe, setRememberMe] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isSent, setIsSent] = useState(false);
  const [busyWith, setBusyWith] = useState<"password" | "link" | "passkey" | null>(null);

  async function tryDoor(door: typeof busyWith, knock: () => Promise<DoorAnswer>): Promise<boolean> {
    setRefusal(null);
    setIsSent(false);
    setBusyWith(door);
    const answer = await knock();
    setBusyWith(null);
    if (answer.kind === "refused") setRefusal(answer.reason);
    return answer.kind === "done";
  }

  async function enter(door: typeof busyWith, knock: () => Promise<DoorAnswer>): Promise<void> {
    if (!(await tryDoor(door, knock))) return;
    await client.resetStore();
    onSignedIn();
  }

  async function sendLink(): Promise<void> {
    if (email.trim() === "") return document.querySelector<HTMLInputElement>("input[type=email]")?.focus();
    if (await tryDoor("link", () => askSignInLink({ email, rememberMe }))) setIsSent(true);
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void enter("password", () => signIn({ email, password, rememberMe }));
      }}
    >
      <Stack width="form">
        {refusal && (
          <Notice tone="bad" isAnnounced>
            {t(refusalText[refusal])}
          </Notice>
        )}
        {isSent && (
          <Notice tone="good" isAnnounced title={t("linkSentTitle")}>
            {t("linkSent", { email })}
          </Notice>
        )}
        <TextField label={t("email")} type="email" autoComplete="username webauthn" value={email} onChange={setEmail} />
        <TextField
          label={t("password")}
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
        />
        <Checkbox isSelected={rememberMe} onChange={setRememberMe} description={t("rememberMeHelp")}>
          {t("rememberMe")}
        </Checkbox>
        <Row gap={4}>
          <Button type="submit" variant="primary" isBusy={busyWith === "password"}>
            {t("signIn")}
          </Button>
          <Link to={forgotPath}>{t("forgot")}</Link>
        </Row>
        <Stack as="section" gap={3}>
          <h2>{t("otherWays")}</h2>
          <p>{t("otherWaysText")}</p>
          <Row gap={3}>
            <Button variant="secondary" isBusy={busyWith === "link"} onPress={() => void sendLink()}>
              {t("sendLink")}
            </Button>
            <Button
              variant="secondary"
              isBusy={busyWith === "passkey"}
              onPress={() => void enter("passkey", () => signInWithPasskey(rememberMe))}
            >
              {t("usePasskey")}
            </Button>
          </Row>
        </Stack>
      </Stack>
    </form>
  );
}
