import { z } from "zod";
import { canAnswerProposal } from "@leerplek/domain/matches/match-proposal.policy";
import { problem } from "@leerplek/domain/shared/problem";
import { failed, ok } from "@leerplek/domain/shared/result";
import { hasEnded } from "@leerplek/domain/workplaces/workplace";
import { toPublicId } from "@leerplek/domain/shared/id";
import { command } from "../../platform/command.ts";
import { forbidden } from "../../platform/errors.ts";
import { idInput } from "../../platform/input.ts";
import { moveProposal, proposalForUpdate, publicWorkplace } from "./matches.repository.ts";

/** The learner agrees or declines; from the agreement on the company sees the candidate. Problems: WRONG_STATE, PROPOSAL_EXPIRED, WORKPLACE_NOT_OPEN. */
export const answerMatchProposal = command({
  name: "answer-match-proposal",
  access: ["LEARNER"],
  input: z.object({ proposalId: idInput("proposal"), agree: z.boolean() }),
  async run({ db, viewer, now, today, emit }, { proposalId, agree }) {
    const proposal = await proposalForUpdate(db, viewer, proposalId);
    if (viewer.learnerId !== proposal.learnerId) throw forbidden();
    if (!canAnswerProposal(viewer, proposal)) return failed(problem("WRONG_STATE", "proposalId"));
    if (proposal.expiresOn < today) return failed(problem("PROPOSAL_EXPIRED", "proposalId"));
    const workplace = await publicWorkplace(db, proposal.workplaceId);
    if (agree && hasEnded(workplace.status)) return failed(problem("WORKPLACE_NOT_OPEN", "proposalId"));
    await moveProposal(db, proposal, {
      status: agree ? "LEARNER_OK" : "DECLINED",
      agreedAt: agree ? now : null,
      updatedAt: now,
    });
    emit({
      type: agree ? "proposal.agreed" : "proposal.declined",
      id: proposalId,
      organisationId: toPublicId("provider", proposal.providerId),
    });
    return ok({ id: proposalId });
  },
});
