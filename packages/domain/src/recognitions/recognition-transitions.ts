import { problem } from "../shared/problem.ts";
import { failed, ok, type Result } from "../shared/result.ts";
import type { RecognitionStatus } from "./recognition.ts";

/** What may happen to a recognition's file. */
export const recognitionActions = [
  "submit",
  "askInformation",
  "supplement",
  "confirmComplete",
  "startReview",
  "planVisit",
  "recordVisit",
  "approve",
  "refuse",
  "loseMentor",
  "regainMentor",
  "missTraining",
  "proveTraining",
  "suspend",
  "lift",
  "withdraw",
  "expire",
  "recordReceipt",
  "appeal",
  "declareInadmissible",
  "grantAppeal",
  "rejectAppeal",
  "cancel",
] as const;
export type RecognitionAction = (typeof recognitionActions)[number];

/** States a file can be in after the appeal board has said no: back to what was appealed against. */
export type AppealedFrom = Extract<RecognitionStatus, "REFUSED" | "WITHDRAWN">;

/** States in which the company waits for a decision or still works on the file. */
export const openFileStatuses = [
  "DRAFT",
  "SUBMITTED",
  "INCOMPLETE",
  "COMPLETE",
  "IN_REVIEW",
] as const satisfies readonly RecognitionStatus[];

/** States of a recognition that was granted and has neither ended nor been taken away; only ACTIVE lets anything new begin. */
export const grantedStatuses = [
  "ACTIVE",
  "ACTIVE_NO_MENTOR",
  "AT_RISK",
  "SUSPENDED",
] as const satisfies readonly RecognitionStatus[];

/** The state that was appealed against stands again; which one the file itself remembers. */
const beforeAppeal = "BEFORE_APPEAL";

type Target = RecognitionStatus | typeof beforeAppeal;
type Moves = Readonly<Partial<Record<RecognitionStatus, Target>>>;
const fromEvery = (statuses: readonly RecognitionStatus[], to: RecognitionStatus): Moves =>
  Object.fromEntries(statuses.map((from) => [from, to]));

/**
 * Every transition there is; what is not here may not happen. Source: domain.md 2.14.a. Wider than the source in four places: a suspension can be
 * lifted, since nothing says how one ends [U]; a recognition without a mentor can be withdrawn, because that state "needs a decision" (S55); a
 * recognition that is not ACTIVE runs out on its last day as well; and the day on which a decision was received is recorded, which changes no state.
 */
export const recognitionTransitions: Readonly<Record<RecognitionAction, Moves>> = {
  submit: { DRAFT: "SUBMITTED" },
  askInformation: { SUBMITTED: "INCOMPLETE" },
  supplement: { INCOMPLETE: "SUBMITTED" },
  confirmComplete: { SUBMITTED: "COMPLETE" },
  startReview: { COMPLETE: "IN_REVIEW" },
  planVisit: { IN_REVIEW: "IN_REVIEW" },
  recordVisit: { IN_REVIEW: "IN_REVIEW" },
  approve: { IN_REVIEW: "ACTIVE" },
  refuse: { IN_REVIEW: "REFUSED" },
  loseMentor: { ACTIVE: "ACTIVE_NO_MENTOR" },
  regainMentor: { ACTIVE_NO_MENTOR: "ACTIVE" },
  missTraining: { ACTIVE: "AT_RISK" },
  proveTraining: { AT_RISK: "ACTIVE" },
  suspend: { ACTIVE: "SUSPENDED", AT_RISK: "SUSPENDED" },
  lift: { SUSPENDED: "ACTIVE" },
  withdraw: fromEvery(grantedStatuses, "WITHDRAWN"),
  expire: fromEvery(grantedStatuses, "EXPIRED"),
  recordReceipt: { REFUSED: "REFUSED", WITHDRAWN: "WITHDRAWN", APPEALED: "APPEALED" },
  appeal: { REFUSED: "APPEALED", WITHDRAWN: "APPEALED" },
  declareInadmissible: { APPEALED: beforeAppeal },
  grantAppeal: { APPEALED: "ACTIVE" },
  rejectAppeal: { APPEALED: beforeAppeal },
  cancel: fromEvery(openFileStatuses, "CANCELLED"),
};

/** Whether the action exists in this state. */
export const allowsRecognitionAction = (status: RecognitionStatus, action: RecognitionAction): boolean =>
  recognitionTransitions[action][status] !== undefined;

/**
 * The state after the action. Problem: WRONG_STATE, at the field that names the recognition.
 * @param appealedFrom what the appeal is against; only an appealed file has it
 */
export function recognitionAfter(
  status: RecognitionStatus,
  action: RecognitionAction,
  appealedFrom: AppealedFrom | null = null,
): Result<RecognitionStatus> {
  const target = recognitionTransitions[action][status];
  const next = target === beforeAppeal ? appealedFrom : target;
  return next ? ok(next) : failed(problem("WRONG_STATE", "recognitionId"));
}

/** The state an appeal would be against; null when there is nothing to appeal. */
export const appealedFromOf = (status: RecognitionStatus): AppealedFrom | null =>
  status === "REFUSED" || status === "WITHDRAWN" ? status : null;

/** Only in this state may workplaces be published and agreements begin (domain.md 2.14.c, 3.2 row 1). */
export const isInForce = (status: RecognitionStatus): boolean => status === "ACTIVE";
