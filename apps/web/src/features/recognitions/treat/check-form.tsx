import { useState } from "react";
import { useAction } from "../../../lib/graphql/use-action.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { Button } from "../../../ui/button.tsx";
import { Row, Stack } from "../../../ui/layout.tsx";
import { TextArea } from "../../../ui/text-field.tsx";
import { AskInformationDocument, ConfirmCompleteDocument } from "./treat.graphql.ts";

interface StepProps {
  /** File and the version that was looked at. */
  input: { readonly recognitionId: string; readonly version: number };
  onChanged: (isDone: boolean) => Promise<void>;
}

/** First check: complete, or a question to the company. */
export function CheckForm({ input, onChanged }: StepProps): React.JSX.Element {
  const t = useText("dossiers");
  const [confirm, isConfirming] = useAction(ConfirmCompleteDocument);
  const [ask, isAsking] = useAction(AskInformationDocument);
  const [question, setQuestion] = useState("");
  return (
    <Stack>
      <p>{t("confirmCompleteText")}</p>
      <Row>
        <Button variant="primary" isBusy={isConfirming} onPress={() => void confirm({ input }).then(onChanged)}>
          {t("confirmComplete")}
        </Button>
      </Row>
      <TextArea
        label={t("question")}
        description={t("questionHelp")}
        value={question}
        onChange={setQuestion}
        maxLength={4000}
        rows={3}
      />
      <Row>
        <Button
          isBusy={isAsking}
          isDisabled={question.trim().length < 2}
          onPress={() => void ask({ input: { ...input, question } }).then(onChanged)}
        >
          {t("ask")}
        </Button>
      </Row>
    </Stack>
  );
}
