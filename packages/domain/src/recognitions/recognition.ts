/** States of a recognition (domain.md 2.14.a). */
export const recognitionStatuses = [
  "DRAFT",
  "SUBMITTED",
  "INCOMPLETE",
  "COMPLETE",
  "IN_REVIEW",
  "ACTIVE",
  "ACTIVE_NO_MENTOR",
  "AT_RISK",
  "SUSPENDED",
  "REFUSED",
  "WITHDRAWN",
  "EXPIRED",
  "APPEALED",
  "CANCELLED",
] as const;
export type RecognitionStatus = (typeof recognitionStatuses)[number];
