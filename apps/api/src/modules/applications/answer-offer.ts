import { z } from "zod";
import { isApplicant } from "@leerplek/domain/applications/application.policy";
import { applicationAfter } from "@leerplek/domain/applications/application-transitions";
import { ok } from "@leerplek/domain/shared/result";
import { toPublicId } from "@leerplek/domain/shared/id";
import { command } from "../../platform/command.ts";
import { forbidden } from "../../platform/errors.ts";
import { idInput } from "../../platform/input.ts";
import { applicationForUpdate, moveApplication, openApplicationsForUpdate } from "./applications.repository.ts";
import { endApplication } from "./end-application.ts";

/**
 * The learner answers an offer. Yes ends the learner's other open applications, an accepted one too: one place at a time. No gives the place back.
 * Problem: WRONG_STATE. Source: domain.md 2.14.d.
 */
export const answerOffer = command({
  name: "answer-offer",
  access: ["LEARNER"],
  input: z.object({ applicationId: idInput("application"), accept: z.boolean() }),
  async run(scope, { applicationId, accept }) {
    const { db, viewer, emit } = scope;
    if (!viewer.learnerId) throw forbidden();
    const open = await openApplicationsForUpdate(db, viewer.learnerId);
    const application =
      open.find(({ id }) => id === applicationId) ?? (await applicationForUpdate(db, viewer, applicationId));
    if (!isApplicant(viewer, application)) throw forbidden();
    if (!accept) return endApplication(scope, application, "decline");
    const next = applicationAfter(application.status, "accept");
    if (!next.ok) return next;
    await moveApplication(scope, { application, to: next.value });
    emit({
      type: "application.accepted",
      id: application.id,
      organisationId: toPublicId("company", application.companyId),
    });
    for (const other of open) if (other.id !== application.id) await endApplication(scope, other, "supersede");
    return ok({ id: application.id });
  },
});
