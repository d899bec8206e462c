import { problem } from "../shared/problem.ts";
import { failed, ok, type Result } from "../shared/result.ts";
import type { RuleSet } from "../shared/rule-set.ts";
import { addDays, type LocalDate } from "../shared/time.ts";
import type { Id } from "../shared/id.ts";
import type { Viewer } from "../shared/viewer.ts";

/** The life of an erasure: asked, then cancelled within the waiting period or done. Source: GDPR article 17; reliability 3.9. */
export const erasureStatuses = ["REQUESTED", "CANCELLED", "DONE"] as const;
export type ErasureStatus = (typeof erasureStatuses)[number];

/** Why data is erased: somebody asked, or its time was over. */
export const erasureCauses = ["REQUEST", "RETENTION"] as const;
export type ErasureCause = (typeof erasureCauses)[number];

/** Why something stays after an erasure. */
export const keptReasons = ["LEGAL_TERM", "SECURITY"] as const;
export type KeptReason = (typeof keptReasons)[number];

/** The learner, and a guardian in force, speak for the learner's data. */
export const speaksFor = (viewer: Viewer | null, learnerId: Id<"learner">): boolean =>
  viewer !== null && (viewer.learnerId === learnerId || viewer.wardIds.includes(learnerId));

/**
 * The day on which a request made today is carried out: after the waiting period, in which it can be taken back.
 * Problem: ERASURE_ALREADY_REQUESTED.
 * @param facts.hasOpenRequest one waits already
 */
export function erasureDay(facts: {
  readonly hasOpenRequest: boolean;
  readonly today: LocalDate;
  readonly rules: RuleSet;
}): Result<LocalDate> {
  if (facts.hasOpenRequest) return failed(problem("ERASURE_ALREADY_REQUESTED"));
  return ok(addDays(facts.today, facts.rules["erasure.waitingDays"]));
}

/** Taking back works as long as nothing was erased. Problem: WRONG_STATE. */
export const cancelledErasure = (status: ErasureStatus): Result<ErasureStatus> =>
  status === "REQUESTED" ? ok("CANCELLED") : failed(problem("WRONG_STATE", "erasureId"));
