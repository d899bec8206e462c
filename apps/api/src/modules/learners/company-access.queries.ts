import type { Row } from "../../platform/read-plan/shape.ts";

/**
 * What came to nothing is gone for the company after the days of the rule in force; without a rule at once (domain.md 8). For a row with `updated_at`:
 * an application or a proposal that has ended. The wall says the same (`company_still_sees` in the migrations).
 */
export const isWithinCompanyAccess = (row: Row): string =>
  `${row}.updated_at > ${row.now()} - make_interval(days => (
    select p.value::int from rule_parameters p where p.key = 'disclosure.companyAccessDays' and p.scope is null
      and p.valid_from <= ${row.now()}::date and (p.valid_until is null or p.valid_until >= ${row.now()}::date)))`;
