import { FormField } from "../../../lib/form/form-field.tsx";
import { useProblemForm } from "../../../lib/form/use-problem-form.ts";
import type { Answer } from "../../../lib/graphql/use-send.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { Button } from "../../../ui/button.tsx";
import { Checkbox } from "../../../ui/checkbox.tsx";
import { FormErrorSummary } from "../../../ui/form-error-summary.tsx";
import { Row, Stack } from "../../../ui/layout.tsx";
import { TextField } from "../../../ui/text-field.tsx";

interface Values {
  name: string;
  /** As typed, with commas or spaces. */
  jointCommittees: string;
  isConfirmed: boolean;
}

interface PartnershipFields {
  name: string;
  jointCommittees: string[];
  isConfirmed: boolean;
}

interface Props {
  values?: PartnershipFields;
  submitLabel: string;
  isBusy: boolean;
  /** Sends, and gives the problems back; none means it was kept. */
  onSubmit: (fields: PartnershipFields) => Promise<Answer>;
  onCancel?: () => void;
}

const nothing: PartnershipFields = { name: "", jointCommittees: [], isConfirmed: false };

/** The partnership of a sector with the joint committees it recognises for. */
export function PartnershipForm({
  values = nothing,
  submitLabel,
  isBusy,
  onSubmit,
  onCancel,
}: Props): React.JSX.Element {
  const t = useText("partnerships");
  const defaultValues: Values = { ...values, jointCommittees: values.jointCommittees.join(", ") };
  const { form, summary, showProblems } = useProblemForm<Values>({ defaultValues, labelOf: (field) => t(field) });

  async function send({ jointCommittees, ...rest }: Values): Promise<void> {
    const numbers = jointCommittees.split(/[\s,;]+/).filter((each) => each !== "");
    const problems = await onSubmit({ ...rest, jointCommittees: numbers });
    showProblems(problems ?? []);
    if (problems?.length === 0 && !onCancel) form.reset({ name: "", jointCommittees: "", isConfirmed: false });
  }

  const { control } = form;
  return (
    <form noValidate onSubmit={(event) => void form.handleSubmit(send)(event)}>
      <Stack width="form">
        <FormErrorSummary problems={summary} />
        <FormField control={control} name="name">
          {(field) => <TextField label={t("name")} maxLength={160} {...field} />}
        </FormField>
        <FormField control={control} name="jointCommittees">
          {(field) => <TextField label={t("jointCommittees")} description={t("jointCommitteesHelp")} {...field} />}
        </FormField>
        <FormField control={control} name="isConfirmed">
          {({ value, ...field }) => (
            <Checkbox isSelected={value} {...field}>
              {t("isConfirmed")}
            </Checkbox>
          )}
        </FormField>
        <Row>
          <Button type="submit" variant="primary" isBusy={isBusy}>
            {submitLabel}
          </Button>
          {onCancel && (
            <Button variant="quiet" onPress={onCancel}>
              {t("cancel")}
            </Button>
          )}
        </Row>
      </Stack>
    </form>
  );
}
