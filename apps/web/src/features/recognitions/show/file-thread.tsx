import { useState } from "react";
import { graphql } from "../../../gql/gql.ts";
import { readFragment, type FragmentType } from "../../../gql/fragment-masking.ts";
import { useFormat } from "../../../lib/format/use-format.ts";
import { useAction } from "../../../lib/graphql/use-action.ts";
import { useLabel } from "../../../lib/text/use-label.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { Checkbox } from "../../../ui/checkbox.tsx";
import { Row, Stack } from "../../../ui/layout.tsx";
import { TextArea } from "../../../ui/text-field.tsx";

const ThreadFragment = graphql(`
  fragment FileThread_recognition on Recognition {
    id
    viewerCanWriteMessage
    viewerFilesAs
    messages {
      kind
      side
      authorName
      body
      at
    }
  }
`);

const WriteDocument = graphql(`
  mutation WriteRecognitionMessage($input: WriteRecognitionMessageInput!) {
    writeRecognitionMessage(input: $input) {
      ... on Recognition {
        id
        ...FileThread_recognition
      }
      ...Problems_userErrors
    }
  }
`);

/** The conversation between the company and the partnership, oldest first, and a line to add. */
export function FileThread({
  recognition,
}: {
  recognition: FragmentType<typeof ThreadFragment>;
}): React.JSX.Element | null {
  const t = useText("recognitions");
  const label = useLabel();
  const format = useFormat();
  const file = readFragment(ThreadFragment, recognition);
  const [write, isBusy] = useAction(WriteDocument);
  const [body, setBody] = useState("");
  const [isAddressChange, setIsAddressChange] = useState(false);

  async function send(): Promise<void> {
    if (!(await write({ input: { recognitionId: file.id, body, isAddressChange } }))) return;
    setBody("");
    setIsAddressChange(false);
  }

  if (file.messages.length === 0 && !file.viewerCanWriteMessage) return null;
  return (
    <Stack as="section" gap={3}>
      <h2>{t("thread")}</h2>
      {file.messages.length === 0 && <p>{t("threadEmpty")}</p>}
      {file.messages.map(({ kind, side, authorName, body: words, at }, index) => (
        <Card key={index} look={side === "PARTNERSHIP" ? "sunken" : "plain"}>
          <Stack gap={1}>
            <p>
              <strong>
                {label("RecognitionMessageKind", kind)} · {label("RecognitionSide", side)}
              </strong>
            </p>
            <p style={{ whiteSpace: "pre-line" }}>{words}</p>
            <p>
              <small>
                {authorName && `${authorName}, `}
                {format.moment(at)}
              </small>
            </p>
          </Stack>
        </Card>
      ))}
      {file.viewerCanWriteMessage && (
        <Stack gap={3} width="form">
          <TextArea label={t("newMessage")} value={body} onChange={setBody} maxLength={4000} rows={3} />
          {file.viewerFilesAs && (
            <Checkbox isSelected={isAddressChange} onChange={setIsAddressChange}>
              {t("isAddressChange")}
            </Checkbox>
          )}
          <Row>
            <Button icon="send" isBusy={isBusy} isDisabled={body.trim().length < 2} onPress={() => void send()}>
              {t("sendMessage")}
            </Button>
          </Row>
        </Stack>
      )}
    </Stack>
  );
}
