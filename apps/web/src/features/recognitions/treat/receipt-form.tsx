import { useState } from "react";
import { useFormat } from "../../../lib/format/use-format.ts";
import { useAction } from "../../../lib/graphql/use-action.ts";
import { useLabel } from "../../../lib/text/use-label.ts";
import { useText } from "../../../lib/text/use-text.ts";
import type { ReceiptKind } from "../../../gql/graphql.ts";
import { Button } from "../../../ui/button.tsx";
import { DateField } from "../../../ui/date-field.tsx";
import { Disclosure } from "../../../ui/disclosure.tsx";
import { Row, Stack } from "../../../ui/layout.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { RecordReceiptDocument } from "./treat.graphql.ts";

interface ReceiptFormProps {
  /** File and the version that was looked at. */
  input: { readonly recognitionId: string; readonly version: number };
  receipt: {
    readonly decisionReceipt: ReceiptKind | null;
    readonly decisionReceivedOn: string | null;
    readonly receiptProof: string | null;
    readonly appealUntil: string | null;
  };
  onChanged: (isDone: boolean) => Promise<void>;
}

const shortestProof = 3;

/** When the company received the decision, and the proof of a registered letter that shows another day. */
export function ReceiptForm({ input, receipt, onChanged }: ReceiptFormProps): React.JSX.Element {
  const t = useText("dossiers");
  const label = useLabel();
  const format = useFormat();
  const [record, isRecording] = useAction(RecordReceiptDocument);
  const [receivedOn, setReceivedOn] = useState<string | null>(null);
  const [proof, setProof] = useState("");
  const { decisionReceivedOn, decisionReceipt, receiptProof, appealUntil } = receipt;
  return (
    <Stack gap={3}>
      {decisionReceivedOn && appealUntil && (
        <p>
          {t("receivedOn", { day: format.day(decisionReceivedOn) })}{" "}
          {decisionReceipt && label("ReceiptKind", decisionReceipt)} {receiptProof && `(${receiptProof})`}{" "}
          {t("appealUntil", { day: format.day(appealUntil) })}
        </p>
      )}
      <Disclosure title={t("proveReceipt")}>
        <Stack gap={3}>
          <p>{t("proveReceiptText")}</p>
          <DateField label={t("letterReceivedOn")} value={receivedOn} onChange={setReceivedOn} />
          <TextField
            label={t("receiptProof")}
            description={t("receiptProofHelp")}
            value={proof}
            onChange={setProof}
            maxLength={200}
          />
          <Row>
            <Button
              isBusy={isRecording}
              isDisabled={!receivedOn || proof.trim().length < shortestProof}
              onPress={() => receivedOn && void record({ input: { ...input, receivedOn, proof } }).then(onChanged)}
            >
              {t("saveReceipt")}
            </Button>
          </Row>
        </Stack>
      </Disclosure>
    </Stack>
  );
}
