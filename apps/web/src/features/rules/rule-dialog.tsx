import type { ReactNode } from "react";
import type { RuleUnit } from "../../gql/graphql.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormErrorSummary, type SummaryProblem } from "../../ui/form-error-summary.tsx";
import { Stack } from "../../ui/layout.tsx";
import { RulePreview } from "./rule-preview.tsx";
import type { RulePreviewState } from "./use-rule-preview.ts";

interface RuleDialogProps extends Pick<RulePreviewState, "preview" | "forget"> {
  title: string;
  unit: RuleUnit;
  summary: readonly SummaryProblem[];
  /** What sending does now: it looks first, then saves. */
  submitLabel: string;
  isBusy: boolean;
  onSubmit: () => Promise<void>;
  onClose: () => void;
  children: ReactNode;
}

/** A change of a rule: its fields, what they would change, and one button. Whatever is typed after a look asks for another. */
export function RuleDialog(props: RuleDialogProps): React.JSX.Element {
  const { title, unit, summary, preview, forget, submitLabel, isBusy, onSubmit, onClose, children } = props;
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <Button variant="primary" isBusy={isBusy} onPress={() => void onSubmit()}>
          {submitLabel}
        </Button>
      }
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void onSubmit();
        }}
        onChange={forget}
      >
        <Stack>
          <FormErrorSummary problems={summary} />
          {children}
          {preview && (
            <div ref={bringIntoView}>
              <RulePreview preview={preview} unit={unit} />
            </div>
          )}
        </Stack>
      </form>
    </Dialog>
  );
}

/** The fields fill the dialog: what was asked to see would come below the fold. */
const bringIntoView = (element: HTMLElement | null): void => element?.scrollIntoView({ block: "center" });
