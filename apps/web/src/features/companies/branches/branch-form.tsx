import type { ReactNode } from "react";
import { FormProvider } from "react-hook-form";
import type { BranchInput } from "../../../gql/graphql.ts";
import type { Answer } from "../../../lib/graphql/use-send.ts";
import { useProblemForm } from "../../../lib/form/use-problem-form.ts";
import { Button } from "../../../ui/button.tsx";
import { FormErrorSummary } from "../../../ui/form-error-summary.tsx";
import { Stack } from "../../../ui/layout.tsx";
import {
  BranchFields,
  branchFieldNames,
  branchInputOf,
  useBranchLabelOf,
  type BranchValues,
} from "./branch-fields.tsx";

interface Props {
  values: BranchValues;
  submitLabel: string;
  isBusy: boolean;
  /** What to know before sending once more. */
  warning?: ReactNode;
  /** Sends, and gives the problems back; none means it was kept. */
  onSubmit: (branch: BranchInput) => Promise<Answer>;
}

/** A branch in one form. */
export function BranchForm({ values, submitLabel, isBusy, warning, onSubmit }: Props): React.JSX.Element {
  const labelOf = useBranchLabelOf();
  const { form, summary, showProblems } = useProblemForm<{ branch: BranchValues }>({
    defaultValues: { branch: values },
    fieldNames: branchFieldNames,
    labelOf,
  });

  async function send({ branch }: { branch: BranchValues }): Promise<void> {
    showProblems((await onSubmit(branchInputOf(branch))) ?? []);
  }

  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={(event) => void form.handleSubmit(send)(event)}>
        <Stack width="form">
          <FormErrorSummary problems={summary} />
          <BranchFields />
          {warning}
          <div>
            <Button type="submit" variant="primary" isBusy={isBusy}>
              {submitLabel}
            </Button>
          </div>
        </Stack>
      </form>
    </FormProvider>
  );
}
