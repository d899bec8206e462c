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

/** States in which a mentor may take learners. */
export const actingStatuses = ["ACTIVE", "ACTIVE_UNTRAINED"] as const satisfies readonly MentorStatus[];
/** States in which a mentor is named for a branch and a programme: what a file counts, and a renewal takes along. */
export const placedStatuses = ["PROPOSED", "ELIGIBLE", ...actingStatuses] as const satisfies readonly MentorStatus[];
export const mentorActs = (status: MentorStatus): boolean => actingStatuses.some((acting) => acting === status);

/** What a partnership may allow an exception to (domain.md 4.2). */
export const deviationKinds = ["AGE", "PRACTICE"] as const;
export type DeviationKind = (typeof deviationKinds)[number];

export const deviationStatuses = ["REQUESTED", "GRANTED", "REFUSED", "RETRACTED"] as const;
export type DeviationStatus = (typeof deviationStatuses)[number];

/** What proves prior education: any certificate of a regular school, or recognition of what was learnt before (domain.md 4.2). */
export const educationProofKinds = ["CERTIFICATE", "PRIOR_LEARNING"] as const;
export type EducationProofKind = (typeof educationProofKinds)[number];

/** How the duty to follow mentor training is met. */
export const trainingKinds = ["COURSE", "EXEMPTION"] as const;
export type TrainingKind = (typeof trainingKinds)[number];
