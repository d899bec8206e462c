import { z } from "zod";
import { isApplicant } from "@leerplek/domain/applications/application.policy";
import { command } from "../../platform/command.ts";
import { forbidden } from "../../platform/errors.ts";
import { idInput } from "../../platform/input.ts";
import { applicationForUpdate } from "./applications.repository.ts";
import { endApplication } from "./end-application.ts";

/** The learner takes the application back, at any moment before an agreement. Problem: WRONG_STATE. */
export const withdrawApplication = command({
  name: "withdraw-application",
  access: ["LEARNER"],
  input: z.object({ applicationId: idInput("application") }),
  async run(scope, { applicationId }) {
    const application = await applicationForUpdate(scope.db, scope.viewer, applicationId);
    if (!isApplicant(scope.viewer, application)) throw forbidden();
    return endApplication(scope, application, "withdraw");
  },
});
