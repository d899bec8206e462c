import type { Viewer } from "../shared/viewer.ts";
import { canManageLearner } from "./learner.policy.ts";
import { guardianshipAfter, type GuardianshipFacts } from "./guardianship.ts";

/** What the policies need to know of a link. Ids without their tag. */
export interface LinkedFacts extends GuardianshipFacts {
  readonly learnerId: string;
  readonly providerId: string;
  readonly userId: string | null;
  readonly isMinor: boolean;
}

const isLearner = (viewer: Viewer | null, { learnerId }: LinkedFacts): boolean =>
  viewer !== null && viewer.learnerId === learnerId;

/** The school stands behind a link that the learner made. */
export const canApproveGuardian = (viewer: Viewer | null, link: LinkedFacts): boolean =>
  canManageLearner(viewer, link) && guardianshipAfter(link, "approve").ok;

/** The school, and the learner who is not of age yet, send the mail again while nobody followed it. */
export const canRemindGuardian = (viewer: Viewer | null, link: LinkedFacts): boolean =>
  (canManageLearner(viewer, link) || isLearner(viewer, link)) && guardianshipAfter(link, "accept").ok;

/**
 * Who may end a link: the school, the guardian, and the learner who is of age, at once. A minor does not put a parent out; a link that no guardian
 * accepted yet they may take back. Source: domain.md 1.2 (may be switched off at 18, the learner decides from then on).
 */
export const canEndGuardianship = (viewer: Viewer | null, link: LinkedFacts): boolean =>
  link.status !== "ENDED" &&
  (canManageLearner(viewer, link) ||
    (viewer !== null && link.userId !== null && viewer.userId === link.userId) ||
    (isLearner(viewer, link) && (!link.isMinor || !link.isAccepted)));

/** The learner chooses whether the link goes on after the eighteenth birthday. */
export const canKeepGuardian = (viewer: Viewer | null, link: LinkedFacts): boolean =>
  isLearner(viewer, link) && link.status === "CONFIRMED";
