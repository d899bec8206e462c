import { readFragment } from "../../../gql/fragment-masking.ts";
import { FormField } from "../../../lib/form/form-field.tsx";
import { useProblemForm } from "../../../lib/form/use-problem-form.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { Button } from "../../../ui/button.tsx";
import { FormErrorSummary } from "../../../ui/form-error-summary.tsx";
import { Row, Stack } from "../../../ui/layout.tsx";
import { RadioGroup } from "../../../ui/radio-group.tsx";
import { TextArea } from "../../../ui/text-field.tsx";
import { FormFragment, useSaveForm, type TasksFile } from "./save-form.ts";

type YesNo = "" | "yes" | "no";
const asChoice = (value: boolean | null | undefined): YesNo => (value === true ? "yes" : value === false ? "no" : "");
const asBoolean = (value: YesNo): boolean | null => (value === "" ? null : value === "yes");

/** The three criteria of a company: equipment, finances, convictions. */
export function CriteriaTask({
  recognition,
  onDone,
}: {
  recognition: TasksFile;
  onDone: () => void;
}): React.JSX.Element {
  const t = useText("recognitions");
  const { form: stored } = readFragment(FormFragment, recognition);
  const { save, isBusy } = useSaveForm(recognition);
  const { form, summary, showProblems } = useProblemForm<{
    equipment: string;
    hasFinances: YesNo;
    hasNoConvictions: YesNo;
    remarks: string;
  }>({
    defaultValues: {
      equipment: stored?.equipment ?? "",
      hasFinances: asChoice(stored?.hasFinances),
      hasNoConvictions: asChoice(stored?.hasNoConvictions),
      remarks: stored?.remarks ?? "",
    },
    labelOf: (field) => t(field),
  });
  const choices = [
    { value: "yes" as const, label: t("yes") },
    { value: "no" as const, label: t("no") },
  ];
  return (
    <form
      noValidate
      onSubmit={(event) =>
        void form.handleSubmit(async ({ hasFinances, hasNoConvictions, ...texts }) => {
          const problems = await save({
            ...texts,
            hasFinances: asBoolean(hasFinances),
            hasNoConvictions: asBoolean(hasNoConvictions),
          });
          if (problems) showProblems(problems);
          if (problems?.length === 0) onDone();
        })(event)
      }
    >
      <Stack width="form" gap={5}>
        <FormErrorSummary problems={summary} />
        <FormField control={form.control} name="equipment">
          {(field) => (
            <TextArea label={t("equipment")} description={t("equipmentHelp")} maxLength={4000} rows={5} {...field} />
          )}
        </FormField>
        <FormField control={form.control} name="hasFinances">
          {(field) => (
            <RadioGroup
              label={t("hasFinances")}
              description={t("hasFinancesHelp")}
              options={choices}
              {...field}
              value={field.value || null}
            />
          )}
        </FormField>
        <FormField control={form.control} name="hasNoConvictions">
          {(field) => (
            <RadioGroup
              label={t("hasNoConvictions")}
              description={t("hasNoConvictionsHelp")}
              options={choices}
              {...field}
              value={field.value || null}
            />
          )}
        </FormField>
        <FormField control={form.control} name="remarks">
          {(field) => (
            <TextArea
              label={t("remarks")}
              description={t("remarksHelp")}
              isOptional
              maxLength={4000}
              rows={3}
              {...field}
            />
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
