import { hasMandate, type Viewer } from "../shared/viewer.ts";
import { hasEnded, type WorkplaceStatus } from "./workplace.ts";

/** What the policies need to know of a workplace. Ids without their tag. */
export interface WorkplaceFacts {
  readonly companyId: string;
  readonly programmeId: string;
  readonly status: WorkplaceStatus;
  readonly freePlaces: number;
}

const isMember = (viewer: Viewer | null, companyId: string): boolean =>
  viewer?.companyIds.some((id) => id === companyId) ?? false;
const isAdministrator = (viewer: Viewer | null, companyId: string): boolean =>
  viewer?.adminCompanyIds.some((id) => id === companyId) ?? false;

/** A learner may try to apply; the domain decides whether this learner fits (domain.md 2.14.d). */
export const canApplyToWorkplace = (viewer: Viewer | null, { status, freePlaces }: WorkplaceFacts): boolean =>
  viewer !== null && viewer.learnerId !== null && status === "PUBLISHED" && freePlaces > 0;

/** Whoever holds a mandate of the company for it writes and publishes like an administrator (domain.md 1.9). */
const isMandated = (viewer: Viewer | null, companyId: string): boolean =>
  hasMandate(viewer, companyId, "PUBLISH_WORKPLACE");

/** Company administrators, mentors and holders of a mandate write drafts (domain.md 1.9). */
export const canDraftWorkplace = (viewer: Viewer | null, companyId: string): boolean =>
  isMember(viewer, companyId) || isMandated(viewer, companyId);

/** A mentor edits drafts; what learners can find is for who may publish it. */
export const canEditWorkplace = (viewer: Viewer | null, { companyId, status }: WorkplaceFacts): boolean =>
  !hasEnded(status) &&
  (status === "DRAFT" ? canDraftWorkplace(viewer, companyId) : canPublishWorkplace(viewer, { companyId }));

/** The company's administrators and who holds a mandate publish, pause, reopen and close; a mentor only drafts (domain.md 1.9). */
export const canPublishWorkplace = (
  viewer: Viewer | null,
  { companyId }: Pick<WorkplaceFacts, "companyId"> & Partial<WorkplaceFacts>,
): boolean => isAdministrator(viewer, companyId) || isMandated(viewer, companyId);
