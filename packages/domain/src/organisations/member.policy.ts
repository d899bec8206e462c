import type { Id } from "../shared/id.ts";
import { hasRole, type Role, type Viewer } from "../shared/viewer.ts";

/** The organisation a membership or an invitation is for; all null for a government role. */
export interface Place {
  readonly role: Role;
  readonly companyId: Id<"company"> | null;
  readonly providerId: Id<"provider"> | null;
  readonly partnershipId: Id<"partnership"> | null;
}

const isOneOf = (ids: readonly string[] | undefined, id: string | null): boolean =>
  id !== null && (ids?.includes(id) ?? false);

/**
 * Who may invite to a role, take an invitation back and end a membership: the administrators of the organisation itself; for a partnership its case
 * officers and the government's administrators. The accounts of learners and guardians are the school's affair. Source: domain.md 1.9.
 */
export function canManageMember(viewer: Viewer | null, { role, companyId, providerId, partnershipId }: Place): boolean {
  switch (role) {
    case "COMPANY_ADMIN":
    case "MENTOR":
      return isOneOf(viewer?.adminCompanyIds, companyId);
    case "COUNSELLOR":
    case "PROVIDER_ADMIN":
      return hasRole(viewer, "PROVIDER_ADMIN") && isOneOf(viewer?.providerIds, providerId);
    case "RECOGNITION_OFFICER":
      return hasRole(viewer, "GOV_ADMIN") || isOneOf(viewer?.partnershipIds, partnershipId);
    case "GOV_ADMIN":
      return hasRole(viewer, "GOV_ADMIN");
    case "LEARNER":
    case "GUARDIAN":
      return false;
    default:
      return role satisfies never;
  }
}

/** Roles somebody may invite to, in the organisation they act for. */
export function rolesToInvite(viewer: Viewer): readonly Role[] {
  if (viewer.adminCompanyIds.length > 0) return ["MENTOR", "COMPANY_ADMIN"];
  if (hasRole(viewer, "PROVIDER_ADMIN")) return ["COUNSELLOR", "PROVIDER_ADMIN"];
  if (hasRole(viewer, "GOV_ADMIN")) return ["RECOGNITION_OFFICER", "GOV_ADMIN"];
  return viewer.partnershipIds.length > 0 ? ["RECOGNITION_OFFICER"] : [];
}

/** Where an invitation to the role would lead: the organisation the viewer acts for. A government administrator names the partnership. */
export function placeToInvite(viewer: Viewer, role: Role, partnershipId: Id<"partnership"> | null): Place {
  const place = { role, companyId: null, providerId: null, partnershipId: null };
  switch (role) {
    case "COMPANY_ADMIN":
    case "MENTOR":
      return { ...place, companyId: viewer.adminCompanyIds[0] ?? null };
    case "COUNSELLOR":
    case "PROVIDER_ADMIN":
      return { ...place, providerId: viewer.providerIds[0] ?? null };
    case "RECOGNITION_OFFICER":
      return { ...place, partnershipId: viewer.partnershipIds[0] ?? partnershipId };
    default:
      return place;
  }
}
