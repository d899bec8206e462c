import { z } from "zod";
import { rejectionReasons } from "@leerplek/domain/applications/application";
import { isRecipient } from "@leerplek/domain/applications/application.policy";
import { applicationAfter } from "@leerplek/domain/applications/application-transitions";
import { ok } from "@leerplek/domain/shared/result";
import { command } from "../../platform/command.ts";
import { forbidden } from "../../platform/errors.ts";
import { idInput, textInput } from "../../platform/input.ts";
import { applicationForUpdate, moveApplication } from "./applications.repository.ts";

/** The company says no, with a reason from the closed list and, if it wants, a note to the learner. Problem: WRONG_STATE. */
export const rejectApplication = command({
  name: "reject-application",
  access: ["COMPANY_ADMIN", "MENTOR"],
  input: z.object({
    applicationId: idInput("application"),
    reason: z.enum(rejectionReasons),
    note: textInput(0, 500).default(""),
  }),
  async run(scope, { applicationId, reason, note }) {
    const application = await applicationForUpdate(scope.db, scope.viewer, applicationId);
    if (!isRecipient(scope.viewer, application)) throw forbidden();
    const next = applicationAfter(application.status, "reject");
    if (!next.ok) return next;
    await moveApplication(scope, {
      application,
      to: next.value,
      answer: {
        answeredAt: application.answeredAt ?? scope.now,
        rejectionReason: reason,
        answerNote: note === "" ? null : note,
      },
    });
    scope.emit({ type: "application.rejected", id: application.id });
    return ok({ id: application.id });
  },
});
