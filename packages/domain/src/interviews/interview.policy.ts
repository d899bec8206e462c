import type { Viewer } from "../shared/viewer.ts";
import type { InterviewStatus, SlotStatus } from "./interview.ts";

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
  isMember(viewer, companyId) && status === "OPEN";

/** Both sides may cancel what is planned. */
export const canCancelInterview = (viewer: Viewer | null, { companyId, learnerId, status }: InterviewFacts): boolean =>
  status === "SCHEDULED" && viewer !== null && (viewer.learnerId === learnerId || isMember(viewer, companyId));

/** The company says how it went, once it has begun. */
export const canRecordInterview = (
  viewer: Viewer | null,
  { companyId, status, startsAt }: InterviewFacts,
  now: Date,
): boolean =>
  (status === "SCHEDULED" || status === "IN_PROGRESS") &&
  isMember(viewer, companyId) &&
  Date.parse(startsAt) <= now.getTime();
