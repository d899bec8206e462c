import { addDays, parseLocalDate } from "@leerplek/domain/shared/time";
import type { Rule_RuleFragment } from "../../gql/graphql.ts";
import { FormField } from "../../lib/form/form-field.tsx";
import { missing } from "../../lib/form/missing.ts";
import { useProblemForm } from "../../lib/form/use-problem-form.ts";
import { useSend } from "../../lib/graphql/use-send.ts";
import { useText } from "../../lib/text/use-text.ts";
import { DateField } from "../../ui/date-field.tsx";
import { TextArea } from "../../ui/text-field.tsx";
import { RuleDialog } from "./rule-dialog.tsx";
import { EndRuleDocument } from "./rules.graphql.ts";
import { useRulePreview } from "./use-rule-preview.ts";
import { useRuleSaved } from "./use-rule-saved.ts";
import { useRuleWords } from "./use-rule-words.ts";

interface EndRuleDialogProps {
  rule: Rule_RuleFragment;
  onClose: () => void;
  onChanged: () => Promise<unknown>;
}

/** Ends a value of a rule that may have no number: first what that changes, then it is saved. */
export function EndRuleDialog({ rule, onClose, onChanged }: EndRuleDialogProps): React.JSX.Element {
  const t = useText("rules");
  const words = useRuleWords();
  const [end, isBusy] = useSend(EndRuleDocument);
  const { preview, look: lookAt, forget } = useRulePreview();
  const { form, summary, showProblems } = useProblemForm({ defaultValues: { lastDay: "", reason: "" } });
  const { control } = form;
  const saved = useRuleSaved({ forget, showProblems, onClose, onChanged });

  async function send(filled: { lastDay: string; reason: string }): Promise<void> {
    const empty = missing(filled, ["lastDay", "reason"]);
    showProblems(empty);
    const lastDay = parseLocalDate(filled.lastDay);
    if (empty.length > 0 || !lastDay) return;
    if (!preview) {
      const validFrom = addDays(lastDay, 1);
      await lookAt({ key: rule.key, scope: rule.scope, validFrom });
      return;
    }
    await saved(await end({ input: { ruleId: rule.id, ...filled } }));
  }

  return (
    <RuleDialog
      title={t("endTitle", { name: words.nameOf(rule.key) })}
      unit={rule.unit}
      submitLabel={t(preview ? "save" : "preview")}
      onSubmit={form.handleSubmit(send)}
      {...{ summary, preview, forget, isBusy, onClose }}
    >
      <FormField control={control} name="lastDay">
        {({ onChange, ...field }) => (
          <DateField
            label={t("lastDay")}
            description={t("lastDayHelp")}
            onChange={(day) => {
              forget();
              onChange(day ?? "");
            }}
            {...field}
          />
        )}
      </FormField>
      <FormField control={control} name="reason">
        {(field) => <TextArea label={t("reason")} rows={2} maxLength={1000} {...field} />}
      </FormField>
    </RuleDialog>
  );
}
