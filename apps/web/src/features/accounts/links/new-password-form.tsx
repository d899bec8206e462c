import { useState } from "react";
import { useProblemForm } from "../../../lib/form/use-problem-form.ts";
import { FormField } from "../../../lib/form/form-field.tsx";
import { resetPassword, type Refusal } from "../../../lib/session/sign-in.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { Button } from "../../../ui/button.tsx";
import { FormErrorSummary } from "../../../ui/form-error-summary.tsx";
import { Stack } from "../../../ui/layout.tsx";
import { Link } from "../../../ui/link.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { NewPasswordField } from "../../../ui/new-password-field.tsx";
import { refusalText } from "../../../lib/session/refusal-text.ts";
import { useLinkToken } from "./link-token.ts";

/** Chooses a new password with the link of a mail. */
export function NewPasswordForm({ onDone, againPath }: { onDone: () => void; againPath: string }): React.JSX.Element {
  const t = useText("sign-in");
  const token = useLinkToken();
  const [refusal, setRefusal] = useState<Refusal | null>(token === "" ? "gone" : null);
  const { form, summary, showProblems } = useProblemForm({ defaultValues: { password: "" } });

  async function submit({ password }: { password: string }): Promise<void> {
    const answer = await resetPassword(token, password);
    if (answer.kind === "problems") return showProblems(answer.problems);
    if (answer.kind === "refused") return setRefusal(answer.reason === "wrong" ? "gone" : answer.reason);
    onDone();
  }

  if (refusal === "gone")
    return (
      <Stack gap={4} width="form">
        <Notice tone="bad">{t("linkGone")}</Notice>
        <Link to={againPath}>{t("askAgain")}</Link>
      </Stack>
    );
  return (
    <form onSubmit={(event) => void form.handleSubmit(submit)(event)} noValidate>
      <Stack width="form">
        <FormErrorSummary problems={summary} />
        {refusal && (
          <Notice tone="bad" isAnnounced>
            {t(refusalText[refusal])}
          </Notice>
        )}
        <FormField control={form.control} name="password">
          {(field) => <NewPasswordField label={t("newPassword")} {...field} />}
        </FormField>
        <div>
          <Button type="submit" variant="primary" isBusy={form.formState.isSubmitting}>
            {t("saveNewPassword")}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
