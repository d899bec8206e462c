import type { Result } from "../shared/result.ts";
import { ok } from "../shared/result.ts";
import { applicationAfter } from "./application-transitions.ts";
import type { ApplicationStatus } from "./application.ts";

/** Who answers an offer: the learner, or a guardian of a minor. */
export type OfferAnswerer = "LEARNER" | "GUARDIAN";

export interface OfferFacts {
  readonly status: ApplicationStatus;
  readonly hasLearnerAgreed: boolean;
  readonly hasGuardianAgreed: boolean;
  /** The learner is a minor today and has a guardian whose link is in force. */
  readonly needsGuardian: boolean;
}

export interface AnsweredOffer {
  /** OFFERED while the other still has to say yes. */
  readonly status: ApplicationStatus;
  readonly hasLearnerAgreed: boolean;
  readonly hasGuardianAgreed: boolean;
}

/**
 * What an answer to an offer leads to. A no of either ends it. A yes of the learner is enough for who is of age, and for a minor whose guardian the
 * platform does not know; otherwise a guardian says yes as well, before or after the learner. Whoever said yes already may say it again: after the
 * eighteenth birthday the learner's second yes takes the place.
 * Problem: WRONG_STATE. Source: domain.md 2.14.d (OFFERED to ACCEPTED: learner; guardian co-accepts if minor).
 */
export function offerAfter(
  facts: OfferFacts,
  answer: { readonly by: OfferAnswerer; readonly accept: boolean },
): Result<AnsweredOffer> {
  const end = applicationAfter(facts.status, answer.accept ? "accept" : "decline");
  if (!end.ok) return end;
  const hasLearnerAgreed = answer.by === "LEARNER" ? answer.accept : facts.hasLearnerAgreed;
  const hasGuardianAgreed = answer.by === "GUARDIAN" ? answer.accept : facts.hasGuardianAgreed;
  const isComplete = !answer.accept || (hasLearnerAgreed && (hasGuardianAgreed || !facts.needsGuardian));
  return ok({ status: isComplete ? end.value : facts.status, hasLearnerAgreed, hasGuardianAgreed });
}
