import type { InterviewOutcome, InterviewStatus, SlotStatus } from "./interview.ts";

/** What may happen to a slot. */
export const slotActions = ["book", "remove", "release"] as const;
export type SlotAction = (typeof slotActions)[number];

/** What may happen to an interview. */
export const interviewActions = ["start", "finish", "miss", "cancel"] as const;
export type InterviewAction = (typeof interviewActions)[number];

type Moves<Status extends string> = Readonly<Partial<Record<Status, Status>>>;

/** Source: domain.md 2.14.f. A slot whose interview is cancelled is released: open again. */
export const slotTransitions: Readonly<Record<SlotAction, Moves<SlotStatus>>> = {
  book: { OPEN: "BOOKED" },
  remove: { OPEN: "REMOVED" },
  release: { BOOKED: "OPEN" },
};

/** Source: domain.md 2.14.f. An interview that nobody marked as begun may be finished directly. */
export const interviewTransitions: Readonly<Record<InterviewAction, Moves<InterviewStatus>>> = {
  start: { SCHEDULED: "IN_PROGRESS" },
  finish: { SCHEDULED: "DONE", IN_PROGRESS: "DONE" },
  miss: { SCHEDULED: "NO_SHOW" },
  cancel: { SCHEDULED: "CANCELLED" },
};

/** The state of a slot after the action, or null when the table has no such transition. */
export const slotAfter = (status: SlotStatus, action: SlotAction): SlotStatus | null =>
  slotTransitions[action][status] ?? null;

/** The state of an interview after the action, or null when the table has no such transition. */
export const interviewAfter = (status: InterviewStatus, action: InterviewAction): InterviewStatus | null =>
  interviewTransitions[action][status] ?? null;

/** What telling an outcome does to the interview and to its application. */
export const actionsOfOutcome = {
  DONE: { interview: "finish", application: "finishInterview" },
  NO_SHOW: { interview: "miss", application: "missInterview" },
} as const satisfies Record<InterviewOutcome, { interview: InterviewAction; application: string }>;
