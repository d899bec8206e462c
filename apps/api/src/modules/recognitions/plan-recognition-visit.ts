import { z } from "zod";
import { problem } from "@leerplek/domain/shared/problem";
import { failed, ok } from "@leerplek/domain/shared/result";
import { command } from "../../platform/command.ts";
import { idInput, localDateInput } from "../../platform/input.ts";
import { fileToTreat } from "./officer-file.repository.ts";
import { moveRecognition } from "./recognitions.repository.ts";
import { insertVisit } from "./review.repository.ts";

/** Announces a visit to the branch. Problems: WRONG_STATE, START_IN_PAST. */
export const planRecognitionVisit = command({
  name: "plan-recognition-visit",
  access: ["RECOGNITION_OFFICER", "GOV_ADMIN"],
  input: z.object({ recognitionId: idInput("recognition"), plannedOn: localDateInput }),
  async run(scope, { recognitionId, plannedOn }) {
    const file = await fileToTreat(scope, recognitionId);
    if (plannedOn < scope.today) return failed(problem("START_IN_PAST", "plannedOn"));
    const moved = await moveRecognition(scope, file, { action: "planVisit", reason: plannedOn });
    if (!moved.ok) return moved;
    await insertVisit(scope, file.id, plannedOn);
    scope.emit({ type: "recognition.visit-planned", id: file.id });
    return ok({ id: file.id });
  },
});
