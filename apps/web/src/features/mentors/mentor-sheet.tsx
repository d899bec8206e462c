import type { ReactNode } from "react";
import type { Control } from "react-hook-form";
import { missing } from "../../lib/form/missing.ts";
import type { ApiProblem } from "../../lib/form/problem-text.ts";
import { useProblemForm } from "../../lib/form/use-problem-form.ts";
import { useText } from "../../lib/text/use-text.ts";
import { Button } from "../../ui/button.tsx";
import { Sheet } from "../../ui/dialog.tsx";
import { FormErrorSummary } from "../../ui/form-error-summary.tsx";
import { Stack } from "../../ui/layout.tsx";
import { notify } from "../../ui/toast-store.ts";
import type { MentorValues } from "./person-fields.tsx";

interface MentorSheetProps {
  title: string;
  values: MentorValues;
  required: readonly (keyof MentorValues)[];
  isBusy: boolean;
  /** Sends, and gives the problems back; none means it was saved, null that nothing came back. */
  onSend: (values: MentorValues) => Promise<readonly ApiProblem[] | null>;
  onClose: () => void;
  onChanged: () => Promise<unknown>;
  children: (control: Control<MentorValues>) => ReactNode;
}

/** A form about a mentor beside the page: the person, or another place. */
export function MentorSheet(props: MentorSheetProps): React.JSX.Element {
  const { title, values, required, isBusy, onSend, onClose, onChanged, children } = props;
  const t = useText("mentors");
  const { form, summary, showProblems } = useProblemForm<MentorValues>({ defaultValues: values });

  async function save(filled: MentorValues): Promise<void> {
    const empty = missing(filled, required);
    if (empty.length > 0) return showProblems(empty);
    const answer = await onSend(filled);
    if (answer === null) return;
    showProblems(answer.map((each) => ({ ...each, path: each.path.slice(-1) })));
    if (answer.length > 0) return;
    notify({ tone: "good", text: t("saved") });
    onClose();
    await onChanged();
  }

  return (
    <Sheet
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <Button variant="primary" isBusy={isBusy} onPress={() => void form.handleSubmit(save)()}>
          {t("save")}
        </Button>
      }
    >
      <form noValidate onSubmit={(event) => void form.handleSubmit(save)(event)}>
        <Stack>
          <FormErrorSummary problems={summary} />
          {children(form.control)}
        </Stack>
      </form>
    </Sheet>
  );
}
