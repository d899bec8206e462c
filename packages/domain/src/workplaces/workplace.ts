/** States of a workplace (domain.md 2.14.c). */
export const workplaceStatuses = ["DRAFT", "PUBLISHED", "PAUSED", "FILLED", "BLOCKED", "EXPIRED", "CLOSED"] as const;
export type WorkplaceStatus = (typeof workplaceStatuses)[number];

/** States in which a workplace holds its places: the mentors there have them no more for others. */
export const placeHoldingStatuses = [
  "PUBLISHED",
  "PAUSED",
  "FILLED",
  "BLOCKED",
] as const satisfies readonly WorkplaceStatus[];

/** Over for good: nobody edits it, applies to it or agrees to a proposal for it. */
export const hasEnded = (status: WorkplaceStatus): boolean => status === "CLOSED" || status === "EXPIRED";

export const weekdays = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"] as const;
export type Weekday = (typeof weekdays)[number];

/** OAO: 20 hours a week or more, paid. SAO: fewer, unpaid (domain.md 3.1). */
export const agreementTypes = ["OAO", "SAO"] as const;
export type AgreementType = (typeof agreementTypes)[number];
