import type { Id } from "../shared/id.ts";
import { problem } from "../shared/problem.ts";
import { failed, ok, type Result } from "../shared/result.ts";
import type { LocalDate } from "../shared/time.ts";
import type { Viewer } from "../shared/viewer.ts";

export const mandateStates = ["PROPOSED", "PLANNED", "ACTIVE", "DECLINED", "REVOKED", "ENDED"] as const;
/** Where a mandate stands: it waits for the holder's answer, begins later, is in force, was declined, was taken back, or its last day is over. */
export type MandateState = (typeof mandateStates)[number];

export interface MandateFacts {
  readonly companyId: Id<"company">;
  readonly holderId: Id<"user">;
  readonly isAccepted: boolean;
  readonly isDeclined: boolean;
  readonly isRevoked: boolean;
  readonly validFrom: LocalDate;
  /** Last day, which still counts. */
  readonly validUntil: LocalDate | null;
}

export function mandateState(mandate: MandateFacts, today: LocalDate): MandateState {
  if (mandate.isRevoked) return "REVOKED";
  if (mandate.isDeclined) return "DECLINED";
  if (mandate.validUntil !== null && mandate.validUntil < today) return "ENDED";
  if (!mandate.isAccepted) return "PROPOSED";
  return mandate.validFrom > today ? "PLANNED" : "ACTIVE";
}

/** Such a mandate stands in the way of another one for the same person. */
const isOpen = (state: MandateState): boolean => state === "PROPOSED" || state === "PLANNED" || state === "ACTIVE";

/** Only an administrator binds the company; who holds a mandate cannot give it on (domain.md 1.3, 1.6). */
export const canGiveMandate = (viewer: Viewer | null, companyId: Id<"company">): boolean =>
  viewer?.adminCompanyIds.includes(companyId) ?? false;

/** The holder alone says yes or no, once. */
export const canAnswerMandate = (viewer: Viewer | null, mandate: MandateFacts, today: LocalDate): boolean =>
  viewer?.userId === mandate.holderId && mandateState(mandate, today) === "PROPOSED";

/** The company takes it back, or the holder gives it back, at any moment and at once. */
export const canRevokeMandate = (viewer: Viewer | null, mandate: MandateFacts, today: LocalDate): boolean =>
  isOpen(mandateState(mandate, today)) &&
  (canGiveMandate(viewer, mandate.companyId) ||
    (viewer?.userId === mandate.holderId && mandateState(mandate, today) !== "PROPOSED"));

/**
 * Whether a mandate with these days may be given. Problems: PERIOD_ENDS_BEFORE_START, START_IN_PAST, MANDATE_EXISTS.
 * @param earlier what the company gave the same person before
 */
export function mayGiveMandate(
  { validFrom, validUntil }: Pick<MandateFacts, "validFrom" | "validUntil">,
  earlier: readonly MandateFacts[],
  today: LocalDate,
): Result<true> {
  if (validFrom < today) return failed(problem("START_IN_PAST", "validFrom"));
  if (validUntil !== null && validUntil < validFrom) return failed(problem("PERIOD_ENDS_BEFORE_START", "validUntil"));
  return earlier.some((each) => isOpen(mandateState(each, today)))
    ? failed(problem("MANDATE_EXISTS", "email"))
    : ok(true);
}
