import { z } from "zod";
import { canCancelFile, filesAs } from "@leerplek/domain/recognitions/recognition.policy";
import { problem } from "@leerplek/domain/shared/problem";
import { failed, ok } from "@leerplek/domain/shared/result";
import { command } from "../../platform/command.ts";
import { forbidden } from "../../platform/errors.ts";
import { idInput } from "../../platform/input.ts";
import { moveRecognition, recognitionForUpdate } from "./recognitions.repository.ts";

/** The company takes its file back before it is decided. Problem: WRONG_STATE. */
export const cancelRecognition = command({
  name: "cancel-recognition",
  access: ["COMPANY_ADMIN"],
  input: z.object({ recognitionId: idInput("recognition") }),
  async run(scope, { recognitionId }) {
    const file = await recognitionForUpdate(scope.db, scope.viewer, recognitionId);
    if (filesAs(scope.viewer, file.companyId) !== "COMPANY") throw forbidden();
    if (!canCancelFile(scope.viewer, file)) return failed(problem("WRONG_STATE", "recognitionId"));
    const moved = await moveRecognition(scope, file, { action: "cancel", change: { decisionDueOn: null } });
    if (!moved.ok) return moved;
    scope.emit({ type: "recognition.cancelled", id: file.id });
    return ok({ id: file.id });
  },
});
