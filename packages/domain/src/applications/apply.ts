import { problem, type Problem } from "../shared/problem.ts";
import { okUnless, type Result } from "../shared/result.ts";
import type { RuleSet } from "../shared/rule-set.ts";
import { addDays, addYears, ageOn, schoolYearOf, type LocalDate } from "../shared/time.ts";
import type { WorkplaceStatus } from "../workplaces/workplace.ts";

/** What decides whether a learner may apply. */
export interface ApplyFacts {
  readonly learner: { readonly birthDate: LocalDate; readonly programmeId: string };
  readonly workplace: {
    readonly programmeId: string;
    readonly status: WorkplaceStatus;
    readonly places: number;
    readonly placesTaken: number;
    /** Years, because of hazardous tasks; null when the general minimum is enough. */
    readonly minimumAge: number | null;
    readonly startsOn: LocalDate;
    /** Calendar days within which the company answers. */
    readonly answerWithinDays: number;
  };
  /** Open applications of the learner, those here included. */
  readonly openApplications: { readonly here: number; readonly all: number };
  readonly today: LocalDate;
  readonly rules: Pick<RuleSet, "learner.minimumAge" | "learner.maximumAgeAtSchoolYearEnd" | "application.maximumOpen">;
}

/**
 * Whether a learner may send an application, and the last day of the answer promise. Age counts on the day the learner would start: the first day of
 * the workplace, or today when that has passed.
 * Problems: WORKPLACE_NOT_OPEN, NO_FREE_PLACE, NOT_ENROLLED, LEARNER_AGE, ALREADY_APPLIED, TOO_MANY_OPEN_APPLICATIONS.
 * Source: domain.md 2.14.d, 1.1 (age), scenario 13.
 */
export function applicationToSend(facts: ApplyFacts): Result<{ readonly answerDueOn: LocalDate }> {
  const { learner, workplace, openApplications, today, rules } = facts;
  const maximum = rules["application.maximumOpen"];
  return okUnless(
    [
      problemOfPlace(workplace),
      learner.programmeId === workplace.programmeId ? null : problem("NOT_ENROLLED", "workplaceId"),
      problemOfAge(facts),
      openApplications.here > 0 ? problem("ALREADY_APPLIED", "workplaceId") : null,
      openApplications.all >= maximum ? problem("TOO_MANY_OPEN_APPLICATIONS", [], { maximum }) : null,
    ],
    { answerDueOn: addDays(today, workplace.answerWithinDays) },
  );
}

/** A filled workplace says that its places are gone, which is more than that it is not open. */
function problemOfPlace({ status, places, placesTaken }: ApplyFacts["workplace"]): Problem | null {
  if (status !== "PUBLISHED" && status !== "FILLED") return problem("WORKPLACE_NOT_OPEN", "workplaceId");
  return status === "FILLED" || placesTaken >= places ? problem("NO_FREE_PLACE", "workplaceId") : null;
}

/** The maximum age holds to the end of the school year in which it is reached: domain.md 1.1, unconfirmed for dual secondary. */
function problemOfAge({ learner, workplace, today, rules }: ApplyFacts): Problem | null {
  const startsOn = workplace.startsOn > today ? workplace.startsOn : today;
  const age = ageOn(learner.birthDate, startsOn);
  if (age < rules["learner.minimumAge"]) return problem("LEARNER_AGE", "workplaceId");
  if (workplace.minimumAge !== null && age < workplace.minimumAge)
    return problem("LEARNER_AGE", "workplaceId", { minimumAge: workplace.minimumAge });
  const lastBirthday = addYears(learner.birthDate, rules["learner.maximumAgeAtSchoolYearEnd"]);
  return schoolYearOf(startsOn) > schoolYearOf(lastBirthday) ? problem("LEARNER_AGE", "workplaceId") : null;
}
