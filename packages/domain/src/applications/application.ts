/** States of an application (domain.md 2.14.d). */
export const applicationStatuses = [
  "SENT",
  "VIEWED",
  "SHORTLISTED",
  "INTERVIEW_PLANNED",
  "INTERVIEWED",
  "OFFERED",
  "ACCEPTED",
  "MATCHED",
  "REJECTED",
  "DECLINED",
  "EXPIRED",
  "WITHDRAWN",
  "SUPERSEDED",
  "CLOSED",
] as const;
export type ApplicationStatus = (typeof applicationStatuses)[number];

export const applicationOrigins = ["LEARNER", "MATCH_PROPOSAL"] as const;
export type ApplicationOrigin = (typeof applicationOrigins)[number];

/** Why a company says no; a closed list, so that the sector gets figures and nobody gets an insult. */
export const rejectionReasons = [
  "PLACE_TAKEN",
  "TOO_FAR",
  "HOURS_DO_NOT_FIT",
  "OTHER_CANDIDATE",
  "NOT_THE_RIGHT_PROGRAMME",
  "NO_MENTOR_AVAILABLE",
  "NOT_READY_YET",
] as const;
export type RejectionReason = (typeof rejectionReasons)[number];
