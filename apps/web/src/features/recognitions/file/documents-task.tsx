import { useState } from "react";
import { readFragment } from "../../../gql/fragment-masking.ts";
import { useLabel } from "../../../lib/text/use-label.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { Button } from "../../../ui/button.tsx";
import { DateField } from "../../../ui/date-field.tsx";
import { Row, Stack } from "../../../ui/layout.tsx";
import { FormFragment, useSaveForm, type TasksFile } from "./save-form.ts";

/** Documents the sector asks, each named with its date: the paper stays with the company until somebody asks for it. */
export function DocumentsTask({
  recognition,
  onDone,
}: {
  recognition: TasksFile;
  onDone: () => void;
}): React.JSX.Element {
  const t = useText("recognitions");
  const label = useLabel();
  const file = readFragment(FormFragment, recognition);
  const { save, isBusy } = useSaveForm(recognition);
  const [documents, setDocuments] = useState(() =>
    file.requiredDocuments.map((kind) => ({
      kind,
      issuedOn: file.form?.documents.find((document) => document.kind === kind)?.issuedOn ?? null,
    })),
  );
  return (
    <Stack width="form">
      <p>{t("documentsText")}</p>
      {documents.map(({ kind, issuedOn }) => (
        <DateField
          key={kind}
          label={label("RecognitionDocumentKind", kind)}
          description={t("documentDate")}
          value={issuedOn}
          onChange={(day) =>
            setDocuments(documents.map((each) => (each.kind === kind ? { kind, issuedOn: day } : each)))
          }
        />
      ))}
      <Row>
        <Button
          variant="primary"
          isBusy={isBusy}
          onPress={() => void save({ documents }).then((problems) => problems?.length === 0 && onDone())}
        >
          {t("saveTask")}
        </Button>
      </Row>
    </Stack>
  );
}
