import { hasRole, type Viewer } from "../shared/viewer.ts";
import type { ProposalStatus } from "./match-proposal.ts";

/** What the policies need to know of a proposal. Ids without their tag. */
export interface ProposalFacts {
  readonly companyId: string;
  readonly learnerId: string;
  readonly providerId: string;
  readonly status: ProposalStatus;
}

/** Counsellors and provider administrators propose the learners of their own school (domain.md 1.9). */
export const canProposeMatch = (viewer: Viewer | null, learner: { readonly providerId: string }): boolean =>
  hasRole(viewer, "COUNSELLOR", "PROVIDER_ADMIN") &&
  (viewer?.providerIds.some((id) => id === learner.providerId) ?? false);

export const canAnswerProposal = (viewer: Viewer | null, proposal: ProposalFacts): boolean =>
  viewer !== null && viewer.learnerId === proposal.learnerId && proposal.status === "PROPOSED";

export const canConfirmProposal = (viewer: Viewer | null, proposal: ProposalFacts): boolean =>
  (viewer?.companyIds.some((id) => id === proposal.companyId) ?? false) && proposal.status === "LEARNER_OK";

export const canRetractProposal = (viewer: Viewer | null, proposal: ProposalFacts): boolean =>
  (viewer?.providerIds.some((id) => id === proposal.providerId) ?? false) &&
  (proposal.status === "PROPOSED" || proposal.status === "LEARNER_OK");
