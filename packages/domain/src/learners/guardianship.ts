import { problem } from "../shared/problem.ts";
import { failed, ok, type Result } from "../shared/result.ts";
import type { LocalDate } from "../shared/time.ts";
import { isMinorOn } from "./minor.ts";

/** A guardian sees a minor only while the link is CONFIRMED. Source: domain.md 1.2; reliability T5. */
export const guardianshipStatuses = ["INVITED", "CONFIRMED", "ENDED"] as const;
export type GuardianshipStatus = (typeof guardianshipStatuses)[number];

/** Who made the link. What a learner links, the school confirms as well. */
export const guardianLinkers = ["PROVIDER", "LEARNER"] as const;
export type GuardianLinker = (typeof guardianLinkers)[number];

/** What may happen to a link: the guardian accepts by mail, the school approves what a learner linked, somebody ends it. */
export const guardianshipActions = ["accept", "approve", "end"] as const;
export type GuardianshipAction = (typeof guardianshipActions)[number];

export interface GuardianshipFacts {
  readonly status: GuardianshipStatus;
  /** The guardian said yes on the page of the mail. */
  readonly isAccepted: boolean;
  /** The school stands behind it; of a link the school made itself this is so from the start. */
  readonly isApproved: boolean;
}

/**
 * The state of a link after an action. A link needs two: the guardian, proved by the address the mail went to, and the school; in whichever order.
 * Nobody becomes guardian on the word of a learner alone, nor on that of the guardian.
 * Problem: WRONG_STATE. Source: reliability T5 (guardian link hijack); domain.md 1.2.
 */
export function guardianshipAfter(facts: GuardianshipFacts, action: GuardianshipAction): Result<GuardianshipFacts> {
  const wrong = failed(problem("WRONG_STATE", "guardianshipId"));
  if (action === "end") return facts.status === "ENDED" ? wrong : ok({ ...facts, status: "ENDED" });
  if (facts.status !== "INVITED") return wrong;
  if (action === "accept" ? facts.isAccepted : facts.isApproved) return wrong;
  const next = { ...facts, ...(action === "accept" ? { isAccepted: true } : { isApproved: true }) };
  return ok({ ...next, status: next.isAccepted && next.isApproved ? "CONFIRMED" : "INVITED" });
}

/**
 * Whether a link lets the guardian see and speak on this day: while the learner is a minor, or as long as a learner of age leaves it on. On the
 * eighteenth birthday it is over, whether or not a job has said so yet.
 */
export const isGuardianshipInForce = (
  { status, keepsAfter18 }: { readonly status: GuardianshipStatus; readonly keepsAfter18: boolean },
  birthDate: LocalDate,
  on: LocalDate,
): boolean => status === "CONFIRMED" && (keepsAfter18 || isMinorOn(birthDate, on));
