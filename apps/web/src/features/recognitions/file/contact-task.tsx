import { readFragment } from "../../../gql/fragment-masking.ts";
import { FormField } from "../../../lib/form/form-field.tsx";
import { useProblemForm } from "../../../lib/form/use-problem-form.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { Button } from "../../../ui/button.tsx";
import { FormErrorSummary } from "../../../ui/form-error-summary.tsx";
import { Row, Stack } from "../../../ui/layout.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { FormFragment, useSaveForm, type TasksFile } from "./save-form.ts";

/** Whom the partnership can call. */
export function ContactTask({
  recognition,
  onDone,
}: {
  recognition: TasksFile;
  onDone: () => void;
}): React.JSX.Element {
  const t = useText("recognitions");
  const { form: stored } = readFragment(FormFragment, recognition);
  const { save, isBusy } = useSaveForm(recognition);
  const { form, summary, showProblems } = useProblemForm({
    defaultValues: {
      contactName: stored?.contactName ?? "",
      contactEmail: stored?.contactEmail ?? "",
      contactPhone: stored?.contactPhone ?? "",
    },
    labelOf: (field) => t(field),
  });
  return (
    <form
      noValidate
      onSubmit={(event) =>
        void form.handleSubmit(async (values) => {
          const problems = await save(values);
          if (problems) showProblems(problems);
          if (problems?.length === 0) onDone();
        })(event)
      }
    >
      <Stack width="form">
        <FormErrorSummary problems={summary} />
        <FormField control={form.control} name="contactName">
          {(field) => <TextField label={t("contactName")} autoComplete="name" maxLength={120} {...field} />}
        </FormField>
        <FormField control={form.control} name="contactEmail">
          {(field) => (
            <TextField label={t("contactEmail")} type="email" autoComplete="email" maxLength={254} {...field} />
          )}
        </FormField>
        <FormField control={form.control} name="contactPhone">
          {(field) => (
            <TextField label={t("contactPhone")} type="tel" isOptional autoComplete="tel" maxLength={40} {...field} />
          )}
        </FormField>
        <Row>
          <Button type="submit" variant="primary" isBusy={isBusy}>
            {t("saveTask")}
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
