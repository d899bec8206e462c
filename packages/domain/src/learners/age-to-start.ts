import { problem, type Problem } from "../shared/problem.ts";
import type { RuleSet } from "../shared/rule-set.ts";
import { addYears, ageOn, schoolYearOf, type LocalDate } from "../shared/time.ts";

/** What decides whether somebody has the age for a workplace. */
export interface AgeFacts {
  readonly learner: { readonly birthDate: LocalDate };
  readonly workplace: {
    readonly startsOn: LocalDate;
    /** Years, because of hazardous tasks; null when the general minimum is enough. */
    readonly minimumAge: number | null;
  };
  readonly today: LocalDate;
  readonly rules: Pick<RuleSet, "learner.minimumAge" | "learner.maximumAgeAtSchoolYearEnd">;
}

/**
 * Why the learner's age does not fit, or null. Age counts on the day the learner would start: the first day of the workplace, or today when that has
 * passed. The maximum age holds to the end of the school year in which it is reached.
 * Problem: LEARNER_AGE. Source: domain.md 1.1 (the maximum is unconfirmed for dual secondary), scenario 13.
 * @param path the input field that is to blame
 */
export function problemOfAge({ learner, workplace, today, rules }: AgeFacts, path: string): Problem | null {
  const startsOn = workplace.startsOn > today ? workplace.startsOn : today;
  const age = ageOn(learner.birthDate, startsOn);
  if (age < rules["learner.minimumAge"]) return problem("LEARNER_AGE", path);
  if (workplace.minimumAge !== null && age < workplace.minimumAge)
    return problem("LEARNER_AGE", path, { minimumAge: workplace.minimumAge });
  const lastBirthday = addYears(learner.birthDate, rules["learner.maximumAgeAtSchoolYearEnd"]);
  return schoolYearOf(startsOn) > schoolYearOf(lastBirthday) ? problem("LEARNER_AGE", path) : null;
}
