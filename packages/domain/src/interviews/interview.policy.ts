import type { Viewer } from "../shared/viewer.ts";
import type { InterviewStatus, SlotStatus } from "./interview.ts";
import { interviewAfter, slotAfter } from "./interview-transitions.ts";

/** What the policies need to know. Ids without their tag, moments as ISO 8601. */
export interface SlotFacts {
  readonly companyId: string;
  readonly status: SlotStatus;
}
export interface InterviewFacts {
  readonly companyId: string;
  readonly learnerId: string;
  readonly status: InterviewStatus;
  readonly startsAt: string;
}

const isMember = (viewer: Viewer | null, companyId: string): boolean =>
  viewer?.companyIds.some((id) => id === companyId) ?? false;

/** Company administrators and mentors open slots for their workplaces (domain.md 1.9). */
export const canOpenSlots = (viewer: Viewer | null, workplace: { readonly companyId: string }): boolean =>
  isMember(viewer, workplace.companyId);

export const canRemoveSlot = (viewer: Viewer | null, { companyId, status }: SlotFacts): boolean =>
  isMember(viewer, companyId) && slotAfter(status, "remove") !== null;

/** What cancelling needs to know besides: the rule `interview.cancelHours` in force. */
export interface CancelFacts extends InterviewFacts {
  readonly cancelHours: number;
}

/**
 * Whether it is still so early that the other side can do something with it: at least so many hours before the interview, that very moment included
 * (domain.md 2.14.f).
 */
export const isInTimeToCancel = (
  { startsAt, cancelHours }: Pick<CancelFacts, "startsAt" | "cancelHours">,
  now: Date,
): boolean => Date.parse(startsAt) - cancelHours * 3_600_000 >= now.getTime() && Date.parse(startsAt) > now.getTime();

/** Both sides may cancel what is planned, as long as it is in time. */
export const canCancelInterview = (viewer: Viewer | null, interview: CancelFacts, now: Date): boolean =>
  interviewAfter(interview.status, "cancel") !== null &&
  isInTimeToCancel(interview, now) &&
  viewer !== null &&
  (viewer.learnerId === interview.learnerId || isMember(viewer, interview.companyId));

/** The company says how it went, once it has begun. */
export const canRecordInterview = (viewer: Viewer | null, interview: InterviewFacts, now: Date): boolean =>
  interviewAfter(interview.status, "finish") !== null &&
  Date.parse(interview.startsAt) <= now.getTime() &&
  isMember(viewer, interview.companyId);
