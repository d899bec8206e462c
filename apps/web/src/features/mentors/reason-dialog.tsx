import type { ReactNode } from "react";
import { missing } from "../../lib/form/missing.ts";
import { FormField } from "../../lib/form/form-field.tsx";
import { useProblemForm } from "../../lib/form/use-problem-form.ts";
import type { Answer } from "../../lib/graphql/use-send.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormErrorSummary } from "../../ui/form-error-summary.tsx";
import { Stack } from "../../ui/layout.tsx";
import { TextArea } from "../../ui/text-field.tsx";

interface ReasonDialogProps {
  title: string;
  /** What it does, said before it is done. */
  children: ReactNode;
  label: string;
  confirmLabel: string;
  isBusy: boolean;
  isDangerous?: boolean;
  /** Name of the reason in the input of the mutation. */
  field: "reason" | "motive";
  onSend: (reason: string) => Promise<Answer>;
  onDone: () => void;
  onClose: () => void;
}

/** Asks for a reason before something that hurts. */
export function ReasonDialog(props: ReasonDialogProps): React.JSX.Element {
  const { title, children, label, confirmLabel, isBusy, isDangerous, field, onSend, onDone, onClose } = props;
  const { form, summary, showProblems } = useProblemForm<{ reason: string }>({ defaultValues: { reason: "" } });

  async function send(filled: { reason: string }): Promise<void> {
    const empty = missing(filled, ["reason"]);
    if (empty.length > 0) return showProblems(empty);
    const answer = await onSend(filled.reason);
    if (answer === null) return;
    showProblems(
      answer.map((each) => ({ ...each, path: each.path.map((part) => (part === field ? "reason" : part)) })),
    );
    if (answer.length === 0) onDone();
  }

  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      role="alertdialog"
      actions={
        <Button
          variant={isDangerous ? "danger" : "primary"}
          isBusy={isBusy}
          onPress={() => void form.handleSubmit(send)()}
        >
          {confirmLabel}
        </Button>
      }
    >
      <form noValidate onSubmit={(event) => void form.handleSubmit(send)(event)}>
        <Stack>
          {children}
          <FormErrorSummary problems={summary} />
          <FormField control={form.control} name="reason">
            {(binding) => <TextArea label={label} rows={3} maxLength={4000} {...binding} />}
          </FormField>
        </Stack>
      </form>
    </Dialog>
  );
}
