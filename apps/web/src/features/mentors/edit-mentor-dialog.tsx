import type { Mentor_MentorFragment } from "../../gql/graphql.ts";
import { missing } from "../../lib/form/missing.ts";
import { useProblemForm } from "../../lib/form/use-problem-form.ts";
import { useSend } from "../../lib/graphql/use-send.ts";
import { useText } from "../../lib/text/use-text.ts";
import { Button } from "../../ui/button.tsx";
import { FormErrorSummary } from "../../ui/form-error-summary.tsx";
import { Sheet } from "../../ui/dialog.tsx";
import { Stack } from "../../ui/layout.tsx";
import { notify } from "../../ui/toast-store.ts";
import { UpdateMentorDocument } from "./mentors.graphql.ts";
import { personInput, PersonFields, valuesOf, type MentorValues } from "./person-fields.tsx";

interface EditMentorDialogProps {
  mentor: Mentor_MentorFragment;
  onClose: () => void;
  onChanged: () => Promise<unknown>;
}

/** Corrects what is known of the person. */
export function EditMentorDialog({ mentor, onClose, onChanged }: EditMentorDialogProps): React.JSX.Element {
  const t = useText("mentors");
  const [update, isBusy] = useSend(UpdateMentorDocument);
  const { form, summary, showProblems } = useProblemForm<MentorValues>({ defaultValues: valuesOf(mentor) });

  async function save(filled: MentorValues): Promise<void> {
    const empty = missing(filled, ["firstName", "lastName", "birthDate"]);
    if (empty.length > 0) return showProblems(empty);
    const answer = await update({
      input: { mentorId: mentor.id, version: mentor.version, person: personInput(filled) },
    });
    if (answer === null) return;
    showProblems(answer.map((each) => ({ ...each, path: each.path.slice(-1) })));
    if (answer.length > 0) return;
    notify({ tone: "good", text: t("saved") });
    onClose();
    await onChanged();
  }

  return (
    <Sheet
      title={t("edit")}
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
          <PersonFields control={form.control} nationalNumberLast={mentor.nationalNumberLast} />
        </Stack>
      </form>
    </Sheet>
  );
}
