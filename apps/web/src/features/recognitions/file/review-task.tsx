import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { graphql } from "../../../gql/gql.ts";
import { readFragment } from "../../../gql/fragment-masking.ts";
import { problemText, type ApiProblem } from "../../../lib/form/problem-text.ts";
import { ProblemsFragment } from "../../../lib/form/problems.ts";
import { useLanguage } from "../../../lib/text/language.ts";
import { textsNow } from "../../../lib/text/load-texts.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { Button } from "../../../ui/button.tsx";
import { Checkbox } from "../../../ui/checkbox.tsx";
import { Row, Stack } from "../../../ui/layout.tsx";
import { Link } from "../../../ui/link.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { TextArea } from "../../../ui/text-field.tsx";
import { paths } from "../../../routes/paths.ts";
import { FileAnswers } from "../show/file-answers.tsx";
import { FormFragment, type TasksFile } from "./save-form.ts";
import { taskOf } from "./tasks.ts";

const SubmitDocument = graphql(`
  mutation SubmitRecognition($input: SubmitRecognitionInput!) {
    submitRecognition(input: $input) {
      __typename
      ... on Recognition {
        id
        status
      }
      ...Problems_userErrors
    }
  }
`);
const SupplementDocument = graphql(`
  mutation SupplementRecognition($input: SupplementRecognitionInput!) {
    supplementRecognition(input: $input) {
      __typename
      ... on Recognition {
        id
        status
      }
      ...Problems_userErrors
    }
  }
`);

/** Check your answers, declare on honour, hand in; or answer the question and hand in again. */
export function ReviewTask({ recognition, onDone }: { recognition: TasksFile; onDone: () => void }): React.JSX.Element {
  const t = useText("recognitions");
  useText("problems");
  const language = useLanguage();
  const texts = textsNow(language, "problems");
  const file = readFragment(FormFragment, recognition);
  const isSupplement = file.status === "INCOMPLETE";
  const [submit, submitting] = useMutation(SubmitDocument);
  const [supplement, supplementing] = useMutation(SupplementDocument);
  const [declares, setDeclares] = useState(false);
  const [answer, setAnswer] = useState("");
  const [problems, setProblems] = useState<readonly ApiProblem[]>([]);

  async function send(): Promise<void> {
    const recognitionId = file.id;
    const result = isSupplement
      ? (await supplement({ variables: { input: { recognitionId, answer } } }).catch(() => null))?.data
          ?.supplementRecognition
      : (await submit({ variables: { input: { recognitionId, version: file.version, declares } } }).catch(() => null))
          ?.data?.submitRecognition;
    if (!result) return;
    if (result.__typename === "Recognition") return onDone();
    setProblems(readFragment(ProblemsFragment, result).problems);
  }

  return (
    <Stack gap={5}>
      {problems.length > 0 && !(texts instanceof Promise) && (
        <Notice tone="bad" title={t("notReady")} isAnnounced>
          <ul>
            {problems.map((problem) => {
              const task = taskOf(problem.path[0] ?? "");
              const words = problemText(problem, texts, language);
              return (
                <li key={problem.code + problem.path.join(".")}>
                  {task === "nakijken" ? words : <Link to={paths.recognition(file.id, task)}>{words}</Link>}
                </li>
              );
            })}
          </ul>
        </Notice>
      )}
      <FileAnswers recognition={file} canChange />
      {isSupplement ? (
        <Stack width="form">
          <TextArea label={t("answerQuestion")} value={answer} onChange={setAnswer} maxLength={4000} rows={4} />
        </Stack>
      ) : (
        <Stack width="text" gap={3}>
          <h2>{t("declaration")}</h2>
          <p>{t("declarationText")}</p>
          <Checkbox isSelected={declares} onChange={setDeclares}>
            {t("declares")}
          </Checkbox>
        </Stack>
      )}
      <Row>
        <Button
          variant="primary"
          icon="send"
          isBusy={submitting.loading || supplementing.loading}
          isDisabled={isSupplement && answer.trim().length < 2}
          onPress={() => void send()}
        >
          {t(isSupplement ? "supplement" : "submit")}
        </Button>
      </Row>
    </Stack>
  );
}
