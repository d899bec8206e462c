import type { Row } from "../../platform/read-plan/shape.ts";
import { ruleValue } from "../../platform/read-plan/rule-value.ts";

/**
 * What came to nothing is gone for the company after the days of the rule in force; without a rule at once (domain.md 8). For a row with `updated_at`:
 * an application or a proposal that has ended. The wall says the same (`company_sees_since` in the migrations).
 */
export const isWithinCompanyAccess = (row: Row): string =>
  `${row}.updated_at > ${row.now()} - make_interval(days => ${ruleValue(row, "disclosure.companyAccessDays")}::int)`;
