import { problemOfAge } from "../learners/age-to-start.ts";
import { isTrainingDay, type Holiday } from "../schools/training-days.ts";
import { problem } from "../shared/problem.ts";
import { okUnless, type Result } from "../shared/result.ts";
import type { RuleSet } from "../shared/rule-set.ts";
import { addDays, type LocalDate } from "../shared/time.ts";
import { problemOfPlace } from "../workplaces/free-place.ts";
import type { WorkplaceStatus } from "../workplaces/workplace.ts";

/** What decides whether a school may propose this learner for this workplace. */
export interface ProposeFacts {
  readonly learner: {
    readonly birthDate: LocalDate;
    readonly programmeId: string;
    /** Last day of the enrolment. */
    readonly endedOn?: LocalDate | null;
  };
  readonly workplace: {
    readonly programmeId: string;
    readonly status: WorkplaceStatus;
    readonly places: number;
    readonly placesTaken: number;
    readonly minimumAge: number | null;
    readonly startsOn: LocalDate;
  };
  readonly openProposals: number;
  readonly openApplications: number;
  readonly today: LocalDate;
  readonly holidays: readonly Holiday[];
  readonly rules: Pick<RuleSet, "learner.minimumAge" | "learner.maximumAgeAtSchoolYearEnd" | "proposal.workingDays">;
}

/**
 * Whether a proposal may be made, and the last day on which it can be agreed: so many working days after today.
 * Problems: WORKPLACE_NOT_OPEN, NO_FREE_PLACE, NOT_ENROLLED, LEARNER_AGE, ALREADY_PROPOSED, ALREADY_APPLIED.
 * Source: domain.md 2.14.e and step 4.
 */
export function proposalToMake(facts: ProposeFacts): Result<{ readonly expiresOn: LocalDate }> {
  const { learner, workplace, openProposals, openApplications, today, rules, holidays } = facts;
  return okUnless(
    [
      problemOfPlace(workplace),
      learner.programmeId === workplace.programmeId && !learner.endedOn ? null : problem("NOT_ENROLLED", "workplaceId"),
      problemOfAge(facts, "learnerId"),
      openProposals > 0 ? problem("ALREADY_PROPOSED", "workplaceId") : null,
      openApplications > 0 ? problem("ALREADY_APPLIED", "workplaceId") : null,
    ],
    { expiresOn: workingDaysAfter(today, rules["proposal.workingDays"], holidays) },
  );
}

/** The day that is so many working days after a day, holidays skipped. */
export function workingDaysAfter(from: LocalDate, workingDays: number, holidays: readonly Holiday[]): LocalDate {
  let on = from;
  for (let left = workingDays; left > 0;) {
    on = addDays(on, 1);
    if (isTrainingDay(on, holidays)) left--;
  }
  return on;
}
