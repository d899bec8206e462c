import { problemOfAge } from "../learners/age-to-start.ts";
import { problem } from "../shared/problem.ts";
import { okUnless, type Result } from "../shared/result.ts";
import type { RuleSet } from "../shared/rule-set.ts";
import { addDays, type LocalDate } from "../shared/time.ts";
import { problemOfPlace } from "../workplaces/free-place.ts";
import type { WorkplaceStatus } from "../workplaces/workplace.ts";

/** What decides whether a learner may apply. */
export interface ApplyFacts {
  readonly learner: {
    readonly birthDate: LocalDate;
    readonly programmeId: string;
    /** Last day of the enrolment; a learner who left applies no more. */
    readonly endedOn?: LocalDate | null;
  };
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
      learner.programmeId === workplace.programmeId && !learner.endedOn ? null : problem("NOT_ENROLLED", "workplaceId"),
      problemOfAge(facts, "workplaceId"),
      openApplications.here > 0 ? problem("ALREADY_APPLIED", "workplaceId") : null,
      openApplications.all >= maximum ? problem("TOO_MANY_OPEN_APPLICATIONS", [], { maximum }) : null,
    ],
    { answerDueOn: addDays(today, workplace.answerWithinDays) },
  );
}
