import { z } from "zod";
import { isRecipient } from "@leerplek/domain/applications/application.policy";
import { applicationAfter } from "@leerplek/domain/applications/application-transitions";
import { ok } from "@leerplek/domain/shared/result";
import { command } from "../../platform/command.ts";
import { forbidden } from "../../platform/errors.ts";
import { idInput } from "../../platform/input.ts";
import { applicationForUpdate, moveApplication } from "./applications.repository.ts";

/** The company opens an application: the first time SENT becomes VIEWED, later nothing changes. */
export const openApplication = command({
  name: "open-application",
  access: ["COMPANY_ADMIN", "MENTOR"],
  input: z.object({ applicationId: idInput("application") }),
  async run(scope, { applicationId }) {
    const application = await applicationForUpdate(scope.db, scope.viewer, applicationId);
    if (!isRecipient(scope.viewer, application)) throw forbidden();
    const next = applicationAfter(application.status, "open");
    if (!next.ok) return ok({ id: application.id });
    await moveApplication(scope, { application, to: next.value });
    scope.emit({ type: "application.viewed", id: application.id });
    return ok({ id: application.id });
  },
});
