import { useState } from "react";
import { shortestMotive } from "@leerplek/domain/recognitions/recognition";
import { graphql } from "../../../gql/gql.ts";
import { readFragment, type FragmentType } from "../../../gql/fragment-masking.ts";
import { useAction } from "../../../lib/graphql/use-action.ts";
import { useFormat } from "../../../lib/format/use-format.ts";
import { useRuleNote } from "../../../lib/rules/use-rule-note.ts";
import { useLabel } from "../../../lib/text/use-label.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { Button } from "../../../ui/button.tsx";
import { Row, Stack } from "../../../ui/layout.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { TextArea } from "../../../ui/text-field.tsx";

const AppealFragment = graphql(`
  fragment AppealSection_recognition on Recognition {
    id
    appealUntil
    appealTermPassed
    decisionReceipt
    decisionReceiptRule {
      ...RuleNote_rule
    }
    decisionReceivedOn
    viewerCanAppeal
    viewerCanConfirmReceipt
  }
`);

const AppealDocument = graphql(`
  mutation AppealRecognition($input: AppealRecognitionInput!) {
    appealRecognition(input: $input) {
      ... on Recognition {
        id
        status
      }
      ...Problems_userErrors
    }
  }
`);
const ConfirmReceiptDocument = graphql(`
  mutation ConfirmDecisionReceipt($input: ConfirmDecisionReceiptInput!) {
    confirmDecisionReceipt(input: $input) {
      ... on Recognition {
        id
        ...AppealSection_recognition
      }
      ...Problems_userErrors
    }
  }
`);

interface AppealSectionProps {
  recognition: FragmentType<typeof AppealFragment>;
  onChanged: () => Promise<unknown>;
}

/** Against a refusal or withdrawal: when it was received, the last day to appeal, and the appeal itself, also when it is late. */
export function AppealSection({ recognition, onChanged }: AppealSectionProps): React.JSX.Element | null {
  const t = useText("recognitions");
  const label = useLabel();
  const format = useFormat();
  const file = readFragment(AppealFragment, recognition);
  const noteOf = useRuleNote();
  const [appeal, isAppealing] = useAction(AppealDocument);
  const [confirm, isConfirming] = useAction(ConfirmReceiptDocument);
  const [motive, setMotive] = useState("");
  const then = async (isDone: boolean): Promise<void> => {
    if (isDone) await onChanged();
  };
  if (!file.viewerCanAppeal || !file.appealUntil || !file.decisionReceivedOn) return null;
  const day = format.day(file.appealUntil);
  return (
    <Notice tone={file.appealTermPassed ? "info" : "warn"} title={t("appealTitle")}>
      <Stack width="form" gap={3}>
        <p>
          {t("receivedOn", { day: format.day(file.decisionReceivedOn) })}{" "}
          {file.decisionReceipt && label("ReceiptKind", file.decisionReceipt)} {noteOf(file.decisionReceiptRule)}
        </p>
        <p>{t(file.appealTermPassed ? "appealLateText" : "appealText", { day })}</p>
        {file.viewerCanConfirmReceipt && !file.appealTermPassed && (
          <Row>
            <Button
              size="small"
              isBusy={isConfirming}
              onPress={() => void confirm({ input: { recognitionId: file.id } }).then(then)}
            >
              {t("confirmReceipt")}
            </Button>
          </Row>
        )}
        <TextArea
          label={t("appealMotive")}
          description={t("appealMotiveHelp")}
          value={motive}
          onChange={setMotive}
          maxLength={8000}
          rows={5}
        />
        <Row>
          <Button
            variant={file.appealTermPassed ? "secondary" : "primary"}
            isBusy={isAppealing}
            isDisabled={motive.trim().length < shortestMotive}
            onPress={() => void appeal({ input: { recognitionId: file.id, motive } }).then(then)}
          >
            {t(file.appealTermPassed ? "appealAnyway" : "appeal")}
          </Button>
        </Row>
      </Stack>
    </Notice>
  );
}
