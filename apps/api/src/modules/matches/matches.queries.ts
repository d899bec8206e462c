import {
  canAnswerProposal,
  canConfirmProposal,
  canRetractProposal,
  type ProposalFacts,
} from "@leerplek/domain/matches/match-proposal.policy";
import {
  column,
  computed,
  instant,
  one,
  publicId,
  shape,
  type ConnectionSpec,
  type Row,
  type Run,
  type Shape,
} from "../../platform/read-plan/shape.ts";
import { applicationShape } from "../applications/applications.queries.ts";
import { isWithinCompanyAccess } from "../learners/company-access.queries.ts";
import { learnerCardField, learnerShape } from "../learners/learners.queries.ts";
import { workplaceShape } from "../workplaces/workplaces.queries.ts";

/** The company learns of a proposal only once the learner agreed: before that the row does not exist for it, nor some days after it ended. */
const visible = (p: Row): string =>
  `${p}.learner_id = ${p.viewer("learnerId")} or ${p}.learner_id = any(${p.viewer("wardIds")}) or ${p}.provider_id = any(${p.viewer("providerIds")}) or (${p}.company_id = any(${p.viewer("companyIds")}) and (${p}.status in ('LEARNER_OK', 'CONFIRMED') or (${p}.agreed_at is not null and ${isWithinCompanyAccess(p)})))`;

const facts = (p: Row): string =>
  `json_build_object('companyId', ${p}.company_id, 'learnerId', ${p}.learner_id, 'providerId', ${p}.provider_id, 'status', ${p}.status)`;
const decided = (policy: (viewer: Run["viewer"], proposal: ProposalFacts) => boolean) =>
  computed<ProposalFacts>(facts, (proposal, { viewer }) => policy(viewer, proposal));

export const proposalShape: Shape = shape({
  type: "MatchProposal",
  table: "match_proposals",
  visible,
  fields: () => ({
    id: publicId("proposal"),
    status: column("status"),
    reason: column("reason"),
    expiresOn: column("expires_on"),
    createdAt: instant("created_at"),
    workplace: one(
      () => workplaceShape,
      (p, workplace) => `${workplace}.id = ${p}.workplace_id`,
    ),
    learner: learnerCardField(
      (p) => `case when ${p}.status in ('LEARNER_OK', 'CONFIRMED') then null else 'CLOSED' end`,
      (_proposal, learner) => `${learner}.name_disclosure`,
      null,
    ),
    learnerFile: one(
      () => learnerShape,
      (p, learner) => `${learner}.id = ${p}.learner_id`,
    ),
    application: one(
      () => applicationShape,
      (p, application) => `${application}.id = ${p}.application_id`,
    ),
    viewerCanAnswer: decided(canAnswerProposal),
    viewerCanConfirm: decided(canConfirmProposal),
    viewerCanRetract: decided(canRetractProposal),
  }),
});

/** Proposals the viewer may see, newest first. */
export const proposalsPage: ConnectionSpec = {
  shape: proposalShape,
  where: (p) => {
    const status = p.arg("status", "text[]");
    return `${status} is null or ${p}.status = any(${status})`;
  },
  order: { by: (p) => `${p}.created_at`, type: "timestamptz", direction: "desc" },
};
