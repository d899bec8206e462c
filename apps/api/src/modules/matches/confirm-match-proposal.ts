import { z } from "zod";
import { canConfirmProposal } from "@leerplek/domain/matches/match-proposal.policy";
import { newId } from "@leerplek/domain/shared/id";
import { problem } from "@leerplek/domain/shared/problem";
import { failed, ok } from "@leerplek/domain/shared/result";
import { addDays } from "@leerplek/domain/shared/time";
import { command } from "../../platform/command.ts";
import { forbidden } from "../../platform/errors.ts";
import { idInput } from "../../platform/input.ts";
import { noteStatus } from "../applications/applications.repository.ts";
import { countApplication, insertApplication } from "../applications/applying.repository.ts";
import { learnerProfile } from "../learners/learners.repository.ts";
import { moveProposal, proposalForUpdate } from "./matches.repository.ts";

/**
 * The company takes the candidate on its list, which makes an application that is invited at once, or declines.
 * Problems: WRONG_STATE, PROPOSAL_EXPIRED, WORKPLACE_NOT_OPEN, ALREADY_APPLIED.
 */
export const confirmMatchProposal = command({
  name: "confirm-match-proposal",
  access: ["COMPANY_ADMIN", "MENTOR"],
  input: z.object({ proposalId: idInput("proposal"), accept: z.boolean() }),
  constraints: { applications_open_unique: problem("ALREADY_APPLIED", "proposalId") },
  async run({ db, viewer, now, today, emit }, { proposalId, accept }) {
    const proposal = await proposalForUpdate(db, viewer, proposalId);
    if (!viewer.companyIds.includes(proposal.companyId)) throw forbidden();
    if (!canConfirmProposal(viewer, proposal)) return failed(problem("WRONG_STATE", "proposalId"));
    if (proposal.expiresOn < today) return failed(problem("PROPOSAL_EXPIRED", "proposalId"));
    if (!accept) {
      await moveProposal(db, proposal, { status: "DECLINED", updatedAt: now });
      emit({ type: "proposal.declined", id: proposalId });
      return ok({ id: proposalId });
    }
    const { workplaceId, learnerId, companyId, providerId } = proposal;
    const workplace = await countApplication(db, workplaceId);
    if (workplace.status !== "PUBLISHED") return failed(problem("WORKPLACE_NOT_OPEN", "proposalId"));
    const applicationId = newId<"application">(now.getTime());
    await insertApplication(db, {
      id: applicationId,
      ...{ workplaceId, learnerId, companyId, providerId },
      ...(await learnerProfile(db, learnerId)),
      status: "SHORTLISTED",
      origin: "MATCH_PROPOSAL",
      sentAt: now,
      answerDueOn: addDays(today, workplace.answerWithinDays),
      answeredAt: now,
      updatedAt: now,
    });
    await noteStatus(db, { applicationId, status: "SHORTLISTED", actorId: viewer.userId, at: now });
    await moveProposal(db, proposal, { status: "CONFIRMED", applicationId, updatedAt: now });
    emit({ type: "proposal.confirmed", id: proposalId, workplaceId });
    return ok({ id: proposalId });
  },
});
