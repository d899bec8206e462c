import { z } from "zod";
import { enrolmentEndReasons } from "@leerplek/domain/learners/learner";
import { canManageLearner } from "@leerplek/domain/learners/learner.policy";
import { problem } from "@leerplek/domain/shared/problem";
import { failed, ok } from "@leerplek/domain/shared/result";
import { command } from "../../platform/command.ts";
import { forbidden } from "../../platform/errors.ts";
import { idInput } from "../../platform/input.ts";
import { learnerForUpdate, saveEnrolment } from "../learners/enrolment.repository.ts";
import { retractOpenProposals } from "../matches/matches.repository.ts";
import { openApplicationsForUpdate } from "./applications.repository.ts";
import { endApplication } from "./end-application.ts";

/**
 * The learner leaves the school today: open applications and proposals end with the enrolment, and places come free. What was agreed stays, and so does
 * the account: another school may enrol the learner. Problem: WRONG_STATE. Source: domain.md 1.1 (who finds no workplace leaves).
 */
export const endEnrolment = command({
  name: "end-enrolment",
  access: ["COUNSELLOR", "PROVIDER_ADMIN"],
  input: z.object({ learnerId: idInput("learner"), reason: z.enum(enrolmentEndReasons) }),
  async run(scope, { learnerId, reason }) {
    const { db, viewer, now, today, emit } = scope;
    const learner = await learnerForUpdate(db, viewer, learnerId);
    if (!canManageLearner(viewer, learner)) throw forbidden();
    if (learner.endedOn !== null) return failed(problem("WRONG_STATE", "learnerId"));
    for (const application of await openApplicationsForUpdate(db, learnerId)) {
      const ended = await endApplication(scope, application, "withdraw");
      if (!ended.ok) return ended;
    }
    for (const id of await retractOpenProposals(db, learnerId, now)) emit({ type: "proposal.retracted", id });
    await saveEnrolment(db, learnerId, { endedOn: today, endReason: reason });
    emit({ type: "learner.left", id: learnerId, reason });
    return ok({ id: learnerId });
  },
});
