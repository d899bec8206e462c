import { useMutation } from "@apollo/client/react";
import { useId, useState } from "react";
import { graphql } from "../../../gql/gql.ts";
import { readFragment } from "../../../gql/fragment-masking.ts";
import { ProblemsFragment } from "../../../lib/form/problems.ts";
import { problemText, type ApiProblem } from "../../../lib/form/problem-text.ts";
import { useLanguage } from "../../../lib/text/language.ts";
import { textsNow } from "../../../lib/text/load-texts.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { Row, Stack } from "../../../ui/layout.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { notify } from "../../../ui/toast-store.ts";

const ImportDocument = graphql(`
  mutation ImportActivityLists($input: ImportActivityListsInput!) {
    importActivityLists(input: $input) {
      __typename
      ... on ImportedActivityLists {
        newVersions
      }
      ...Problems_userErrors
    }
  }
`);

/** Loads a newer file of competence lists. */
export function ImportPanel({ onImported }: { onImported: () => void }): React.JSX.Element {
  const t = useText("activity-lists");
  const language = useLanguage();
  const fileId = useId();
  const [file, setFile] = useState<File | null>(null);
  const [version, setVersion] = useState("");
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [load, { loading }] = useMutation(ImportDocument);

  async function send(): Promise<void> {
    if (!file) return;
    setProblem(null);
    const input = { version: version.trim(), text: await file.text() };
    const answer = (await load({ variables: { input } }).catch(() => null))?.data?.importActivityLists;
    if (!answer) return;
    if (answer.__typename === "ImportedActivityLists") {
      const { newVersions: count } = answer;
      notify({ tone: "good", text: count === 0 ? t("importedNothing") : t("imported", { count }) });
      onImported();
    } else setProblem(readFragment(ProblemsFragment, answer).problems[0] ?? null);
  }

  const texts = textsNow(language, "problems");
  return (
    <Card look="sunken">
      <Stack gap={4} width="form">
        <h2>{t("importTitle")}</h2>
        <p>{t("importText")}</p>
        <Stack gap={1}>
          <label htmlFor={fileId}>{t("importFile")}</label>
          <input
            id={fileId}
            type="file"
            accept="application/json,.json"
            onChange={(event) => setFile(event.target.files?.[0] ?? null)}
          />
        </Stack>
        <TextField label={t("importVersion")} maxLength={40} value={version} onChange={setVersion} />
        {problem && !(texts instanceof Promise) && <p role="alert">{problemText(problem, texts, language)}</p>}
        <Row>
          <Button isBusy={loading} isDisabled={!file || version.trim() === ""} onPress={() => void send()}>
            {t("import")}
          </Button>
        </Row>
      </Stack>
    </Card>
  );
}
