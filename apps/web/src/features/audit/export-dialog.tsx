import { useMutation } from "@apollo/client/react";
import { readFragment } from "../../gql/fragment-masking.ts";
import { graphql } from "../../gql/gql.ts";
import { FormField } from "../../lib/form/form-field.tsx";
import { ProblemsFragment } from "../../lib/form/problems.ts";
import { useProblemForm } from "../../lib/form/use-problem-form.ts";
import { useStepUp } from "../../lib/session/use-step-up.tsx";
import { saveFile } from "../../lib/save-file.ts";
import { useText } from "../../lib/text/use-text.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormErrorSummary } from "../../ui/form-error-summary.tsx";
import { Stack } from "../../ui/layout.tsx";
import { TextArea } from "../../ui/text-field.tsx";
import { notify } from "../../ui/toast-store.ts";
import { auditVariables, type AuditFilterValues } from "./audit-state.ts";

const ExportDocument = graphql(`
  mutation ExportAuditLines($input: ExportAuditLinesInput!) {
    exportAuditLines(input: $input) {
      __typename
      ... on AuditExport {
        csv
        lines
      }
      ...Problems_userErrors
    }
  }
`);

interface ExportDialogProps {
  isOpen: boolean;
  onClose: () => void;
  filters: AuditFilterValues;
}

/** Asks why before lines leave the platform. */
export function ExportDialog({ isOpen, onClose, filters }: ExportDialogProps): React.JSX.Element {
  const t = useText("audit");
  const { form, summary, showProblems } = useProblemForm({ defaultValues: { reason: "", from: "" } });
  const stepUp = useStepUp();
  const [send, { loading }] = useMutation(ExportDocument);

  const submit = form.handleSubmit(async ({ reason }) => {
    const variables = { input: { reason, ...auditVariables(filters) } };
    const problems = await stepUp.run(async () => {
      const { data } = await send({ variables }).catch(() => ({ data: undefined }));
      const answer = data?.exportAuditLines;
      if (!answer) return [];
      if (answer.__typename === "UserErrors") return readFragment(ProblemsFragment, answer).problems;
      saveFile({ name: "auditlog.csv", type: "text/csv;charset=utf-8", content: answer.csv });
      notify({ tone: "good", text: t("exported", { count: answer.lines }) });
      form.reset();
      onClose();
      return [];
    });
    showProblems(problems);
  });

  return (
    <Dialog
      title={t("exportTitle")}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <Button variant="primary" isBusy={loading} onPress={() => void submit()}>
          {t("exportNow")}
        </Button>
      }
    >
      <Stack>
        <p>{t("exportText")}</p>
        <FormErrorSummary problems={summary} />
        <FormField control={form.control} name="reason">
          {(field) => <TextArea label={t("exportReason")} maxLength={300} rows={2} {...field} />}
        </FormField>
        {stepUp.dialog}
      </Stack>
    </Dialog>
  );
}
