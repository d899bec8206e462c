import { z } from "zod";
import { canManageLearner } from "@leerplek/domain/learners/learner.policy";
import { newId } from "@leerplek/domain/shared/id";
import { problem } from "@leerplek/domain/shared/problem";
import { failed, ok } from "@leerplek/domain/shared/result";
import { command } from "../../platform/command.ts";
import { forbidden } from "../../platform/errors.ts";
import { idInput } from "../../platform/input.ts";
import { learnerForUpdate } from "./enrolment.repository.ts";
import { invitationEnd } from "./invite-guardians.ts";
import { insertLearnerInvitations, revokeLearnerInvitations } from "./learner-invitations.repository.ts";

/** Asks a learner by mail to make an account, or asks again: the earlier link stops working. Problem: WRONG_STATE who has joined or left. */
export const inviteLearner = command({
  name: "invite-learner",
  access: ["COUNSELLOR", "PROVIDER_ADMIN"],
  input: z.object({ learnerId: idInput("learner") }),
  async run(scope, { learnerId }) {
    const { db, viewer, now, emit } = scope;
    const learner = await learnerForUpdate(db, viewer, learnerId);
    if (!canManageLearner(viewer, learner)) throw forbidden();
    if (learner.userId !== null || learner.endedOn !== null) return failed(problem("WRONG_STATE", "learnerId"));
    await revokeLearnerInvitations(db, { learnerId, now });
    const id = newId<"invitation">(now.getTime());
    await insertLearnerInvitations(db, [
      {
        ...{ id, role: "LEARNER", learnerId, email: learner.email.toLowerCase() },
        name: `${learner.firstName} ${learner.lastName}`,
        invitedById: viewer.userId,
        expiresAt: invitationEnd(scope),
        sentAt: now,
      },
    ]);
    emit({ type: "learner.invited", id });
    return ok({ id: learnerId });
  },
});
