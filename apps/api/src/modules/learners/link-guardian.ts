import { canManageLearner } from "@leerplek/domain/learners/learner.policy";
import { guardianToLink } from "@leerplek/domain/learners/link-guardian";
import { problem } from "@leerplek/domain/shared/problem";
import { failed, ok } from "@leerplek/domain/shared/result";
import { command } from "../../platform/command.ts";
import { forbidden, notFound } from "../../platform/errors.ts";
import { idInput } from "../../platform/input.ts";
import { guardianInput } from "./enrolment.input.ts";
import { learnerToLink } from "./enrolment.repository.ts";
import { linkedAddresses } from "./guardianships.repository.ts";
import { inviteGuardians } from "./invite-guardians.ts";

/**
 * A school, or a minor, names a parent or guardian, who gets a mail to confirm. The school approves what the learner links; the other guardians and the
 * learner are told. Problems: of `guardianToLink`, WRONG_STATE when the enrolment has ended. Source: domain.md 1.2; reliability T5.
 */
export const linkGuardian = command({
  name: "link-guardian",
  access: ["COUNSELLOR", "PROVIDER_ADMIN", "LEARNER"],
  input: guardianInput.extend({ learnerId: idInput("learner") }),
  constraints: { guardianships_open_unique: problem("ALREADY_LINKED", "email") },
  async run(scope, { learnerId, name, email }) {
    const { db, viewer, today } = scope;
    const learner = await learnerToLink(db, learnerId);
    const isOwn = viewer.learnerId === learnerId;
    if (!learner || (!isOwn && !viewer.providerIds.includes(learner.providerId))) throw notFound();
    if (!isOwn && !canManageLearner(viewer, learner)) throw forbidden();
    if (learner.endedOn !== null) return failed(problem("WRONG_STATE", "learnerId"));
    const linked = await linkedAddresses(db, learnerId);
    const result = guardianToLink({ learner, email, linked, today });
    if (!result.ok) return result;
    await inviteGuardians(scope, [{ learnerId, name, email }], isOwn ? "LEARNER" : "PROVIDER");
    return ok({ id: learnerId });
  },
});
