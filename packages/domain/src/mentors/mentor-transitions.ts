import { problem } from "../shared/problem.ts";
import { failed, ok, type Result } from "../shared/result.ts";
import { mentorStatuses, type MentorStatus } from "./mentor.ts";

/** What may happen to a mentor for one branch and programme. */
export const mentorActions = [
  "verify",
  "reject",
  "proposeAgain",
  "recognise",
  "proveTraining",
  "lapse",
  "deactivate",
  "reactivate",
  "bar",
] as const;
export type MentorAction = (typeof mentorActions)[number];

type Moves = Readonly<Partial<Record<MentorStatus, MentorStatus>>>;

const barred = "BARRED" satisfies MentorStatus;
const everyOther = mentorStatuses.filter((status) => status !== barred);

/**
 * Every transition there is; what is not here may not happen. Source: domain.md 2.14.b. Wider than the source in four places: training proved after the
 * deadline brings a lapsed mentor back; one who was rejected can be proposed again with other facts; a mentor who is not active yet or has lapsed can
 * leave as well; and one who comes back without training has the rest of the term, not a state without a deadline (`mentorAfterReactivation`).
 */
export const mentorTransitions: Readonly<Record<MentorAction, Moves>> = {
  verify: { PROPOSED: "ELIGIBLE" },
  reject: { PROPOSED: "REJECTED" },
  proposeAgain: { REJECTED: "PROPOSED" },
  recognise: { ELIGIBLE: "ACTIVE_UNTRAINED" },
  proveTraining: { ACTIVE_UNTRAINED: "ACTIVE", LAPSED: "ACTIVE" },
  lapse: { ACTIVE_UNTRAINED: "LAPSED" },
  deactivate: {
    PROPOSED: "INACTIVE",
    ELIGIBLE: "INACTIVE",
    ACTIVE_UNTRAINED: "INACTIVE",
    ACTIVE: "INACTIVE",
    LAPSED: "INACTIVE",
  },
  reactivate: { INACTIVE: "ACTIVE" },
  bar: Object.fromEntries(everyOther.map((from) => [from, barred])),
};

/** Whether the action exists in this state. */
export const allowsMentorAction = (status: MentorStatus, action: MentorAction): boolean =>
  mentorTransitions[action][status] !== undefined;

/** The state after the action. Problem: WRONG_STATE, at the field that names the mentor's place. */
export function mentorAfter(status: MentorStatus, action: MentorAction): Result<MentorStatus> {
  const next = mentorTransitions[action][status];
  return next ? ok(next) : failed(problem("WRONG_STATE", "assignmentId"));
}

/**
 * The state of a mentor who has passed the checks, by what is known of the recognition and the training: waiting for the recognition, in the term for
 * training, or trained.
 */
export function standingOf(known: { readonly isRecognised: boolean; readonly isTrained: boolean }): MentorStatus {
  if (!known.isRecognised) return "ELIGIBLE";
  return known.isTrained ? "ACTIVE" : "ACTIVE_UNTRAINED";
}
