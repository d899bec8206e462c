import { problem, type Problem } from "./problem.ts";
import { failed, ok, type Result } from "./result.ts";
import type { RuleUnit } from "./rule-set.ts";
import { addDays, type LocalDate } from "./time.ts";

/** When a value counts; both ends belong to it. */
export interface RulePeriod {
  readonly validFrom: LocalDate;
  readonly validUntil: LocalDate | null;
}

/** Where a new value goes among those of the same rule and sector. */
export interface Insertion<Period> {
  readonly validUntil: LocalDate | null;
  /** The value that ends the day before; null when there is none. */
  readonly closes: { readonly period: Period; readonly validUntil: LocalDate } | null;
}

/**
 * Puts a value that begins today or later among the others: the one in force that day ends the day before, and the new one lasts until the next begins.
 * What decided in the past stays what it was. Problems: START_IN_PAST, RULE_DAY_TAKEN.
 */
export function insertPeriod<Period extends RulePeriod>(
  periods: readonly Period[],
  validFrom: LocalDate,
  today: LocalDate,
): Result<Insertion<Period>> {
  if (validFrom < today) return failed(problem("START_IN_PAST", "validFrom"));
  if (periods.some((each) => each.validFrom === validFrom)) return failed(problem("RULE_DAY_TAKEN", "validFrom"));
  const earlier = periods.find(
    (each) => each.validFrom < validFrom && (each.validUntil === null || validFrom <= each.validUntil),
  );
  const starts = periods.map((each) => each.validFrom).filter((start) => start > validFrom);
  const next = starts.toSorted()[0];
  return ok({
    validUntil: next ? addDays(next, -1) : null,
    closes: earlier ? { period: earlier, validUntil: addDays(validFrom, -1) } : null,
  });
}

/** Gives a value that has not passed an earlier last day, today or later. Problems: WRONG_STATE, OUT_OF_RANGE. */
export function endPeriod(
  { validFrom, validUntil }: RulePeriod,
  lastDay: LocalDate,
  today: LocalDate,
): Result<LocalDate> {
  if (validUntil !== null && validUntil < today) return failed(problem("WRONG_STATE", "ruleId"));
  const first = validFrom > today ? validFrom : today;
  if (lastDay < first) return failed(problem("OUT_OF_RANGE", "lastDay", { minimumDay: first }));
  if (validUntil !== null && lastDay > validUntil)
    return failed(problem("OUT_OF_RANGE", "lastDay", { maximum: validUntil }));
  return ok(lastDay);
}

/** Limits of a value by its unit, so that a slip of the finger does not become law. */
const highest: Readonly<Record<RuleUnit, number>> = {
  YEARS: 100,
  MONTHS: 240,
  DAYS: 3650,
  TRAINING_DAYS: 400,
  WORKING_DAYS: 400,
  HOURS: 1000,
  MINUTES: 10_080,
  PERCENT: 100,
  COUNT: 100_000,
};

/** A whole number from 0 to the highest of its unit. Problem: OUT_OF_RANGE. */
export function problemOfRuleValue(value: number, unit: RuleUnit): Problem | null {
  if (value > highest[unit]) return problem("OUT_OF_RANGE", "value", { maximum: highest[unit] });
  return Number.isInteger(value) && value >= 0 ? null : problem("OUT_OF_RANGE", "value", { minimum: 0 });
}
