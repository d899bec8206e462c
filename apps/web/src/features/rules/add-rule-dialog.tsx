import type { Rule_RuleFragment } from "../../gql/graphql.ts";
import { FormField } from "../../lib/form/form-field.tsx";
import { missing } from "../../lib/form/missing.ts";
import { useProblemForm } from "../../lib/form/use-problem-form.ts";
import { useIdempotencyKey } from "../../lib/graphql/use-idempotency-key.ts";
import { useSend } from "../../lib/graphql/use-send.ts";
import { useLabel } from "../../lib/text/use-label.ts";
import { useText } from "../../lib/text/use-text.ts";
import { Checkbox } from "../../ui/checkbox.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { NumberField } from "../../ui/number-field.tsx";
import { TextArea, TextField } from "../../ui/text-field.tsx";
import { RuleDialog } from "./rule-dialog.tsx";
import { AddRuleDocument } from "./rules.graphql.ts";
import { useRulePreview } from "./use-rule-preview.ts";
import { useRuleSaved } from "./use-rule-saved.ts";
import { useRuleWords } from "./use-rule-words.ts";

interface Values {
  value: number | null;
  validFrom: string;
  scope: string;
  source: string;
  isConfirmed: boolean;
  reason: string;
}
const required = ["value", "validFrom", "source", "reason"] as const;

interface AddRuleDialogProps {
  /** The rule, with the number to begin from; null where it has none. */
  rule: Pick<Rule_RuleFragment, "key" | "unit"> & { readonly value: number | null };
  onClose: () => void;
  onChanged: () => Promise<unknown>;
}

/** A new value of a rule: first what it would change, then it is saved. */
export function AddRuleDialog({ rule, onClose, onChanged }: AddRuleDialogProps): React.JSX.Element {
  const t = useText("rules");
  const label = useLabel();
  const words = useRuleWords();
  const [add, isBusy] = useSend(AddRuleDocument);
  const key = useIdempotencyKey();
  const { preview, look: lookAt, forget } = useRulePreview();
  const { form, summary, showProblems } = useProblemForm<Values>({
    defaultValues: { value: rule.value, validFrom: "", scope: "", source: "", isConfirmed: false, reason: "" },
  });
  const { control } = form;
  const saved = useRuleSaved({ forget, showProblems, onClose, onChanged });

  async function look(filled: Values): Promise<void> {
    const empty = missing(filled, required);
    showProblems(empty);
    if (empty.length > 0 || filled.value === null) return;
    const { value, validFrom } = filled;
    await lookAt({ key: rule.key, value, validFrom, scope: filled.scope.trim() || undefined });
  }

  async function save(filled: Values): Promise<void> {
    const { scope, value, ...rest } = filled;
    const answer = await add({
      input: {
        ...rest,
        value: value ?? 0,
        scope: scope.trim() || undefined,
        key: rule.key,
        idempotencyKey: key.current(),
      },
    });
    if (answer) key.renew();
    await saved(answer);
  }

  return (
    <RuleDialog
      title={t("addTitle", { name: words.nameOf(rule.key) })}
      unit={rule.unit}
      submitLabel={t(preview ? "save" : "preview")}
      onSubmit={form.handleSubmit(preview ? save : look)}
      {...{ summary, preview, forget, isBusy, onClose }}
    >
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
      <FormField control={control} name="validFrom">
        {({ onChange, ...field }) => (
          <DateField
            label={t("validFrom")}
            description={t("validFromHelp")}
            onChange={(day) => {
              forget();
              onChange(day ?? "");
            }}
            {...field}
          />
        )}
      </FormField>
      <FormField control={control} name="scope">
        {(field) => <TextField label={t("scope")} description={t("scopeHelp")} isOptional maxLength={6} {...field} />}
      </FormField>
      <FormField control={control} name="source">
        {(field) => <TextField label={t("source")} description={t("sourceHelp")} maxLength={1000} {...field} />}
      </FormField>
      <FormField control={control} name="isConfirmed">
        {({ value, ...field }) => (
          <Checkbox isSelected={value} {...field}>
            {t("isConfirmed")}
          </Checkbox>
        )}
      </FormField>
      <FormField control={control} name="reason">
        {(field) => <TextArea label={t("reason")} rows={2} maxLength={1000} {...field} />}
      </FormField>
    </RuleDialog>
  );
}
