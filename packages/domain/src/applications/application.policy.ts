import type { Viewer } from "../shared/viewer.ts";
import type { ApplicationStatus } from "./application.ts";
import { allowsAction } from "./application-transitions.ts";

/** What the policies need to know of an application. Ids without their tag. */
export interface ApplicationFacts {
  readonly companyId: string;
  readonly learnerId: string;
  readonly status: ApplicationStatus;
}

/** The learner who sent it. */
export const isApplicant = (viewer: Viewer | null, { learnerId }: { readonly learnerId: string }): boolean =>
  viewer !== null && viewer.learnerId === learnerId;

/** A guardian of the learner who sent it, with a link that is in force. */
export const isGuardianOf = (viewer: Viewer | null, { learnerId }: { readonly learnerId: string }): boolean =>
  viewer?.wardIds.some((id) => id === learnerId) ?? false;

/** Somebody of the company it was sent to: administrators and mentors alike (domain.md 1.9). */
export const isRecipient = (viewer: Viewer | null, { companyId }: { readonly companyId: string }): boolean =>
  viewer?.companyIds.some((id) => id === companyId) ?? false;

export const canWithdrawApplication = (viewer: Viewer | null, application: ApplicationFacts): boolean =>
  isApplicant(viewer, application) && allowsAction(application.status, "withdraw");

export const canOpenApplication = (viewer: Viewer | null, application: ApplicationFacts): boolean =>
  isRecipient(viewer, application);

export const canShortlistApplication = (viewer: Viewer | null, application: ApplicationFacts): boolean =>
  isRecipient(viewer, application) && allowsAction(application.status, "shortlist");

export const canRejectApplication = (viewer: Viewer | null, application: ApplicationFacts): boolean =>
  isRecipient(viewer, application) && allowsAction(application.status, "reject");

export const canOfferPlace = (viewer: Viewer | null, application: ApplicationFacts): boolean =>
  isRecipient(viewer, application) && allowsAction(application.status, "offer");

/** The learner, and a guardian while the learner is a minor: who left the link on after the birthday speaks for themselves (domain.md 2.14.d). */
export const canAnswerOffer = (
  viewer: Viewer | null,
  application: ApplicationFacts & { readonly isMinor: boolean },
): boolean =>
  (isApplicant(viewer, application) || (application.isMinor && isGuardianOf(viewer, application))) &&
  allowsAction(application.status, "accept");

export const canBookSlot = (viewer: Viewer | null, application: ApplicationFacts): boolean =>
  isApplicant(viewer, application) && allowsAction(application.status, "planInterview");
