import { problem } from "../shared/problem.ts";
import { okUnless, type Result } from "../shared/result.ts";
import type { RuleSet } from "../shared/rule-set.ts";
import type { LocalDate } from "../shared/time.ts";
import { problemOfAge } from "./age-to-start.ts";

export interface EnrolFacts {
  readonly birthDate: LocalDate;
  readonly email: string;
  /** First class; null when it is not known yet. */
  readonly searchStartedOn: LocalDate | null;
  readonly guardians: readonly { readonly email: string }[];
  /** This school already has a running enrolment with the same address, or the same name and birth date. Other schools do not count. */
  readonly isKnownHere: boolean;
  readonly today: LocalDate;
  readonly rules: Pick<RuleSet, "learner.minimumAge" | "learner.maximumAgeAtSchoolYearEnd">;
}

/**
 * Whether a school may enrol somebody. Age counts on the first class day, or today while that is not known. Whether another school has the same
 * person is not looked at: the answer would tell it.
 * Problems: LEARNER_AGE (domain.md 1.1, the maximum is unconfirmed), ALREADY_ENROLLED, GUARDIAN_IS_LEARNER, ALREADY_LINKED.
 */
export function enrolmentToMake(facts: EnrolFacts): Result<null> {
  const { email, guardians, searchStartedOn, today } = facts;
  const startsOn = searchStartedOn ?? today;
  const addresses = guardians.map((each) => each.email.toLowerCase());
  return okUnless(
    [
      problemOfAge({ ...facts, learner: facts, workplace: { startsOn, minimumAge: null } }, "birthDate"),
      facts.isKnownHere ? problem("ALREADY_ENROLLED", "email") : null,
      ...addresses.map((address, index) =>
        address === email.toLowerCase()
          ? problem("GUARDIAN_IS_LEARNER", `guardians.${index}.email`)
          : addresses.indexOf(address) < index
            ? problem("ALREADY_LINKED", `guardians.${index}.email`)
            : null,
      ),
    ],
    null,
  );
}
