import type { ReceiptKind } from "../../../gql/graphql.ts";
import type { FragmentType } from "../../../gql/fragment-masking.ts";
import { FormField } from "../../../lib/form/form-field.tsx";
import { missing } from "../../../lib/form/missing.ts";
import { useProblemForm } from "../../../lib/form/use-problem-form.ts";
import { useFormat } from "../../../lib/format/use-format.ts";
import { useSend } from "../../../lib/graphql/use-send.ts";
import { useRuleNote, type RuleNoteFragment } from "../../../lib/rules/use-rule-note.ts";
import { useLabel } from "../../../lib/text/use-label.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { Button } from "../../../ui/button.tsx";
import { DateField } from "../../../ui/date-field.tsx";
import { Disclosure } from "../../../ui/disclosure.tsx";
import { FormErrorSummary } from "../../../ui/form-error-summary.tsx";
import { Row, Stack } from "../../../ui/layout.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { RecordReceiptDocument } from "./treat.graphql.ts";

interface ReceiptFormProps {
  /** File and the version that was looked at. */
  input: { readonly recognitionId: string; readonly version: number };
  receipt: {
    readonly decisionReceipt: ReceiptKind | null;
    readonly decisionReceiptRule: FragmentType<typeof RuleNoteFragment> | null;
    readonly decisionReceivedOn: string | null;
    readonly receiptProof: string | null;
    readonly appealUntil: string | null;
  };
  onChanged: (isDone: boolean) => Promise<void>;
}

/** When the company received the decision, and the proof of a registered letter that shows another day. */
export function ReceiptForm({ input, receipt, onChanged }: ReceiptFormProps): React.JSX.Element {
  const t = useText("dossiers");
  const label = useLabel();
  const format = useFormat();
  const noteOf = useRuleNote();
  const [record, isRecording] = useSend(RecordReceiptDocument);
  const { form, summary, showProblems } = useProblemForm({
    defaultValues: { receivedOn: "", proof: "" },
    labelOf: (field) => t(field === "proof" ? "receiptProof" : "letterReceivedOn"),
  });
  const { decisionReceivedOn, decisionReceipt, decisionReceiptRule, receiptProof, appealUntil } = receipt;

  async function send(filled: { receivedOn: string; proof: string }): Promise<void> {
    const empty = missing(filled, ["receivedOn", "proof"]);
    if (empty.length > 0) return showProblems(empty);
    const problems = await record({ input: { ...input, ...filled } });
    if (!problems) return;
    showProblems(problems);
    if (problems.length === 0) form.reset();
    await onChanged(problems.length === 0);
  }

  return (
    <Stack gap={3}>
      {decisionReceivedOn && appealUntil && (
        <p>
          {t("receivedOn", { day: format.day(decisionReceivedOn) })}{" "}
          {decisionReceipt && label("ReceiptKind", decisionReceipt)} {noteOf(decisionReceiptRule)}{" "}
          {receiptProof && `(${receiptProof})`} {t("appealUntil", { day: format.day(appealUntil) })}
        </p>
      )}
      <Disclosure title={t("proveReceipt")}>
        <form noValidate onSubmit={(event) => void form.handleSubmit(send)(event)}>
          <Stack gap={3}>
            <p>{t("proveReceiptText")}</p>
            <FormErrorSummary problems={summary} />
            <FormField control={form.control} name="receivedOn">
              {({ onChange, ...field }) => (
                <DateField label={t("letterReceivedOn")} onChange={(day) => onChange(day ?? "")} {...field} />
              )}
            </FormField>
            <FormField control={form.control} name="proof">
              {(field) => (
                <TextField label={t("receiptProof")} description={t("receiptProofHelp")} maxLength={200} {...field} />
              )}
            </FormField>
            <Row>
              <Button type="submit" isBusy={isRecording}>
                {t("saveReceipt")}
              </Button>
            </Row>
          </Stack>
        </form>
      </Disclosure>
    </Stack>
  );
}
