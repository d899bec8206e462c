import { useMutation } from "@apollo/client/react";
import { readFragment } from "../../../gql/fragment-masking.ts";
import { graphql } from "../../../gql/gql.ts";
import type { MandateScope } from "../../../gql/graphql.ts";
import { FormField } from "../../../lib/form/form-field.tsx";
import { ProblemsFragment } from "../../../lib/form/problems.ts";
import { useProblemForm } from "../../../lib/form/use-problem-form.ts";
import { useIdempotencyKey } from "../../../lib/graphql/use-idempotency-key.ts";
import { useLabel } from "../../../lib/text/use-label.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { Button } from "../../../ui/button.tsx";
import { CheckboxGroup } from "../../../ui/checkbox.tsx";
import { DateField } from "../../../ui/date-field.tsx";
import { FormErrorSummary } from "../../../ui/form-error-summary.tsx";
import { Stack } from "../../../ui/layout.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { notify } from "../../../ui/toast-store.ts";

const GiveDocument = graphql(`
  mutation GiveMandate($input: GiveMandateInput!) {
    giveMandate(input: $input) {
      __typename
      ... on Mandate {
        id
      }
      ...Problems_userErrors
    }
  }
`);

const scopes: readonly MandateScope[] = ["FILE_RECOGNITION", "PUBLISH_WORKPLACE", "MANAGE_MENTORS"];

interface Values {
  email: string;
  scopes: string[];
  validFrom: string | null;
  validUntil: string | null;
}

/** Lets somebody act for the company. */
export function GiveMandateForm({ onGiven }: { onGiven: () => void }): React.JSX.Element {
  const t = useText("organisations");
  const label = useLabel();
  const key = useIdempotencyKey();
  const [give, { loading }] = useMutation(GiveDocument);
  const empty: Values = { email: "", scopes: [], validFrom: null, validUntil: null };
  const { form, summary, showProblems } = useProblemForm<Values>({ defaultValues: empty });

  async function send({ validFrom, validUntil, email, scopes: chosen }: Values): Promise<void> {
    if (!validFrom) return showProblems([{ code: "REQUIRED", path: ["validFrom"], params: [] }]);
    const input = {
      idempotencyKey: key.current(),
      email,
      scopes: scopes.filter((scope) => chosen.includes(scope)),
      validFrom,
      ...(validUntil && { validUntil }),
    };
    const { data } = await give({ variables: { input } }).catch(() => ({ data: undefined }));
    if (!data) return;
    key.renew();
    if (data.giveMandate.__typename !== "Mandate")
      return showProblems(readFragment(ProblemsFragment, data.giveMandate).problems);
    showProblems([]);
    form.reset(empty);
    notify({ tone: "good", text: t("given") });
    onGiven();
  }

  return (
    <form noValidate onSubmit={(event) => void form.handleSubmit(send)(event)}>
      <Stack width="form">
        <FormErrorSummary problems={summary} />
        <FormField control={form.control} name="email">
          {(field) => <TextField label={t("holderEmail")} type="email" autoComplete="off" {...field} />}
        </FormField>
        <FormField control={form.control} name="scopes">
          {(field) => (
            <CheckboxGroup
              label={t("scopes")}
              options={scopes.map((scope) => ({ value: scope, label: label("MandateScope", scope) }))}
              {...field}
            />
          )}
        </FormField>
        <FormField control={form.control} name="validFrom">
          {(field) => <DateField label={t("validFrom")} {...field} />}
        </FormField>
        <FormField control={form.control} name="validUntil">
          {(field) => <DateField label={t("lastDay")} description={t("lastDayHelp")} isOptional {...field} />}
        </FormField>
        <div>
          <Button type="submit" variant="primary" isBusy={loading}>
            {t("give")}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
