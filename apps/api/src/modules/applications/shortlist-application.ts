import { z } from "zod";
import { isRecipient } from "@leerplek/domain/applications/application.policy";
import { applicationAfter } from "@leerplek/domain/applications/application-transitions";
import { ok } from "@leerplek/domain/shared/result";
import { command } from "../../platform/command.ts";
import { forbidden } from "../../platform/errors.ts";
import { idInput } from "../../platform/input.ts";
import { applicationForUpdate, moveApplication } from "./applications.repository.ts";

/** The company invites the learner to choose an interview slot: this keeps the answer promise. Problem: WRONG_STATE. */
export const shortlistApplication = command({
  name: "shortlist-application",
  access: ["COMPANY_ADMIN", "MENTOR"],
  input: z.object({ applicationId: idInput("application") }),
  async run(scope, { applicationId }) {
    const application = await applicationForUpdate(scope.db, scope.viewer, applicationId);
    if (!isRecipient(scope.viewer, application)) throw forbidden();
    const next = applicationAfter(application.status, "shortlist");
    if (!next.ok) return next;
    await moveApplication(scope, {
      application,
      to: next.value,
      answer: { answeredAt: application.answeredAt ?? scope.now },
    });
    scope.emit({ type: "application.shortlisted", id: application.id });
    return ok({ id: application.id });
  },
});
