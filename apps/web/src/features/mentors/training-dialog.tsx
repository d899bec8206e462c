import type { TrainingKind } from "../../gql/graphql.ts";
import { FormField } from "../../lib/form/form-field.tsx";
import { missing } from "../../lib/form/missing.ts";
import { useProblemForm } from "../../lib/form/use-problem-form.ts";
import { useSend } from "../../lib/graphql/use-send.ts";
import { useLabel } from "../../lib/text/use-label.ts";
import { useText } from "../../lib/text/use-text.ts";
import { Button } from "../../ui/button.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormErrorSummary } from "../../ui/form-error-summary.tsx";
import { Stack } from "../../ui/layout.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { notify } from "../../ui/toast-store.ts";
import { RecordMentorTrainingDocument } from "./mentors.graphql.ts";

interface Values {
  kind: TrainingKind;
  trainedOn: string;
  provider: string;
  proof: string;
}

interface TrainingDialogProps {
  mentorId: string;
  onClose: () => void;
  onChanged: () => Promise<unknown>;
}

/** Notes the mentor training or the exemption; whoever lapsed comes back. */
export function TrainingDialog({ mentorId, onClose, onChanged }: TrainingDialogProps): React.JSX.Element {
  const t = useText("mentors");
  const label = useLabel();
  const [record, isBusy] = useSend(RecordMentorTrainingDocument);
  const { form, summary, showProblems } = useProblemForm<Values>({
    defaultValues: { kind: "COURSE", trainedOn: "", provider: "", proof: "" },
  });
  const { control } = form;

  async function save(filled: Values): Promise<void> {
    const empty = missing(filled, ["trainedOn", "provider", "proof"]);
    if (empty.length > 0) return showProblems(empty);
    const answer = await record({ input: { ...filled, mentorId } });
    if (answer === null) return;
    showProblems(answer);
    if (answer.length > 0) return;
    notify({ tone: "good", text: t("trainingSaved") });
    onClose();
    await onChanged();
  }

  return (
    <Dialog
      title={t("trainingAction")}
      isOpen
      onClose={onClose}
      actions={
        <Button variant="primary" isBusy={isBusy} onPress={() => void form.handleSubmit(save)()}>
          {t("trainingAction")}
        </Button>
      }
    >
      <form noValidate onSubmit={(event) => void form.handleSubmit(save)(event)}>
        <Stack>
          <FormErrorSummary problems={summary} />
          <FormField control={control} name="kind">
            {(field) => (
              <RadioGroup
                label={t("trainingKind")}
                options={(["COURSE", "EXEMPTION"] as const).map((value) => ({
                  value,
                  label: label("TrainingKind", value),
                }))}
                {...field}
              />
            )}
          </FormField>
          <FormField control={control} name="trainedOn">
            {({ onChange, ...field }) => (
              <DateField label={t("trainedOn")} onChange={(day) => onChange(day ?? "")} {...field} />
            )}
          </FormField>
          <FormField control={control} name="provider">
            {(field) => <TextField label={t("provider")} maxLength={200} {...field} />}
          </FormField>
          <FormField control={control} name="proof">
            {(field) => <TextField label={t("proof")} maxLength={500} {...field} />}
          </FormField>
        </Stack>
      </form>
    </Dialog>
  );
}
