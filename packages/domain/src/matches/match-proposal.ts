/** States of a school's proposal (domain.md 2.14.e). */
export const proposalStatuses = ["PROPOSED", "LEARNER_OK", "CONFIRMED", "DECLINED", "EXPIRED", "RETRACTED"] as const;
export type ProposalStatus = (typeof proposalStatuses)[number];
