import type { Rule_RuleFragment } from "../../gql/graphql.ts";
import { useFormat } from "../../lib/format/use-format.ts";
import { FormField } from "../../lib/form/form-field.tsx";
import { missing } from "../../lib/form/missing.ts";
import { useProblemForm } from "../../lib/form/use-problem-form.ts";
import { useSend } from "../../lib/graphql/use-send.ts";
import { useLabel } from "../../lib/text/use-label.ts";
import { useText } from "../../lib/text/use-text.ts";
import { Checkbox } from "../../ui/checkbox.tsx";
import { NumberField } from "../../ui/number-field.tsx";
import { TextArea, TextField } from "../../ui/text-field.tsx";
import { RuleDialog } from "./rule-dialog.tsx";
import { ConfirmRuleDocument, CorrectRuleDocument } from "./rules.graphql.ts";
import { useRulePreview } from "./use-rule-preview.ts";
import { useRuleSaved } from "./use-rule-saved.ts";
import { useRuleWords } from "./use-rule-words.ts";

interface Values {
  value: number | null;
  source: string;
  isConfirmed: boolean;
  reason: string;
}

interface ChangeRuleDialogProps {
  kind: "CORRECT" | "CONFIRM";
  rule: Rule_RuleFragment;
  onClose: () => void;
  onChanged: () => Promise<unknown>;
}

/** Corrects a value that has not begun, after a look at what that changes, or confirms one with the text it was found in. */
export function ChangeRuleDialog({ kind, rule, onClose, onChanged }: ChangeRuleDialogProps): React.JSX.Element {
  const t = useText("rules");
  const label = useLabel();
  const format = useFormat();
  const words = useRuleWords();
  const [correct, isCorrecting] = useSend(CorrectRuleDocument);
  const [confirm, isConfirming] = useSend(ConfirmRuleDocument);
  const { form, summary, showProblems } = useProblemForm<Values>({
    defaultValues: { value: rule.value, source: rule.source, isConfirmed: rule.isConfirmed, reason: "" },
  });
  const { control } = form;
  const isCorrection = kind === "CORRECT";
  const { preview, look: lookAt, forget } = useRulePreview();
  const isLookNeeded = isCorrection && !preview;
  const saved = useRuleSaved({ forget, showProblems, onClose, onChanged });

  /** Whether everything is filled in; says at the fields what is not. */
  function isWhole(filled: Values): boolean {
    const empty = missing(filled, ["value", "source", "reason"]);
    showProblems(empty);
    return empty.length === 0;
  }

  async function look(filled: Values): Promise<void> {
    if (!isWhole(filled) || filled.value === null) return;
    const { key, scope, validFrom } = rule;
    await lookAt({ key, validFrom, value: filled.value, scope });
  }

  async function save(filled: Values): Promise<void> {
    if (!isWhole(filled)) return;
    const { value, source, isConfirmed, reason } = filled;
    const answer = isCorrection
      ? await correct({ input: { ruleId: rule.id, value: value ?? 0, source, isConfirmed, reason } })
      : await confirm({ input: { ruleId: rule.id, source, reason } });
    await saved(answer);
  }

  return (
    <RuleDialog
      title={isCorrection ? t("correctTitle", { from: format.dayShort(rule.validFrom) }) : t("confirmTitle")}
      unit={rule.unit}
      submitLabel={t(isLookNeeded ? "preview" : isCorrection ? "save" : "confirm")}
      isBusy={isCorrecting || isConfirming}
      onSubmit={form.handleSubmit(isLookNeeded ? look : save)}
      {...{ summary, preview, forget, onClose }}
    >
      {!isCorrection && (
        <p>
          {words.nameOf(rule.key)}. {t("confirmText", { value: words.valueOf(rule.value, rule.unit) })}
        </p>
      )}
      {isCorrection && (
        <FormField control={control} name="value">
          {({ onChange, ...field }) => (
            <NumberField
              label={t("value", { unit: label("RuleUnit", rule.unit) })}
              minValue={0}
              onChange={(value) => {
                forget();
                onChange(value);
              }}
              {...field}
            />
          )}
        </FormField>
      )}
      <FormField control={control} name="source">
        {(field) => <TextField label={t("source")} description={t("sourceHelp")} maxLength={1000} {...field} />}
      </FormField>
      {isCorrection && (
        <FormField control={control} name="isConfirmed">
          {({ value, ...field }) => (
            <Checkbox isSelected={value} {...field}>
              {t("isConfirmed")}
            </Checkbox>
          )}
        </FormField>
      )}
      <FormField control={control} name="reason">
        {(field) => <TextArea label={t("reason")} rows={2} maxLength={1000} {...field} />}
      </FormField>
    </RuleDialog>
  );
}
