import { z } from "zod";
import { problem } from "@leerplek/domain/shared/problem";
import { failed, ok } from "@leerplek/domain/shared/result";
import { command } from "../../platform/command.ts";
import { idInput, localDateInput, textInput } from "../../platform/input.ts";
import { fileToTreat } from "./officer-file.repository.ts";
import { moveRecognition } from "./recognitions.repository.ts";
import { finishVisit } from "./review.repository.ts";

/** Writes down what was seen at the branch; the report stays inside the partnership. Problems: WRONG_STATE, OUT_OF_RANGE, UNKNOWN_REFERENCE. */
export const recordRecognitionVisit = command({
  name: "record-recognition-visit",
  access: ["RECOGNITION_OFFICER", "GOV_ADMIN"],
  input: z.object({ recognitionId: idInput("recognition"), doneOn: localDateInput, report: textInput(10, 8000) }),
  async run(scope, { recognitionId, doneOn, report }) {
    const file = await fileToTreat(scope, recognitionId);
    if (doneOn > scope.today) return failed(problem("OUT_OF_RANGE", "doneOn"));
    const moved = await moveRecognition(scope, file, { action: "recordVisit", reason: doneOn });
    if (!moved.ok) return moved;
    if (!(await finishVisit(scope.db, file.id, { doneOn, report })))
      return failed(problem("UNKNOWN_REFERENCE", "recognitionId"));
    scope.emit({ type: "recognition.visit-recorded", id: file.id });
    return ok({ id: file.id });
  },
});
