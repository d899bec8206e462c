import { useState } from "react";
import { refusalText } from "../lib/session/refusal-text.ts";
import { askNewPassword, type Refusal } from "../lib/session/sign-in.ts";
import { useText } from "../lib/text/use-text.ts";
import { Button } from "../ui/button.tsx";
import { Container, Stack } from "../ui/layout.tsx";
import { Link } from "../ui/link.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { TextField } from "../ui/text-field.tsx";
import { PageTitle } from "./page-title.tsx";
import { paths } from "./paths.ts";

/** Wachtwoord vergeten: the answer is the same whether or not somebody has the address. */
export function ForgotPasswordPage(): React.JSX.Element {
  const t = useText("sign-in");
  const [email, setEmail] = useState("");
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [sentTo, setSentTo] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  async function submit(): Promise<void> {
    if (email.trim() === "") return;
    setIsBusy(true);
    const answer = await askNewPassword(email);
    setIsBusy(false);
    setRefusal(answer.kind === "refused" ? answer.reason : null);
    setSentTo(answer.kind === "done" ? email : null);
  }

  return (
    <Container padding={6}>
      <PageTitle>{t("forgotTitle")}</PageTitle>
      <Stack gap={6}>
        <PageHeader title={t("forgotTitle")} lead={t("forgotLead")} />
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
        >
          <Stack width="form">
            {refusal && (
              <Notice tone="bad" isAnnounced>
                {t(refusalText[refusal])}
              </Notice>
            )}
            {sentTo && (
              <Notice tone="good" isAnnounced title={t("linkSentTitle")}>
                {t("resetSent", { email: sentTo })}
              </Notice>
            )}
            <TextField label={t("email")} type="email" autoComplete="username" value={email} onChange={setEmail} />
            <div>
              <Button type="submit" variant="primary" isBusy={isBusy}>
                {t("sendReset")}
              </Button>
            </div>
            <Link to={paths.signIn()}>{t("toSignIn")}</Link>
          </Stack>
        </form>
      </Stack>
    </Container>
  );
}
