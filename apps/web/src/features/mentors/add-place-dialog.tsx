import { FormField } from "../../lib/form/form-field.tsx";
import { missing } from "../../lib/form/missing.ts";
import { useProblemForm } from "../../lib/form/use-problem-form.ts";
import { useSend } from "../../lib/graphql/use-send.ts";
import { useText } from "../../lib/text/use-text.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormErrorSummary } from "../../ui/form-error-summary.tsx";
import { Stack } from "../../ui/layout.tsx";
import { NumberField } from "../../ui/number-field.tsx";
import { Select } from "../../ui/select.tsx";
import { notify } from "../../ui/toast-store.ts";
import { PlaceMentorDocument } from "./mentors.graphql.ts";
import { ProgrammeField } from "./programme-field.tsx";

interface Values {
  branchId: string;
  programmeId: string;
  yearsOfPractice: number | null;
  capacity: number | null;
}

interface AddPlaceDialogProps {
  mentorId: string;
  maximumLearners: number;
  branches: readonly { id: string; name: string }[];
  onClose: () => void;
  onChanged: () => Promise<unknown>;
}

/** Names the mentor for another branch or programme, or corrects the numbers of one there is. */
export function AddPlaceDialog(props: AddPlaceDialogProps): React.JSX.Element {
  const { mentorId, maximumLearners, branches, onClose, onChanged } = props;
  const t = useText("mentors");
  const [place, isBusy] = useSend(PlaceMentorDocument);
  const { form, summary, showProblems } = useProblemForm<Values>({
    defaultValues: { branchId: "", programmeId: "", yearsOfPractice: null, capacity: 1 },
  });
  const { control } = form;

  async function save(filled: Values): Promise<void> {
    const empty = missing(filled, ["branchId", "programmeId", "yearsOfPractice", "capacity"]);
    if (empty.length > 0) return showProblems(empty);
    const { yearsOfPractice, capacity, ...where } = filled;
    const answer = await place({
      input: { mentorId, place: { ...where, yearsOfPractice: yearsOfPractice ?? 0, capacity: capacity ?? 1 } },
    });
    if (answer === null) return;
    showProblems(answer.map((each) => ({ ...each, path: each.path.slice(-1) })));
    if (answer.length > 0) return;
    notify({ tone: "good", text: t("saved") });
    onClose();
    await onChanged();
  }

  return (
    <Dialog
      title={t("addPlace")}
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
          <FormField control={control} name="branchId">
            {(field) => (
              <Select
                label={t("branchId")}
                options={branches.map(({ id, name }) => ({ value: id, label: name }))}
                {...field}
              />
            )}
          </FormField>
          <FormField control={control} name="programmeId">
            {(field) => <ProgrammeField label={t("programmeId")} {...field} />}
          </FormField>
          <FormField control={control} name="yearsOfPractice">
            {(field) => <NumberField label={t("yearsOfPractice")} minValue={0} maxValue={60} {...field} />}
          </FormField>
          <FormField control={control} name="capacity">
            {(field) => (
              <NumberField
                label={t("capacity")}
                description={t("capacityHelp", { maximum: maximumLearners })}
                minValue={1}
                maxValue={100}
                {...field}
              />
            )}
          </FormField>
        </Stack>
      </form>
    </Dialog>
  );
}
