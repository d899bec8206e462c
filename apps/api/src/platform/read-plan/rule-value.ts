import type { OptionalRuleKey, RuleKey } from "@leerplek/domain/shared/rule-set";
import type { Row } from "./shape.ts";
import { todayFor } from "./sql-words.ts";

/** SQL for a dated parameter in force today, for everybody; null when an optional one is not set. The key comes from code. */
export const ruleValue = (row: Row, key: RuleKey | OptionalRuleKey): string => {
  const today = todayFor(row);
  return `(select p.value from rule_parameters p where p.key = '${key}' and p.scope is null and p.valid_from <= ${today} and (p.valid_until is null or p.valid_until >= ${today}))`;
};
