import { useMutation } from "@apollo/client/react";
import { readFragment } from "../../../gql/fragment-masking.ts";
import { graphql } from "../../../gql/gql.ts";
import { FormField } from "../../../lib/form/form-field.tsx";
import { ProblemsFragment } from "../../../lib/form/problems.ts";
import { useProblemForm } from "../../../lib/form/use-problem-form.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { Button } from "../../../ui/button.tsx";
import { Disclosure } from "../../../ui/disclosure.tsx";
import { FormErrorSummary } from "../../../ui/form-error-summary.tsx";
import { Stack } from "../../../ui/layout.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { notify } from "../../../ui/toast-store.ts";

const LinkGuardianDocument = graphql(`
  mutation LinkGuardian($input: LinkGuardianInput!) {
    linkGuardian(input: $input) {
      __typename
      ... on Learner {
        id
      }
      ...Problems_userErrors
    }
  }
`);

interface LinkGuardianFormProps {
  learnerId: string;
  onLinked: () => Promise<unknown>;
}

/** Names a parent or guardian, who confirms by mail. */
export function LinkGuardianForm({ learnerId, onLinked }: LinkGuardianFormProps): React.JSX.Element {
  const t = useText("guardians");
  const [link, { loading }] = useMutation(LinkGuardianDocument);
  const { form, summary, showProblems } = useProblemForm<{ name: string; email: string }>({
    defaultValues: { name: "", email: "" },
    labelOf: (field) => t(field),
  });

  async function send(values: { name: string; email: string }): Promise<void> {
    const answer = (await link({ variables: { input: { learnerId, ...values } } }).catch(() => null))?.data
      ?.linkGuardian;
    if (!answer) return;
    showProblems(answer.__typename === "UserErrors" ? readFragment(ProblemsFragment, answer).problems : []);
    if (answer.__typename !== "Learner") return;
    notify({ tone: "good", text: t("linked", { name: values.name }) });
    form.reset();
    await onLinked();
  }

  return (
    <Disclosure title={t("add")}>
      <form noValidate onSubmit={(event) => void form.handleSubmit(send)(event)}>
        <Stack width="form">
          <FormErrorSummary problems={summary} />
          <FormField control={form.control} name="name">
            {(field) => <TextField label={t("name")} maxLength={80} {...field} />}
          </FormField>
          <FormField control={form.control} name="email">
            {(field) => (
              <TextField label={t("email")} description={t("emailHelp")} type="email" maxLength={254} {...field} />
            )}
          </FormField>
          <div>
            <Button type="submit" variant="primary" isBusy={loading}>
              {t("send")}
            </Button>
          </div>
        </Stack>
      </form>
    </Disclosure>
  );
}
