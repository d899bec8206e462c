/** States of a school's proposal (domain.md 2.14.e). */
export const proposalStatuses = ["PROPOSED", "LEARNER_OK", "CONFIRMED", "DECLINED", "EXPIRED", "RETRACTED"] as const;
export type ProposalStatus = (typeof proposalStatuses)[number];

/** States in which somebody still has to answer a proposal. */
export const openProposals = ["PROPOSED", "LEARNER_OK"] as const satisfies readonly ProposalStatus[];
