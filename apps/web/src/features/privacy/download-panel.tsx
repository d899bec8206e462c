import { useMutation } from "@apollo/client/react";
import { readFragment } from "../../gql/fragment-masking.ts";
import { ProblemsFragment } from "../../lib/form/problems.ts";
import { useProblemForm } from "../../lib/form/use-problem-form.ts";
import { useStepUp } from "../../lib/session/use-step-up.tsx";
import { saveFile } from "../../lib/save-file.ts";
import { useText } from "../../lib/text/use-text.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { FormErrorSummary } from "../../ui/form-error-summary.tsx";
import { Row, Stack } from "../../ui/layout.tsx";
import { notify } from "../../ui/toast-store.ts";
import { ExportLearnerDataDocument } from "./my-data.graphql.ts";

interface DownloadPanelProps {
  learnerId: string;
  readablePath: string;
  onDownloaded: () => void;
}

/** Everything as a page to read and print, and as a file for another service. */
export function DownloadPanel({ learnerId, readablePath, onDownloaded }: DownloadPanelProps): React.JSX.Element {
  const t = useText("my-data");
  const [send, { loading }] = useMutation(ExportLearnerDataDocument);
  const stepUp = useStepUp();
  const { summary, showProblems } = useProblemForm({ defaultValues: {} });

  async function download(): Promise<void> {
    const problems = await stepUp.run(async () => {
      const { data } = await send({ variables: { input: { learnerId } } }).catch(() => ({ data: undefined }));
      const answer = data?.exportLearnerData;
      if (!answer) return [];
      if (answer.__typename === "UserErrors") return readFragment(ProblemsFragment, answer).problems;
      saveFile({ name: "leerplek-gegevens.json", type: "application/json", content: answer.json });
      notify({ tone: "good", text: t("downloaded") });
      onDownloaded();
      return [];
    });
    showProblems(problems);
  }

  return (
    <Stack as="section" gap={3}>
      <h2>{t("downloadTitle")}</h2>
      <p>{t("downloadText")}</p>
      <FormErrorSummary problems={summary} />
      <Row>
        <ButtonLink to={readablePath} variant="primary">
          {t("readable")}
        </ButtonLink>
        <Button variant="secondary" icon="download" isBusy={loading} onPress={() => void download()}>
          {t("download")}
        </Button>
      </Row>
      {stepUp.dialog}
    </Stack>
  );
}
