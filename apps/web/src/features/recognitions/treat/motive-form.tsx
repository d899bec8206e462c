import { useState } from "react";
import { shortestMotive } from "@leerplek/domain/recognitions/recognition";
import { useText } from "../../../lib/text/use-text.ts";
import { Button } from "../../../ui/button.tsx";
import { ConfirmDialog } from "../../../ui/dialog.tsx";
import { Row, Stack } from "../../../ui/layout.tsx";
import { RadioGroup } from "../../../ui/radio-group.tsx";
import { TextArea } from "../../../ui/text-field.tsx";

interface MotiveFormProps<Outcome extends string> {
  label: string;
  submitLabel: string;
  outcomes: readonly { readonly value: Outcome; readonly label: string }[];
  /** Outcomes that may carry conditions. */
  withConditions?: readonly Outcome[];
  /** What stands in the motive before anybody writes. */
  motiveAtFirst?: string;
  confirm: (outcome: Outcome) => { readonly title: string; readonly text: string; readonly isDangerous: boolean };
  isBusy: boolean;
  onDecide: (decision: { outcome: Outcome; motive: string; conditions: string }) => Promise<void>;
}

/** A decision in one screen: what, why, on which conditions, and a last question before it goes out. */
export function MotiveForm<Outcome extends string>(props: MotiveFormProps<Outcome>): React.JSX.Element {
  const { label, submitLabel, outcomes, withConditions = [], motiveAtFirst = "", confirm, isBusy, onDecide } = props;
  const t = useText("dossiers");
  const [outcome, setOutcome] = useState<Outcome | null>((outcomes.length === 1 && outcomes[0]?.value) || null);
  const [motive, setMotive] = useState(motiveAtFirst);
  const [conditions, setConditions] = useState("");
  const [isAsked, setIsAsked] = useState(false);
  const question = outcome && confirm(outcome);
  return (
    <Stack>
      <RadioGroup label={label} options={outcomes} value={outcome} onChange={setOutcome} />
      <TextArea
        label={t("motive")}
        description={t("motiveHelp")}
        value={motive}
        onChange={setMotive}
        maxLength={4000}
        rows={4}
      />
      {outcome && withConditions.includes(outcome) && (
        <TextArea
          label={t("conditions")}
          isOptional
          value={conditions}
          onChange={setConditions}
          maxLength={4000}
          rows={2}
        />
      )}
      <Row>
        <Button
          variant="primary"
          isDisabled={!outcome || motive.trim().length < shortestMotive}
          onPress={() => setIsAsked(true)}
        >
          {submitLabel}
        </Button>
      </Row>
      {question && (
        <ConfirmDialog
          title={question.title}
          isOpen={isAsked}
          onClose={() => setIsAsked(false)}
          onConfirm={() =>
            void onDecide({ outcome, motive, conditions: withConditions.includes(outcome) ? conditions : "" }).then(
              () => setIsAsked(false),
            )
          }
          confirmLabel={outcomes.find(({ value }) => value === outcome)?.label ?? submitLabel}
          isBusy={isBusy}
          isDangerous={question.isDangerous}
        >
          <p>{question.text}</p>
        </ConfirmDialog>
      )}
    </Stack>
  );
}
