import type { RuleSet } from "../shared/rule-set.ts";
import type { LocalDate } from "../shared/time.ts";
import { isBelowDeviationAge, mentorEligibility, type MentorFacts, type MentorRules } from "./mentor-eligibility.ts";
import { trainingDueOn } from "./mentor-training.ts";
import { standingOf } from "./mentor-transitions.ts";
import type { MentorStatus } from "./mentor.ts";

export interface PlaceFacts extends MentorFacts {
  readonly status: MentorStatus;
  /** First day of the recognition of this branch and programme that counts now; null without one. */
  readonly recognisedOn: LocalDate | null;
}

/** What a place becomes. */
export interface Settled {
  readonly status: MentorStatus;
  readonly designatedOn: LocalDate | null;
  readonly trainingDueOn: LocalDate | null;
}

/**
 * What becomes of a mentor's place when something about the mentor is known anew: proposed or rejected, the checks are done again and whoever passes is
 * designated today; who is too young for any deviation is rejected; whoever waits for the recognition begins when it counts; training that is proved ends
 * the term. Null when nothing changes. Source: domain.md 2.14.b.
 * @param rules those of the company's sector
 */
export function settlePlace(
  facts: PlaceFacts,
  rules: MentorRules & Pick<RuleSet, "mentor.trainingMonths">,
  today: LocalDate,
): Settled | null {
  const { status, isTrained, recognisedOn } = facts;
  switch (status) {
    case "PROPOSED":
    case "REJECTED": {
      if (mentorEligibility(facts, rules, today).ok) return begin(facts, rules, today);
      const wanted = isBelowDeviationAge(facts.birthDate, rules, today) ? "REJECTED" : "PROPOSED";
      return wanted === status ? null : { status: wanted, designatedOn: null, trainingDueOn: null };
    }
    case "ELIGIBLE":
      return recognisedOn === null ? null : begin(facts, rules, today);
    case "ACTIVE_UNTRAINED":
    case "LAPSED":
      return isTrained ? { status: "ACTIVE", designatedOn: null, trainingDueOn: null } : null;
    case "ACTIVE":
    case "INACTIVE":
    case "BARRED":
      return null;
    default:
      return status satisfies never;
  }
}

/** Designated today; the term for training runs from the recognition, or from today when that is later. */
function begin(
  { isTrained, recognisedOn }: PlaceFacts,
  rules: Pick<RuleSet, "mentor.trainingMonths">,
  today: LocalDate,
): Settled {
  const status = standingOf({ isRecognised: recognisedOn !== null, isTrained });
  const due = recognisedOn !== null && !isTrained ? trainingDueOn({ recognisedOn, designatedOn: today }, rules) : null;
  return { status, designatedOn: today, trainingDueOn: due };
}
