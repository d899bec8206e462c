/** States of a mentor for one branch and programme (domain.md 2.14.b). */
export const mentorStatuses = [
  "PROPOSED",
  "ELIGIBLE",
  "ACTIVE_UNTRAINED",
  "ACTIVE",
  "LAPSED",
  "INACTIVE",
  "BARRED",
  "REJECTED",
] as const;
export type MentorStatus = (typeof mentorStatuses)[number];

/** May the mentor take learners in this state? */
export const mentorActs = (status: MentorStatus): boolean => status === "ACTIVE" || status === "ACTIVE_UNTRAINED";
