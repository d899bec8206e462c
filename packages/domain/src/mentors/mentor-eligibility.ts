import { problem, type Problem } from "../shared/problem.ts";
import { okUnless, type Result } from "../shared/result.ts";
import type { RuleSet } from "../shared/rule-set.ts";
import { addMonths, ageOn, type LocalDate } from "../shared/time.ts";
import type { DeviationKind } from "./mentor.ts";
import { hasTrainingLapsed } from "./mentor-training.ts";

/** What the criteria look at: one mentor for one branch and programme. */
export interface MentorFacts {
  readonly birthDate: LocalDate;
  /** Full years in the profession the programme is about. */
  readonly yearsOfPractice: number;
  /** Date on the extract of the criminal record, model 596.2; null when nobody has seen one. The paper itself is never kept. */
  readonly recordIssuedOn: LocalDate | null;
  /** True once training or an exemption is proved. */
  readonly isTrained: boolean;
  /** Last day on which training may be proved; null while no term runs. */
  readonly trainingDueOn: LocalDate | null;
  /** Deviations the partnership granted. */
  readonly deviations: readonly DeviationKind[];
}

export type MentorRules = Pick<
  RuleSet,
  "mentor.minimumAge" | "mentor.minimumAgeWithDeviation" | "mentor.yearsOfPractice" | "mentor.recordMonths"
>;

/**
 * Whether somebody may be mentor: old enough, or from the lower age with a granted deviation; enough years of practice, or a granted deviation; an
 * extract of the criminal record that is not older than a year on the day of designation; and no term for training that has passed.
 * Problems: MENTOR_AGE, MENTOR_PRACTICE, MENTOR_RECORD, MENTOR_TRAINING_DUE. All of them at once.
 * Source: domain.md 4.2 (S52, S93, S94), scenarios 1 to 4.
 * @param rules those of the company's sector
 * @param on the day of designation
 */
export function mentorEligibility(facts: MentorFacts, rules: MentorRules, on: LocalDate): Result<null> {
  return okUnless(
    [
      problemOfAge(facts, rules, on),
      problemOfPractice(facts, rules),
      problemOfRecord(facts, rules, on),
      problemOfTraining(facts, on),
    ],
    null,
  );
}

/** Too young even for a deviation: no proof can help. */
export const isBelowDeviationAge = (birthDate: LocalDate, rules: MentorRules, on: LocalDate): boolean =>
  ageOn(birthDate, on) < rules["mentor.minimumAgeWithDeviation"];

/** Last day on which an extract of that date may still be used. */
export const recordUsableUntil = (issuedOn: LocalDate, rules: Pick<RuleSet, "mentor.recordMonths">): LocalDate =>
  addMonths(issuedOn, rules["mentor.recordMonths"]);

function problemOfAge({ birthDate, deviations }: MentorFacts, rules: MentorRules, on: LocalDate): Problem | null {
  const age = ageOn(birthDate, on);
  const [minimum, withDeviation] = [rules["mentor.minimumAge"], rules["mentor.minimumAgeWithDeviation"]];
  const needed = deviations.includes("AGE") ? Math.min(minimum, withDeviation) : minimum;
  return age >= needed ? null : problem("MENTOR_AGE", "birthDate", { age, minimum, withDeviation });
}

function problemOfPractice({ yearsOfPractice, deviations }: MentorFacts, rules: MentorRules): Problem | null {
  const minimum = rules["mentor.yearsOfPractice"];
  if (yearsOfPractice >= minimum || deviations.includes("PRACTICE")) return null;
  return problem("MENTOR_PRACTICE", "yearsOfPractice", { years: yearsOfPractice, minimum });
}

function problemOfRecord({ recordIssuedOn }: MentorFacts, rules: MentorRules, on: LocalDate): Problem | null {
  const months = rules["mentor.recordMonths"];
  if (recordIssuedOn === null) return problem("MENTOR_RECORD", "recordIssuedOn", { months });
  if (recordIssuedOn <= on && on <= recordUsableUntil(recordIssuedOn, rules)) return null;
  return problem("MENTOR_RECORD", "recordIssuedOn", { issuedOn: recordIssuedOn, months });
}

function problemOfTraining(facts: MentorFacts, on: LocalDate): Problem | null {
  const { trainingDueOn } = facts;
  if (trainingDueOn === null || !hasTrainingLapsed(facts, on)) return null;
  return problem("MENTOR_TRAINING_DUE", "trainedOn", { dueOn: trainingDueOn });
}
