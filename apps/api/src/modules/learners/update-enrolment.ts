import { canManageLearner } from "@leerplek/domain/learners/learner.policy";
import { problem } from "@leerplek/domain/shared/problem";
import { failed, ok } from "@leerplek/domain/shared/result";
import { command } from "../../platform/command.ts";
import { forbidden } from "../../platform/errors.ts";
import { idInput } from "../../platform/input.ts";
import { openEnrolmentBook, problemsOfNewcomer } from "./enrol.ts";
import { enrolmentInput } from "./enrolment.input.ts";
import { revokeLearnerInvitations } from "./learner-invitations.repository.ts";
import { learnerForUpdate, lockEnrolments, saveEnrolment } from "./enrolment.repository.ts";

/**
 * The school mends what it filled in. Applications that were sent stay as they were.
 * Problems: of `enrolmentToMake`, UNKNOWN_REFERENCE, WRONG_STATE once the enrolment has ended.
 */
export const updateEnrolment = command({
  name: "update-enrolment",
  access: ["COUNSELLOR", "PROVIDER_ADMIN"],
  input: enrolmentInput.extend({ learnerId: idInput("learner") }),
  constraints: { learners_provider_email_unique: problem("ALREADY_ENROLLED", "email") },
  async run(scope, { learnerId, ...enrolment }) {
    const { db, viewer, now, emit } = scope;
    const learner = await learnerForUpdate(db, viewer, learnerId);
    if (!canManageLearner(viewer, learner)) throw forbidden();
    if (learner.endedOn !== null) return failed(problem("WRONG_STATE", "learnerId"));
    await lockEnrolments(db, learner.providerId);
    const book = await openEnrolmentBook(db, learner.providerId, { wanted: [enrolment], except: learnerId });
    const problems = problemsOfNewcomer({ enrolment, guardians: [] }, book, scope);
    if (problems.length > 0) return failed(...problems);
    const municipalityNis = book.municipalities.get(enrolment.postcode) ?? learner.municipalityNis;
    await saveEnrolment(db, learnerId, { ...enrolment, municipalityNis });
    // A link that went to another address would let whoever reads that in.
    if (enrolment.email !== learner.email) await revokeLearnerInvitations(db, { learnerId, now });
    emit({ type: "learner.updated", id: learnerId });
    return ok({ id: learnerId });
  },
});
