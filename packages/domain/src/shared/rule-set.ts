import type { LocalDate } from "./time.ts";

/**
 * A legal number with its dates and its source; never a constant in code. `confirmed` is false where domain.md says [U]: screens then show it as unconfirmed.
 * `validUntil` is the last valid day, or null while it is in force.
 */
export interface DatedParameter {
  readonly key: RuleKey | OptionalRuleKey;
  /** Number of the joint committee whose sector it is for ("124"), or null for everybody. */
  readonly scope: string | null;
  readonly value: number;
  readonly unit: RuleUnit;
  readonly validFrom: LocalDate;
  readonly validUntil: LocalDate | null;
  readonly source: string;
  readonly confirmed: boolean;
}

export const ruleUnits = [
  "YEARS",
  "MONTHS",
  "DAYS",
  "TRAINING_DAYS",
  "WORKING_DAYS",
  "HOURS",
  "MINUTES",
  "COUNT",
  "PERCENT",
] as const;
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
  "mentor.minimumAge",
  "mentor.minimumAgeWithDeviation",
  "mentor.yearsOfPractice",
  "mentor.recordMonths",
  "mentor.trainingMonths",
  "mentor.firstReminderDays",
  "mentor.secondReminderDays",
  "mentor.lastReminderDays",
  "mentor.maximumLearners",
  "branch.maximumLearnersMicro",
  "branch.maximumLearnersSmall",
  "branch.maximumLearnersMedium",
  "branch.maximumLearnersLarge",
  "export.perDay",
  "erasure.waitingDays",
  "disclosure.companyAccessDays",
  "disclosure.profilesPerDay",
  "disclosure.smallestCount",
  "retention.applicationMonths",
  "retention.unmatchedSchoolYears",
  "retention.agreementYears",
  "retention.mailMonths",
  "retention.sessionDays",
  "retention.auditMonths",
  "retention.accountMonths",
  "retention.accountNoticeMonths",
  "recognition.decisionDays",
  "recognition.decisionInWorkingDays",
  "recognition.decisionFromSubmission",
  "recognition.appealDays",
  "recognition.presumedReceiptDays",
  "recognition.appealAcknowledgeDays",
  "recognition.renewalMonths",
  "recognition.renewalReminderDays",
  "coverage.partialPercent",
  "coverage.alternativePercent",
  "invitation.days",
  "registration.linkHours",
  "agreement.oaoMinimumMinutesPerWeek",
] as const;
export type RuleKey = (typeof ruleKeys)[number];

/** Rules that may have no number: then nobody has fixed one, and a person decides. */
export const optionalRuleKeys = ["recognition.minimumCoveragePercent"] as const;
export type OptionalRuleKey = (typeof optionalRuleKeys)[number];

/** What their number counts once there is one. */
export const optionalRuleUnits: Readonly<Record<OptionalRuleKey, RuleUnit>> = {
  "recognition.minimumCoveragePercent": "PERCENT",
};

export const isOptionalRule = (key: RuleKey | OptionalRuleKey): key is OptionalRuleKey => key in optionalRuleUnits;

/**
 * What an administrator may do with a value: add one with a later start, correct one that has not begun, confirm one, or end one where the rule may have none.
 */
export const ruleChangeKinds = ["ADDED", "CORRECTED", "CONFIRMED", "ENDED"] as const;
export type RuleChangeKind = (typeof ruleChangeKinds)[number];

/** The rules in force on one day. */
export type RuleSet = Readonly<Record<RuleKey, number>> & Readonly<Record<OptionalRuleKey, number | null>>;

/**
 * Picks each parameter in force on the day, the sector's own before the one for everybody. Throws when one is missing, because a rule without a number
 * cannot be kept.
 * @param jointCommittee number of the company's joint committee; null where no company is concerned
 */
export function rulesOn(
  parameters: readonly DatedParameter[],
  on: LocalDate,
  jointCommittee: string | null = null,
): RuleSet {
  const entries = ruleKeys.map((key) => [key, parameterOn(parameters, key, { on, jointCommittee }).value] as const);
  const optional = optionalRuleKeys.map(
    (key) => [key, findParameter(parameters, key, { on, jointCommittee })?.value ?? null] as const,
  );
  return Object.fromEntries<number | null>([...entries, ...optional]) as RuleSet;
}

interface Occasion {
  readonly on: LocalDate;
  readonly jointCommittee: string | null;
}

/** The parameter that decides on the day, with its source: the most specific in force. Throws when there is none. */
export function parameterOn<Parameter extends DatedParameter>(
  parameters: readonly Parameter[],
  key: RuleKey,
  occasion: Occasion,
): Parameter {
  const chosen = findParameter(parameters, key, occasion);
  if (!chosen) throw new Error(`no value for rule ${key} on ${occasion.on}`);
  return chosen;
}

/** The same for a rule that may have no number; null when nobody has fixed one. */
export const optionalParameterOn = <Parameter extends DatedParameter>(
  parameters: readonly Parameter[],
  key: OptionalRuleKey,
  occasion: Occasion,
): Parameter | null => findParameter(parameters, key, occasion);

function findParameter<Parameter extends DatedParameter>(
  parameters: readonly Parameter[],
  key: RuleKey | OptionalRuleKey,
  { on, jointCommittee }: Occasion,
): Parameter | null {
  const inForce = parameters.filter(
    (each) => each.key === key && each.validFrom <= on && (each.validUntil === null || on <= each.validUntil),
  );
  const own = jointCommittee === null ? undefined : inForce.find(({ scope }) => scope === jointCommittee);
  return own ?? inForce.find(({ scope }) => scope === null) ?? null;
}

/** What a changed number does, counted from the rows that are there. */
export const ruleEffectKinds = [
  "MENTORS_TOO_YOUNG",
  "MENTORS_TOO_LITTLE_PRACTICE",
  "MENTORS_RECORD_TOO_OLD",
  "TRAINING_TERMS_TO_BEGIN",
  "TRAINING_TERMS_KEPT",
  "TRAINING_REMINDERS_DUE",
  "MENTORS_OVER_MAXIMUM",
  "BRANCHES_OVER_MAXIMUM",
  "FILES_TO_DECIDE",
  "FILES_TO_MEASURE",
  "RECOGNITIONS_KEPT",
  "WORKPLACES_WRONG_TYPE",
  "LEARNERS_TOO_YOUNG",
  "LEARNERS_TOO_OLD",
  "LEARNERS_OVER_MAXIMUM",
  "SEARCH_CLOCKS_MOVED",
  "INTERVIEWS_TO_COME",
] as const;
export type RuleEffectKind = (typeof ruleEffectKinds)[number];
