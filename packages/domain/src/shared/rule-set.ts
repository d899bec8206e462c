import type { LocalDate } from "./time.ts";

/**
 * A legal number with its dates and its source; never a constant in code. `confirmed` is false where domain.md says [U]: screens then show it as unconfirmed.
 * `validUntil` is the last valid day, or null while it is in force.
 */
export interface DatedParameter {
  readonly key: RuleKey;
  readonly value: number;
  readonly unit: RuleUnit;
  readonly validFrom: LocalDate;
  readonly validUntil: LocalDate | null;
  readonly source: string;
  readonly confirmed: boolean;
}

export const ruleUnits = ["YEARS", "MONTHS", "DAYS", "TRAINING_DAYS", "WORKING_DAYS", "MINUTES", "COUNT"] as const;
export type RuleUnit = (typeof ruleUnits)[number];

export const ruleKeys = [
  "learner.minimumAge",
  "learner.maximumAgeAtSchoolYearEnd",
  "search.trainingDays",
  "search.extensionTrainingDays",
  "search.extensionTrainingDaysSpecialEducation",
  "application.maximumOpen",
  "application.answerDays",
  "proposal.workingDays",
  "interview.durationMinutes",
  "interview.cancelHours",
  "recognition.years",
  "recognition.decisionDays",
  "recognition.decisionInWorkingDays",
  "recognition.decisionFromSubmission",
  "recognition.appealDays",
  "recognition.appealAcknowledgeDays",
  "recognition.renewalMonths",
  "recognition.renewalReminderDays",
  "agreement.oaoMinimumMinutesPerWeek",
] as const;
export type RuleKey = (typeof ruleKeys)[number];

/** The rules in force on one day. */
export type RuleSet = Readonly<Record<RuleKey, number>>;

/** Picks each parameter in force on the day; throws when one is missing, because a rule without a number cannot be kept. */
export function rulesOn(parameters: readonly DatedParameter[], on: LocalDate): RuleSet {
  const entries = ruleKeys.map((key) => {
    const inForce = parameters.find(
      (each) => each.key === key && each.validFrom <= on && (each.validUntil === null || on <= each.validUntil),
    );
    if (!inForce) throw new Error(`no value for rule ${key} on ${on}`);
    return [key, inForce.value] as const;
  });
  return Object.fromEntries(entries) as RuleSet;
}
