import { z } from "zod";
import { canRetractProposal } from "@leerplek/domain/matches/match-proposal.policy";
import { problem } from "@leerplek/domain/shared/problem";
import { failed, ok } from "@leerplek/domain/shared/result";
import { command } from "../../platform/command.ts";
import { forbidden } from "../../platform/errors.ts";
import { idInput } from "../../platform/input.ts";
import { moveProposal, proposalForUpdate } from "./matches.repository.ts";

/** The school takes an open proposal back. Problem: WRONG_STATE. */
export const retractMatchProposal = command({
  name: "retract-match-proposal",
  access: ["COUNSELLOR", "PROVIDER_ADMIN"],
  input: z.object({ proposalId: idInput("proposal") }),
  async run({ db, viewer, now, emit }, { proposalId }) {
    const proposal = await proposalForUpdate(db, viewer, proposalId);
    if (!viewer.providerIds.includes(proposal.providerId)) throw forbidden();
    if (!canRetractProposal(viewer, proposal)) return failed(problem("WRONG_STATE", "proposalId"));
    await moveProposal(db, proposal, { status: "RETRACTED", updatedAt: now });
    emit({ type: "proposal.retracted", id: proposalId });
    return ok({ id: proposalId });
  },
});
