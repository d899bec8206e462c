import { useMutation } from "@apollo/client/react";
import { graphql } from "../../../gql/gql.ts";
import { readFragment } from "../../../gql/fragment-masking.ts";
import { todayInFlanders } from "../../../lib/format/format.ts";
import { FormField } from "../../../lib/form/form-field.tsx";
import { missing } from "../../../lib/form/missing.ts";
import { ProblemsFragment } from "../../../lib/form/problems.ts";
import { useProblemForm } from "../../../lib/form/use-problem-form.ts";
import { useIdempotencyKey } from "../../../lib/graphql/use-idempotency-key.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { Button } from "../../../ui/button.tsx";
import { DateField } from "../../../ui/date-field.tsx";
import { FormErrorSummary } from "../../../ui/form-error-summary.tsx";
import { Row, Stack } from "../../../ui/layout.tsx";
import { TextArea } from "../../../ui/text-field.tsx";
import { ProgrammeField } from "../show/programme-field.tsx";

const DecideDocument = graphql(`
  mutation DecideConcordance($input: DecideConcordanceInput!) {
    decideConcordance(input: $input) {
      __typename
      ... on Programme {
        id
      }
      ...Problems_userErrors
    }
  }
`);

/** A programme that goes on under another name. */
export function ConcordanceForm({ onDecided }: { onDecided: () => Promise<unknown> }): React.JSX.Element {
  const t = useText("concordances");
  const [decide, { loading }] = useMutation(DecideDocument);
  const key = useIdempotencyKey();
  const empty = { fromProgrammeId: "", toProgrammeId: "", validFrom: todayInFlanders(), note: "" };
  const { form, summary, showProblems } = useProblemForm({ defaultValues: empty, labelOf: (field) => t(field) });

  async function send(values: typeof empty): Promise<void> {
    const open = missing(values, ["fromProgrammeId", "toProgrammeId", "validFrom", "note"]);
    if (open.length > 0) return showProblems(open);
    const variables = { input: { ...values, idempotencyKey: key.current() } };
    const answer = (await decide({ variables }).catch(() => null))?.data?.decideConcordance;
    if (!answer) return;
    key.renew();
    if (answer.__typename === "UserErrors") return showProblems(readFragment(ProblemsFragment, answer).problems);
    form.reset(empty);
    showProblems([]);
    await onDecided();
  }

  return (
    <form noValidate onSubmit={(event) => void form.handleSubmit(send)(event)}>
      <Stack width="form">
        <FormErrorSummary problems={summary} />
        <FormField control={form.control} name="fromProgrammeId">
          {(field) => <ProgrammeField label={t("fromProgrammeId")} field={field} />}
        </FormField>
        <FormField control={form.control} name="toProgrammeId">
          {(field) => <ProgrammeField label={t("toProgrammeId")} field={field} />}
        </FormField>
        <FormField control={form.control} name="validFrom">
          {({ onChange, ...field }) => (
            <DateField label={t("validFrom")} onChange={(day) => onChange(day ?? "")} {...field} />
          )}
        </FormField>
        <FormField control={form.control} name="note">
          {(field) => <TextArea label={t("note")} description={t("noteHelp")} maxLength={1000} rows={3} {...field} />}
        </FormField>
        <Row>
          <Button type="submit" variant="primary" isBusy={loading}>
            {t("decide")}
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
