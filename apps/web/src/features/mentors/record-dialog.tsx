import { FormField } from "../../lib/form/form-field.tsx";
import { missing } from "../../lib/form/missing.ts";
import { useProblemForm } from "../../lib/form/use-problem-form.ts";
import { useSend } from "../../lib/graphql/use-send.ts";
import { useText } from "../../lib/text/use-text.ts";
import { Button } from "../../ui/button.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { notify } from "../../ui/toast-store.ts";
import { CheckMentorRecordDocument } from "./mentors.graphql.ts";

interface RecordDialogProps {
  mentorId: string;
  onClose: () => void;
  onChanged: () => Promise<unknown>;
}

/** Notes the date on an extract of the criminal record that somebody saw; of the paper nothing is kept. */
export function RecordDialog({ mentorId, onClose, onChanged }: RecordDialogProps): React.JSX.Element {
  const t = useText("mentors");
  const [check, isBusy] = useSend(CheckMentorRecordDocument);
  const { form, showProblems } = useProblemForm<{ recordIssuedOn: string }>({ defaultValues: { recordIssuedOn: "" } });

  async function save(filled: { recordIssuedOn: string }): Promise<void> {
    const empty = missing(filled, ["recordIssuedOn"]);
    if (empty.length > 0) return showProblems(empty);
    const answer = await check({ input: { ...filled, mentorId } });
    if (answer === null) return;
    showProblems(answer);
    if (answer.length > 0) return;
    notify({ tone: "good", text: t("saved") });
    onClose();
    await onChanged();
  }

  return (
    <Dialog
      title={t("recordAction")}
      isOpen
      onClose={onClose}
      actions={
        <Button variant="primary" isBusy={isBusy} onPress={() => void form.handleSubmit(save)()}>
          {t("recordAction")}
        </Button>
      }
    >
      <form noValidate onSubmit={(event) => void form.handleSubmit(save)(event)}>
        <FormField control={form.control} name="recordIssuedOn">
          {({ onChange, ...field }) => (
            <DateField
              label={t("recordIssuedOn")}
              description={t("recordHelp")}
              onChange={(day) => onChange(day ?? "")}
              {...field}
            />
          )}
        </FormField>
      </form>
    </Dialog>
  );
}
