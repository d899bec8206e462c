/** States of a slot and of an interview (domain.md 2.14.f). */
export const slotStatuses = ["OPEN", "BOOKED", "REMOVED"] as const;
export type SlotStatus = (typeof slotStatuses)[number];

export const interviewStatuses = ["SCHEDULED", "IN_PROGRESS", "DONE", "NO_SHOW", "CANCELLED"] as const;
export type InterviewStatus = (typeof interviewStatuses)[number];

export const interviewModes = ["ON_SITE", "PHONE", "VIDEO"] as const;
export type InterviewMode = (typeof interviewModes)[number];

/** How an interview went. */
export const interviewOutcomes = ["DONE", "NO_SHOW"] as const;
export type InterviewOutcome = (typeof interviewOutcomes)[number];
