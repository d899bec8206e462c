import type { Viewer } from "../shared/viewer.ts";
import type { ApplicationStatus } from "./application.ts";

/** What the policies need to know of an application. Ids without their tag. */
export interface ApplicationFacts {
  readonly companyId: string;
  readonly learnerId: string;
  readonly status: ApplicationStatus;
}

/** States in which an application still asks something of somebody. */
export const openStatuses: readonly ApplicationStatus[] = [
  "SENT",
  "VIEWED",
  "SHORTLISTED",
  "INTERVIEW_PLANNED",
  "INTERVIEWED",
  "OFFERED",
  "ACCEPTED",
];

const isOwn = (viewer: Viewer | null, { learnerId }: ApplicationFacts): boolean =>
  viewer !== null && viewer.learnerId === learnerId;
const isOfCompany = (viewer: Viewer | null, { companyId }: ApplicationFacts): boolean =>
  viewer?.companyIds.some((id) => id === companyId) ?? false;
const isIn = ({ status }: ApplicationFacts, ...wanted: readonly ApplicationStatus[]): boolean =>
  wanted.includes(status);

export const canWithdrawApplication = (viewer: Viewer | null, application: ApplicationFacts): boolean =>
  isOwn(viewer, application) && openStatuses.includes(application.status);

export const canOpenApplication = (viewer: Viewer | null, application: ApplicationFacts): boolean =>
  isOfCompany(viewer, application);

export const canShortlistApplication = (viewer: Viewer | null, application: ApplicationFacts): boolean =>
  isOfCompany(viewer, application) && isIn(application, "SENT", "VIEWED");

export const canRejectApplication = (viewer: Viewer | null, application: ApplicationFacts): boolean =>
  isOfCompany(viewer, application) && isIn(application, "SENT", "VIEWED", "SHORTLISTED", "INTERVIEWED");

export const canOfferPlace = (viewer: Viewer | null, application: ApplicationFacts): boolean =>
  isOfCompany(viewer, application) && isIn(application, "INTERVIEWED");

export const canAnswerOffer = (viewer: Viewer | null, application: ApplicationFacts): boolean =>
  isOwn(viewer, application) && isIn(application, "OFFERED");

export const canBookSlot = (viewer: Viewer | null, application: ApplicationFacts): boolean =>
  isOwn(viewer, application) && isIn(application, "SHORTLISTED");
