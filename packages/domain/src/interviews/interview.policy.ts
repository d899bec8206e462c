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

/** Both sides may cancel what is planned, until it begins. */
export const canCancelInterview = (viewer: Viewer | null, interview: InterviewFacts, now: Date): boolean =>
  interviewAfter(interview.status, "cancel") !== null &&
  Date.parse(interview.startsAt) > now.getTime() &&
  viewer !== null &&
  (viewer.learnerId === interview.learnerId || isMember(viewer, interview.companyId));

/** The company says how it went, once it has begun. */
export const canRecordInterview = (viewer: Viewer | null, interview: InterviewFacts, now: Date): boolean =>
  interviewAfter(interview.status, "finish") !== null &&
  Date.parse(interview.startsAt) <= now.getTime() &&
  isMember(viewer, interview.companyId);
