import { z } from "zod";
import { mayAdmitAppeal } from "@leerplek/domain/recognitions/appeal";
import { canAnswerAppeal } from "@leerplek/domain/recognitions/recognition.policy";
import { problem } from "@leerplek/domain/shared/problem";
import { failed, ok } from "@leerplek/domain/shared/result";
import { command } from "../../platform/command.ts";
import { idInput } from "../../platform/input.ts";
import { openAppeal, saveAppeal } from "./appeals.repository.ts";
import { fileToTreat } from "./officer-file.repository.ts";
import { saveRecognition } from "./recognitions.repository.ts";

/**
 * The board tells the company in writing that it has the appeal and that it is admissible; one that is not gets that answer from `decideAppeal`, which
 * acknowledges it as well. Problems: WRONG_STATE, APPEAL_LATE. Source: domain.md 4.3 (S98).
 */
export const acknowledgeAppeal = command({
  name: "acknowledge-appeal",
  access: ["RECOGNITION_OFFICER", "GOV_ADMIN"],
  input: z.object({ recognitionId: idInput("recognition") }),
  async run(scope, { recognitionId }) {
    const file = await fileToTreat(scope, recognitionId);
    const appeal = await openAppeal(scope.db, file.id);
    if (!canAnswerAppeal(scope.viewer, file) || !appeal || appeal.acknowledgedOn !== null)
      return failed(problem("WRONG_STATE", "recognitionId"));
    const admitted = mayAdmitAppeal(appeal, "recognitionId");
    if (!admitted.ok) return admitted;
    await saveAppeal(scope.db, appeal.id, { acknowledgedOn: scope.today });
    await saveRecognition(scope, file, { decisionDueOn: null });
    scope.emit({ type: "recognition.appeal-acknowledged", id: file.id });
    return ok({ id: file.id });
  },
});
