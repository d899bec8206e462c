import type { Id } from "../shared/id.ts";
import { hasMandate, hasRole, type Viewer } from "../shared/viewer.ts";

/** Whose list of activities it is: a branch of a company, or the workshop of a school. */
export type OfferOwner =
  | {
      readonly kind: "BRANCH";
      readonly companyId: Id<"company">;
      /** Whether the viewer is a mentor who acts, or may soon act, in this branch. */
      readonly isMentorHere: boolean;
    }
  | { readonly kind: "PROVIDER"; readonly providerId: Id<"provider"> };

/**
 * Administrators of the company, mentors of the branch, and who files recognitions with the company's mandate say what a branch offers; people of the
 * school what its workshop does. Source: domain.md 1.9 (company and mentor edit their own part), 2.0 step 1 (the counsellor helps).
 */
export function canFillOffer(viewer: Viewer | null, owner: OfferOwner): boolean {
  if (viewer === null) return false;
  switch (owner.kind) {
    case "BRANCH":
      return (
        viewer.adminCompanyIds.includes(owner.companyId) ||
        (viewer.companyIds.includes(owner.companyId) && owner.isMentorHere) ||
        hasMandate(viewer, owner.companyId, "FILE_RECOGNITION")
      );
    case "PROVIDER":
      return viewer.providerIds.includes(owner.providerId);
    default:
      return owner satisfies never;
  }
}

/** Recognition officers and administrators of the government write and publish activity lists. */
export const canWriteLists = (viewer: Viewer | null): boolean => hasRole(viewer, "RECOGNITION_OFFICER", "GOV_ADMIN");
