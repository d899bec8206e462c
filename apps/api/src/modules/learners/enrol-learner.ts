import { problem } from "@leerplek/domain/shared/problem";
import { failed, ok } from "@leerplek/domain/shared/result";
import { command } from "../../platform/command.ts";
import { idempotencyKeyInput } from "../../platform/input.ts";
import { enrolAll, openEnrolmentBook, ownProvider, problemsOfNewcomer } from "./enrol.ts";
import { enrolmentInput, guardiansInput } from "./enrolment.input.ts";
import { lockEnrolments } from "./enrolment.repository.ts";

/**
 * A school enrols a learner, with the guardians it knows; they get a mail. Whether another school has the same person is not told.
 * Problems: of `enrolmentToMake`, and UNKNOWN_REFERENCE.
 */
export const enrolLearner = command({
  name: "enrol-learner",
  access: ["COUNSELLOR", "PROVIDER_ADMIN"],
  input: enrolmentInput.extend({ idempotencyKey: idempotencyKeyInput, guardians: guardiansInput.default([]) }),
  constraints: { learners_provider_email_unique: problem("ALREADY_ENROLLED", "email") },
  async run(scope, { idempotencyKey: _key, guardians, ...enrolment }) {
    const providerId = ownProvider(scope.viewer);
    await lockEnrolments(scope.db, providerId);
    const book = await openEnrolmentBook(scope.db, providerId, { wanted: [enrolment] });
    const problems = problemsOfNewcomer({ enrolment, guardians }, book, scope);
    if (problems.length > 0) return failed(...problems);
    const [id] = await enrolAll(scope, providerId, { newcomers: [{ enrolment, guardians }], book });
    if (!id) throw new Error("nobody was enrolled");
    return ok({ id });
  },
});
