import type { Holiday } from "../schools/training-days.ts";
import type { RuleSet } from "../shared/rule-set.ts";
import { addDays, addMonths, addYears, daysBetween, type LocalDate } from "../shared/time.ts";

type TermRules = Pick<
  RuleSet,
  "recognition.decisionDays" | "recognition.decisionInWorkingDays" | "recognition.decisionFromSubmission"
>;

/**
 * The last day of the decision term. Whether it counts calendar or working days, and from which moment, is a dated parameter: the sources do not say
 * (domain.md 4.3 [U]). The day on which the clock starts does not count.
 * @param facts.holidays legal holidays; asked only when working days count
 */
export function decisionDueOn(facts: {
  readonly submittedOn: LocalDate;
  readonly completeOn: LocalDate;
  readonly holidays: readonly Holiday[];
  readonly rules: TermRules;
}): LocalDate {
  const { rules, holidays } = facts;
  const from = rules["recognition.decisionFromSubmission"] > 0 ? facts.submittedOn : facts.completeOn;
  const days = rules["recognition.decisionDays"];
  return rules["recognition.decisionInWorkingDays"] > 0 ? addWorkingDays(from, days, holidays) : addDays(from, days);
}

/** The day that is so many working days later: Monday to Friday, no legal holiday. */
export function addWorkingDays(from: LocalDate, count: number, holidays: readonly Holiday[]): LocalDate {
  let on = from;
  for (let left = count; left > 0;) {
    on = addDays(on, 1);
    const weekday = new Date(`${on}T00:00:00Z`).getUTCDay();
    const isFree = holidays.some(({ startsOn, endsOn }) => startsOn <= on && on <= endsOn);
    if (weekday >= 1 && weekday <= 5 && !isFree) left--;
  }
  return on;
}

export const deadlineStates = ["NONE", "AMPLE", "SOON", "TODAY", "OVERDUE"] as const;
/** How a deadline stands: SOON is three days or less. Said in words beside its colour. */
export type DeadlineState = (typeof deadlineStates)[number];

const soonDays = 3;

export function deadlineState(dueOn: LocalDate | null, today: LocalDate): DeadlineState {
  if (dueOn === null) return "NONE";
  if (dueOn < today) return "OVERDUE";
  if (dueOn === today) return "TODAY";
  return daysBetween(today, dueOn) <= soonDays ? "SOON" : "AMPLE";
}

export interface Validity {
  readonly validFrom: LocalDate;
  /** Last valid day. */
  readonly validUntil: LocalDate;
}

/**
 * From when until when a recognition decided today counts: five years by rule, both ends included. A renewal joins on to the period it follows, so that
 * the two never overlap. Source: domain.md 4.3.
 * @param previousUntil last day of the recognition in force for the same branch and programme, or null
 */
export function validityOf(
  today: LocalDate,
  previousUntil: LocalDate | null,
  rules: Pick<RuleSet, "recognition.years">,
): Validity {
  const validFrom = previousUntil !== null && previousUntil >= today ? addDays(previousUntil, 1) : today;
  return { validFrom, validUntil: addDays(addYears(validFrom, rules["recognition.years"]), -1) };
}

/** First day on which a recognition may be renewed. How renewal goes was not found (domain.md 4.3 [U]): the months are a parameter. */
export const renewableFrom = (validUntil: LocalDate, rules: Pick<RuleSet, "recognition.renewalMonths">): LocalDate =>
  addMonths(validUntil, -rules["recognition.renewalMonths"]);
