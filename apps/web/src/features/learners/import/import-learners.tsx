import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { readFragment } from "../../../gql/fragment-masking.ts";
import { graphql } from "../../../gql/gql.ts";
import { readTextFile } from "../../../lib/file/text-file.ts";
import { ProblemsFragment } from "../../../lib/form/problems.ts";
import { problemText, type ApiProblem } from "../../../lib/form/problem-text.ts";
import { useIdempotencyKey } from "../../../lib/graphql/use-idempotency-key.ts";
import { useLanguage } from "../../../lib/text/language.ts";
import { textsNow } from "../../../lib/text/load-texts.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { Button, ButtonLink } from "../../../ui/button.tsx";
import { FileButton } from "../../../ui/file-button.tsx";
import { Row, Stack } from "../../../ui/layout.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { ColumnHelp } from "./column-help.tsx";
import { ImportPreview } from "./import-preview.tsx";

const PreviewDocument = graphql(`
  mutation PreviewLearnerImport($input: PreviewLearnerImportInput!) {
    previewLearnerImport(input: $input) {
      __typename
      ... on LearnerImportPreview {
        newCount
        ...ImportPreview_preview
      }
      ...Problems_userErrors
    }
  }
`);

const ImportDocument = graphql(`
  mutation ImportLearners($input: ImportLearnersInput!) {
    importLearners(input: $input) {
      __typename
      ... on LearnerImport {
        enrolledCount
      }
      ...Problems_userErrors
    }
  }
`);

/** A list of learners in three steps: choose, look, confirm. Nothing is written before the last. */
export function ImportLearners({ learnersHref }: { learnersHref: string }): React.JSX.Element {
  const t = useText("enrolment");
  useText("problems");
  const language = useLanguage();
  const key = useIdempotencyKey();
  const [file, setFile] = useState<{ name: string; csv: string } | null>(null);
  const [complaints, setComplaints] = useState<readonly string[]>([]);
  const [look, looking] = useMutation(PreviewDocument);
  const [take, taking] = useMutation(ImportDocument);
  const answer = looking.data?.previewLearnerImport;
  const preview = answer?.__typename === "LearnerImportPreview" ? answer : null;
  const done = taking.data?.importLearners.__typename === "LearnerImport" ? taking.data.importLearners : null;

  const complain = (problems: readonly ApiProblem[]): void => {
    const texts = textsNow(language, "problems");
    if (!(texts instanceof Promise)) setComplaints(problems.map((each) => problemText(each, texts, language)));
  };

  async function choose(chosen: File): Promise<void> {
    looking.reset();
    taking.reset();
    key.renew();
    setComplaints([]);
    const { text, problem } = await readTextFile(chosen);
    if (text === null) return setComplaints([t(problem === "TOO_BIG" ? "tooBig" : "notCsv")]);
    setFile({ name: chosen.name, csv: text });
    const result = await look({ variables: { input: { csv: text } } }).catch(() => null);
    const given = result?.data?.previewLearnerImport;
    if (given?.__typename === "UserErrors") complain(readFragment(ProblemsFragment, given).problems);
  }

  async function confirm(): Promise<void> {
    if (!file) return;
    const input = { csv: file.csv, idempotencyKey: key.current() };
    const result = await take({ variables: { input } }).catch(() => null);
    const given = result?.data?.importLearners;
    if (given?.__typename === "UserErrors") complain(readFragment(ProblemsFragment, given).problems);
  }

  if (done)
    return (
      <Notice
        tone="good"
        title={t("doneTitle", { count: done.enrolledCount })}
        isAnnounced
        actions={
          <ButtonLink variant="primary" to={learnersHref}>
            {t("toLearners")}
          </ButtonLink>
        }
      >
        {t("doneText")}
      </Notice>
    );
  return (
    <Stack gap={5}>
      <Stack gap={2}>
        <Row align="center">
          <FileButton
            types={[".csv", "text/csv", "text/plain"]}
            variant={preview ? "secondary" : "primary"}
            isBusy={looking.loading}
            onFile={(chosen) => void choose(chosen)}
          >
            {t(file ? "chooseOther" : "chooseFile")}
          </FileButton>
          {file && <span>{t("fileName", { name: file.name })}</span>}
        </Row>
        <p>{looking.loading ? t("checking") : t("fileHelp")}</p>
      </Stack>
      {complaints.length > 0 && (
        <Notice tone="bad" isAnnounced>
          {complaints.join(" ")}
        </Notice>
      )}
      {preview && (
        <>
          <ImportPreview preview={preview} />
          {preview.newCount > 0 ? (
            <div>
              <Button variant="primary" isBusy={taking.loading} onPress={() => void confirm()}>
                {t("confirm", { count: preview.newCount })}
              </Button>
            </div>
          ) : (
            <p>{t("nothingNew")}</p>
          )}
        </>
      )}
      {!preview && <ColumnHelp />}
    </Stack>
  );
}
