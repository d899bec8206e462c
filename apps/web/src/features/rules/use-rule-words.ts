import type { Rule_RuleFragment } from "../../gql/graphql.ts";
import { useFormat } from "../../lib/format/use-format.ts";
import { useLabel } from "../../lib/text/use-label.ts";
import { useText, useTexts } from "../../lib/text/use-text.ts";

type Rule = Pick<Rule_RuleFragment, "key" | "unit" | "scope" | "validFrom" | "validUntil">;

/** Rules in words: their names, their values with a unit, whom they are for, when they count. */
export function useRuleWords(): {
  nameOf: (key: string) => string;
  groupOf: (key: string) => string;
  /** Null is the rule without a number. */
  valueOf: (value: number | null | undefined, unit: Rule["unit"]) => string;
  scopeOf: (scope: string | null | undefined) => string;
  periodOf: (rule: Rule) => string;
} {
  const t = useText("rules");
  const names: Readonly<Record<string, string>> = useTexts("rule-names");
  const label = useLabel();
  const format = useFormat();
  return {
    nameOf: (key) => names[key] ?? key,
    groupOf: (key) => names[`group.${key.split(".")[0]}`] ?? key,
    valueOf: (value, unit) =>
      value === null || value === undefined
        ? t("noValue")
        : unit === "COUNT"
          ? format.number(value)
          : `${format.number(value)} ${label("RuleUnit", unit)}`,
    scopeOf: (scope) => (scope ? t("sector", { committee: scope }) : t("everybody")),
    periodOf: ({ validFrom, validUntil }) =>
      validUntil
        ? t("fromUntil", { from: format.dayShort(validFrom), until: format.dayShort(validUntil) })
        : t("from", { from: format.dayShort(validFrom) }),
  };
}
