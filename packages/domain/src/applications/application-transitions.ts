import { problem } from "../shared/problem.ts";
import { failed, ok, type Result } from "../shared/result.ts";
import type { WorkplaceStatus } from "../workplaces/workplace.ts";
import type { ApplicationStatus } from "./application.ts";

/** What may happen to an application once it is sent. */
export const applicationActions = [
  "open",
  "shortlist",
  "reject",
  "planInterview",
  "cancelInterview",
  "finishInterview",
  "missInterview",
  "offer",
  "accept",
  "decline",
  "expire",
  "match",
  "withdraw",
  "supersede",
  "close",
] as const;
export type ApplicationAction = (typeof applicationActions)[number];

/** States in which an application still asks something of somebody; the index `applications_open_unique` keeps the same list. */
export const openStatuses = [
  "SENT",
  "VIEWED",
  "SHORTLISTED",
  "INTERVIEW_PLANNED",
  "INTERVIEWED",
  "OFFERED",
  "ACCEPTED",
] as const satisfies readonly ApplicationStatus[];

/** States that led to an agreement, or will: what the provider must be able to show for the legal term (domain.md 8). */
export const agreementStatuses = ["ACCEPTED", "MATCHED"] as const satisfies readonly ApplicationStatus[];

/** States that hold one of the workplace's places until an agreement does (domain.md 2.14.c). */
export const statusesWithPlace: readonly ApplicationStatus[] = ["OFFERED", "ACCEPTED"];

type Moves = Readonly<Partial<Record<ApplicationStatus, ApplicationStatus>>>;
const fromEveryOpen = (to: ApplicationStatus): Moves => Object.fromEntries(openStatuses.map((from) => [from, to]));

/**
 * Every transition there is; what is not here may not happen. Source: domain.md 2.14.d. Wider than the source in three places: a company may
 * shortlist without opening first, may say no after the shortlist and after the interview as well, and a cancelled or missed interview leads back
 * to the shortlist, so that the learner may choose another time or the company may say no.
 */
export const applicationTransitions: Readonly<Record<ApplicationAction, Moves>> = {
  open: { SENT: "VIEWED" },
  shortlist: { SENT: "SHORTLISTED", VIEWED: "SHORTLISTED" },
  reject: { SENT: "REJECTED", VIEWED: "REJECTED", SHORTLISTED: "REJECTED", INTERVIEWED: "REJECTED" },
  planInterview: { SHORTLISTED: "INTERVIEW_PLANNED" },
  cancelInterview: { INTERVIEW_PLANNED: "SHORTLISTED" },
  finishInterview: { INTERVIEW_PLANNED: "INTERVIEWED" },
  missInterview: { INTERVIEW_PLANNED: "SHORTLISTED" },
  offer: { INTERVIEWED: "OFFERED" },
  accept: { OFFERED: "ACCEPTED" },
  decline: { OFFERED: "DECLINED" },
  expire: { OFFERED: "EXPIRED" },
  match: { ACCEPTED: "MATCHED" },
  withdraw: fromEveryOpen("WITHDRAWN"),
  supersede: fromEveryOpen("SUPERSEDED"),
  close: fromEveryOpen("CLOSED"),
};

/** Whether the action exists in this state. */
export const allowsAction = (status: ApplicationStatus, action: ApplicationAction): boolean =>
  applicationTransitions[action][status] !== undefined;

/** The state after the action. Problem: WRONG_STATE, at the field that names the application. */
export function applicationAfter(status: ApplicationStatus, action: ApplicationAction): Result<ApplicationStatus> {
  const next = applicationTransitions[action][status];
  return next ? ok(next) : failed(problem("WRONG_STATE", "applicationId"));
}

/** Whether an application still asks something of somebody. */
export const isOpen = (status: ApplicationStatus): boolean => openStatuses.some((open) => open === status);

/** Whether an application waits because its workplace may take nobody for now: it stays, and goes on when the recognition or the mentor is in order. */
export const isOnHold = (status: ApplicationStatus, workplace: WorkplaceStatus): boolean =>
  isOpen(status) && workplace === "BLOCKED";

/** Whether an application in this state holds a place that comes free when it ends without an agreement. */
export const holdsPlace = (status: ApplicationStatus): boolean => statusesWithPlace.includes(status);
