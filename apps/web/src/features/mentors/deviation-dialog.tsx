import type { DeviationKind, EducationProofKind } from "../../gql/graphql.ts";
import { FormField } from "../../lib/form/form-field.tsx";
import { missing } from "../../lib/form/missing.ts";
import { useProblemForm } from "../../lib/form/use-problem-form.ts";
import { useIdempotencyKey } from "../../lib/graphql/use-idempotency-key.ts";
import { useSend } from "../../lib/graphql/use-send.ts";
import { useLabel } from "../../lib/text/use-label.ts";
import { useText } from "../../lib/text/use-text.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormErrorSummary } from "../../ui/form-error-summary.tsx";
import { Stack } from "../../ui/layout.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { TextArea } from "../../ui/text-field.tsx";
import { notify } from "../../ui/toast-store.ts";
import { RequestDeviationDocument } from "./mentors.graphql.ts";

interface Values {
  kind: DeviationKind;
  proofKind: EducationProofKind;
  proof: string;
}

interface DeviationDialogProps {
  mentorId: string;
  programmeId: string;
  /** What is not met: the first is chosen. */
  kinds: readonly [DeviationKind, ...DeviationKind[]];
  onClose: () => void;
  onChanged: () => Promise<unknown>;
}

/** Asks the partnership for an exception, with proof of prior education. */
export function DeviationDialog(props: DeviationDialogProps): React.JSX.Element {
  const { mentorId, programmeId, kinds, onClose, onChanged } = props;
  const t = useText("mentors");
  const label = useLabel();
  const [request, isBusy] = useSend(RequestDeviationDocument);
  const key = useIdempotencyKey();
  const { form, summary, showProblems } = useProblemForm<Values>({
    defaultValues: { kind: kinds[0], proofKind: "CERTIFICATE", proof: "" },
  });

  async function send(filled: Values): Promise<void> {
    const empty = missing(filled, ["proof"]);
    if (empty.length > 0) return showProblems(empty);
    const answer = await request({ input: { ...filled, mentorId, programmeId, idempotencyKey: key.current() } });
    if (answer === null) return;
    key.renew();
    showProblems(answer);
    if (answer.length > 0) return;
    notify({ tone: "good", text: t("deviationSent") });
    onClose();
    await onChanged();
  }

  return (
    <Dialog
      title={t("deviationTitle")}
      isOpen
      onClose={onClose}
      actions={
        <Button variant="primary" icon="send" isBusy={isBusy} onPress={() => void form.handleSubmit(send)()}>
          {t("send")}
        </Button>
      }
    >
      <form noValidate onSubmit={(event) => void form.handleSubmit(send)(event)}>
        <Stack>
          <p>{t("deviationText")}</p>
          <FormErrorSummary problems={summary} />
          <FormField control={form.control} name="kind">
            {(field) => (
              <RadioGroup
                label={t("kind")}
                options={kinds.map((value) => ({ value, label: label("DeviationKind", value) }))}
                {...field}
              />
            )}
          </FormField>
          <FormField control={form.control} name="proofKind">
            {(field) => (
              <RadioGroup
                label={t("proofKind")}
                options={(["CERTIFICATE", "PRIOR_LEARNING"] as const).map((value) => ({
                  value,
                  label: label("EducationProofKind", value),
                }))}
                {...field}
              />
            )}
          </FormField>
          <FormField control={form.control} name="proof">
            {(field) => (
              <TextArea label={t("proofText")} description={t("proofHelp")} rows={3} maxLength={2000} {...field} />
            )}
          </FormField>
        </Stack>
      </form>
    </Dialog>
  );
}
