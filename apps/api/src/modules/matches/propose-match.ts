import { z } from "zod";
import { canProposeMatch } from "@leerplek/domain/matches/match-proposal.policy";
import { proposalToMake } from "@leerplek/domain/matches/propose";
import { newId } from "@leerplek/domain/shared/id";
import { problem } from "@leerplek/domain/shared/problem";
import { ok } from "@leerplek/domain/shared/result";
import { command } from "../../platform/command.ts";
import { forbidden } from "../../platform/errors.ts";
import { idempotencyKeyInput, idInput, textInput } from "../../platform/input.ts";
import { expireProposals, factsToPropose, insertProposal, ownLearner, publicWorkplace } from "./matches.repository.ts";

/** A school proposes one of its learners; only the learner learns of it. Problems: those of `proposalToMake`. */
export const proposeMatch = command({
  name: "propose-match",
  access: ["COUNSELLOR", "PROVIDER_ADMIN"],
  input: z.object({
    idempotencyKey: idempotencyKeyInput,
    learnerId: idInput("learner"),
    workplaceId: idInput("workplace"),
    reason: textInput(10, 1000),
  }),
  constraints: { match_proposals_open_unique: problem("ALREADY_PROPOSED", "workplaceId") },
  async run(scope, { learnerId, workplaceId, reason }) {
    const { db, viewer, now, today, rules, emit } = scope;
    const learner = await ownLearner(db, viewer, learnerId);
    if (!canProposeMatch(viewer, learner)) throw forbidden();
    const workplace = await publicWorkplace(db, workplaceId);
    await expireProposals(scope, learnerId);
    const open = await factsToPropose(db, { learnerId, workplaceId, today });
    const result = proposalToMake({ learner, workplace, ...open, today, rules });
    if (!result.ok) return result;
    const id = newId<"proposal">(now.getTime());
    const { companyId } = workplace;
    const { providerId } = learner;
    const { expiresOn } = result.value;
    await insertProposal(db, {
      ...{ id, learnerId, workplaceId, companyId, providerId, reason, expiresOn },
      proposedById: viewer.userId,
      status: "PROPOSED",
      createdAt: now,
      updatedAt: now,
    });
    emit({ type: "proposal.made", id });
    return ok({ id });
  },
});
