import type { Id } from "../shared/id.ts";
import { hasMandate, hasRole, type Viewer } from "../shared/viewer.ts";

/** What the policies need to know of a mentor. */
export interface MentorOwner {
  readonly companyId: Id<"company">;
  /** The mentor's own account, if there is one. */
  readonly userId: Id<"user"> | null;
  /** The partnership that treats the company's files; null where none was set up. */
  readonly partnershipId: string | null;
}

/** The company's administrators, and who has its mandate for mentors (domain.md 1.6, 1.9). */
export const managesMentors = (viewer: Viewer | null, companyId: Id<"company">): boolean =>
  (viewer?.adminCompanyIds.some((id) => id === companyId) ?? false) || hasMandate(viewer, companyId, "MANAGE_MENTORS");

/** Officers of the company's partnership decide on deviations and bar mentors; the government's administrators may too (domain.md 1.9: override with reason). */
export const judgesMentors = (viewer: Viewer | null, { partnershipId }: Pick<MentorOwner, "partnershipId">): boolean =>
  hasRole(viewer, "GOV_ADMIN") ||
  (hasRole(viewer, "RECOGNITION_OFFICER") &&
    partnershipId !== null &&
    (viewer?.partnershipIds.some((id) => id === partnershipId) ?? false));

/** Who knows the mentor's own data: the company's administrators, the mentor, and who judges. For others the mentor does not exist. */
export const seesMentor = (viewer: Viewer | null, mentor: MentorOwner): boolean =>
  managesMentors(viewer, mentor.companyId) ||
  (viewer !== null && mentor.userId === viewer.userId) ||
  judgesMentors(viewer, mentor);
