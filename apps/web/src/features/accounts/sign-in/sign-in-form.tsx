import { useApolloClient } from "@apollo/client/react";
import { useState } from "react";
import { signIn, type SignInAnswer } from "../../../lib/session/sign-in.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { Button } from "../../../ui/button.tsx";
import { Stack } from "../../../ui/layout.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { TextField } from "../../../ui/text-field.tsx";

type Refusal = Exclude<SignInAnswer, "signed-in">;
const textOf = {
  "wrong-credentials": "wrong",
  "too-many-attempts": "tooMany",
  unavailable: "unavailable",
} as const satisfies Record<Refusal, string>;

/** E-mail and password. What was typed stays after a refusal; only the password is asked again. */
export function SignInForm({ onSignedIn }: { onSignedIn: () => void }): React.JSX.Element {
  const t = useText("sign-in");
  const client = useApolloClient();
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  async function submit(): Promise<void> {
    setIsBusy(true);
    const answer = await signIn({ email, password });
    setIsBusy(false);
    if (answer !== "signed-in") return setRefusal(answer);
    await client.resetStore();
    onSignedIn();
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack width="form">
        {refusal && (
          <Notice tone="bad" isAnnounced>
            {t(textOf[refusal])}
          </Notice>
        )}
        <TextField label={t("email")} type="email" autoComplete="username" value={email} onChange={setEmail} />
        <TextField
          label={t("password")}
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
        />
        <div>
          <Button type="submit" variant="primary" isBusy={isBusy}>
            {t("signIn")}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
