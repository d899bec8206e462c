import { hasRole, type Viewer } from "../shared/viewer.ts";

/** Counsellors and administrators of the learner's own school: enrol, invite, link guardians (domain.md 1.9). */
export const canManageLearner = (viewer: Viewer | null, learner: { readonly providerId: string }): boolean =>
  hasRole(viewer, "COUNSELLOR", "PROVIDER_ADMIN") &&
  (viewer?.providerIds.some((id) => id === learner.providerId) ?? false);
