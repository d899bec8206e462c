/** What a company reads of the name after the learner's own application: the learner's choice (domain.md 8). */
export const nameDisclosures = ["FIRST_NAME", "INITIALS"] as const;
export type NameDisclosure = (typeof nameDisclosures)[number];

/** Six short answers instead of a cover letter; each at most 500 characters. */
export interface MiniProfile {
  /** Why this trade? */
  readonly why: string;
  /** What are you good at? */
  readonly strengths: string;
  /** What have you done already: holiday job, hobby, at home? */
  readonly experience: string;
  /** How do you get there? */
  readonly travel: string;
  /** Which days and hours suit you? */
  readonly availability: string;
  /** What would you like to know from the company? */
  readonly question: string;
}

/** Why an enrolment ends: a closed list, so that nothing about a person is written down that nobody needs. */
export const enrolmentEndReasons = ["FINISHED", "OTHER_SCHOOL", "OTHER_PROGRAMME", "STOPPED"] as const;
export type EnrolmentEndReason = (typeof enrolmentEndReasons)[number];
