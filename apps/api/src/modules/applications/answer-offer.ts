import { z } from "zod";
import { offerAfter } from "@leerplek/domain/applications/answer-offer";
import { isApplicant, isGuardianOf } from "@leerplek/domain/applications/application.policy";
import { toPublicId } from "@leerplek/domain/shared/id";
import { ok } from "@leerplek/domain/shared/result";
import { command } from "../../platform/command.ts";
import { forbidden } from "../../platform/errors.ts";
import { idInput } from "../../platform/input.ts";
import { guardianFacts } from "../learners/guardianships.repository.ts";
import {
  applicantOf,
  applicationForUpdate,
  moveApplication,
  noteAgreement,
  openApplicationsForUpdate,
} from "./applications.repository.ts";
import { endApplication } from "./end-application.ts";

/**
 * The learner answers an offer, and a guardian of a minor as well. The last yes ends the learner's other open applications, an accepted one too: one
 * place at a time. A no of either gives the place back. Problem: WRONG_STATE. Source: domain.md 2.14.d.
 */
export const answerOffer = command({
  name: "answer-offer",
  access: ["LEARNER", "GUARDIAN"],
  input: z.object({ applicationId: idInput("application"), accept: z.boolean() }),
  async run(scope, { applicationId, accept }) {
    const { db, viewer, now, today, emit } = scope;
    const learnerId = await applicantOf(db, viewer, applicationId);
    const open = await openApplicationsForUpdate(db, learnerId);
    const application =
      open.find(({ id }) => id === applicationId) ?? (await applicationForUpdate(db, viewer, applicationId));
    const { isMinor, hasGuardian } = await guardianFacts(db, learnerId, today);
    if (!isApplicant(viewer, application) && !(isMinor && isGuardianOf(viewer, application))) throw forbidden();
    const by = isApplicant(viewer, application) ? "LEARNER" : "GUARDIAN";
    const answered = offerAfter(
      {
        status: application.status,
        hasLearnerAgreed: application.learnerAgreedAt !== null,
        hasGuardianAgreed: application.guardianAgreedAt !== null,
        needsGuardian: isMinor && hasGuardian,
      },
      { by, accept },
    );
    if (!answered.ok) return answered;
    const { id } = application;
    const organisationId = toPublicId("company", application.companyId);
    const onBehalfOf = by === "GUARDIAN" ? { onBehalfOf: toPublicId("learner", learnerId) } : {};
    if (!accept) return endApplication(scope, application, "decline");
    if (by === "LEARNER") await noteAgreement(scope, id, { learnerAgreedAt: now });
    else await noteAgreement(scope, id, { guardianAgreedAt: now, guardianAgreedById: viewer.userId });
    if (answered.value.status === application.status) {
      emit({ type: "application.agreed", id, organisationId, ...onBehalfOf });
      return ok({ id });
    }
    await moveApplication(scope, { application, to: answered.value.status });
    emit({ type: "application.accepted", id, organisationId, ...onBehalfOf });
    for (const other of open) if (other.id !== id) await endApplication(scope, other, "supersede");
    return ok({ id });
  },
});
