import { useApolloClient } from "@apollo/client/react";
import { useState } from "react";
import type { TypedDocumentNode } from "@apollo/client";
import { readFragment, type FragmentType } from "../../../gql/fragment-masking.ts";
import type { ApiProblem } from "../../../lib/form/problem-text.ts";
import { FormField } from "../../../lib/form/form-field.tsx";
import { ProblemsFragment } from "../../../lib/form/problems.ts";
import { useProblemForm } from "../../../lib/form/use-problem-form.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { Button } from "../../../ui/button.tsx";
import { FormErrorSummary } from "../../../ui/form-error-summary.tsx";
import { Stack } from "../../../ui/layout.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Select } from "../../../ui/select.tsx";
import { NewPasswordField } from "../../../ui/new-password-field.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { notify } from "../../../ui/toast-store.ts";
import {
  accountFragment,
  ChangePasswordDocument,
  RequestEmailChangeDocument,
  UpdateAccountDocument,
} from "./account.graphql.ts";
import { useStepUp } from "../../../lib/session/use-step-up.tsx";

interface Props {
  account: FragmentType<typeof accountFragment>;
}

const failed: readonly ApiProblem[] = [{ code: "WRONG_STATE", path: [], params: [] }];

/** Sends a mutation of the account; what it answers is in the cache, what is to mend comes back. */
export function useAccountMutation(): <Input>(
  document: TypedDocumentNode<object, { input: Input }>,
  input: Input,
) => Promise<readonly ApiProblem[]> {
  const client = useApolloClient();
  return async (document, input) => {
    const result = await client.mutate({ mutation: document, variables: { input } }).catch(() => null);
    if (!result?.data) return failed;
    const [answer] = Object.values(result.data);
    return Reflect.get(Object(answer), "__typename") === "UserErrors"
      ? readFragment(ProblemsFragment, answer).problems
      : [];
  };
}

/** Name and language. */
export function NameForm({ account }: Props): React.JSX.Element {
  const t = useText("account");
  const { name, language, learner } = readFragment(accountFragment, account);
  const send = useAccountMutation();
  const { form, summary, showProblems } = useProblemForm({ defaultValues: { name, language } });

  async function submit(values: { name: string; language: string }): Promise<void> {
    const problems = await send(UpdateAccountDocument, values);
    showProblems(problems);
    if (problems.length === 0) notify({ tone: "good", text: t("saved") });
  }

  return (
    <form noValidate onSubmit={(event) => void form.handleSubmit(submit)(event)}>
      <Stack width="form">
        <FormErrorSummary problems={summary} />
        <FormField control={form.control} name="name">
          {(field) => (
            <TextField
              label={t("name")}
              autoComplete="name"
              isDisabled={learner !== null}
              description={learner ? t("nameFromSchool") : undefined}
              {...field}
            />
          )}
        </FormField>
        <FormField control={form.control} name="language">
          {(field) => (
            <Select
              label={t("language")}
              description={t("languageHelp")}
              options={[
                { value: "nl", label: "Nederlands" },
                { value: "en", label: "English" },
              ]}
              {...field}
            />
          )}
        </FormField>
        <div>
          <Button type="submit" variant="primary" isBusy={form.formState.isSubmitting}>
            {t("save")}
          </Button>
        </div>
      </Stack>
    </form>
  );
}

/** Asks for another address; it changes when the link in the mail to it is opened. */
export function EmailForm({ account }: Props): React.JSX.Element {
  const t = useText("account");
  const { email, pendingEmail } = readFragment(accountFragment, account);
  const send = useAccountMutation();
  const stepUp = useStepUp();
  const { form, summary, showProblems } = useProblemForm({ defaultValues: { email: "" } });

  async function submit(values: { email: string }): Promise<void> {
    const problems = await stepUp.run(() => send(RequestEmailChangeDocument, values));
    showProblems(problems);
    if (problems.length === 0) form.reset();
  }

  return (
    <form noValidate onSubmit={(event) => void form.handleSubmit(submit)(event)}>
      <Stack width="form">
        <p>{t("emailNow", { email })}</p>
        {pendingEmail && <Notice tone="info">{t("emailPending", { email: pendingEmail })}</Notice>}
        <FormErrorSummary problems={summary} />
        <FormField control={form.control} name="email">
          {(field) => <TextField label={t("newEmail")} type="email" autoComplete="email" {...field} />}
        </FormField>
        <div>
          <Button type="submit" variant="secondary" isBusy={form.formState.isSubmitting}>
            {t("changeEmail")}
          </Button>
        </div>
      </Stack>
      {stepUp.dialog}
    </form>
  );
}

/** The old password, and the new one. Who has none chooses the first. */
export function PasswordForm({ account }: Props): React.JSX.Element {
  const t = useText("account");
  const { hasPassword } = readFragment(accountFragment, account);
  const send = useAccountMutation();
  const stepUp = useStepUp();
  const [isDone, setIsDone] = useState(false);
  const { form, summary, showProblems } = useProblemForm({ defaultValues: { currentPassword: "", newPassword: "" } });

  async function submit({
    currentPassword,
    newPassword,
  }: {
    currentPassword: string;
    newPassword: string;
  }): Promise<void> {
    setIsDone(false);
    const input = { currentPassword: hasPassword ? currentPassword : null, newPassword };
    const problems = await stepUp.run(() => send(ChangePasswordDocument, input));
    showProblems(problems);
    if (problems.length > 0) return;
    form.reset();
    setIsDone(true);
  }

  return (
    <form noValidate onSubmit={(event) => void form.handleSubmit(submit)(event)}>
      <Stack width="form">
        {isDone && (
          <Notice tone="good" isAnnounced>
            {t("passwordChanged")}
          </Notice>
        )}
        <FormErrorSummary problems={summary} />
        {hasPassword && (
          <FormField control={form.control} name="currentPassword">
            {(field) => (
              <TextField label={t("currentPassword")} type="password" autoComplete="current-password" {...field} />
            )}
          </FormField>
        )}
        <FormField control={form.control} name="newPassword">
          {(field) => <NewPasswordField label={t("newPassword")} {...field} />}
        </FormField>
        <div>
          <Button type="submit" variant="secondary" isBusy={form.formState.isSubmitting}>
            {t(hasPassword ? "changePassword" : "choosePassword")}
          </Button>
        </div>
      </Stack>
      {stepUp.dialog}
    </form>
  );
}
