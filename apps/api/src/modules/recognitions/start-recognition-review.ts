import { z } from "zod";
import { ok } from "@leerplek/domain/shared/result";
import { command } from "../../platform/command.ts";
import { idInput } from "../../platform/input.ts";
import { fileToTreat } from "./officer-file.repository.ts";
import { moveRecognition, sameVersion } from "./recognitions.repository.ts";

/** The partnership begins to look at a complete file; who begins has it, unless somebody already had. Problems: WRONG_STATE, CHANGED_MEANWHILE. */
export const startRecognitionReview = command({
  name: "start-recognition-review",
  access: ["RECOGNITION_OFFICER", "GOV_ADMIN"],
  input: z.object({ recognitionId: idInput("recognition"), version: z.int() }),
  async run(scope, { recognitionId, version }) {
    const file = await fileToTreat(scope, recognitionId);
    const current = sameVersion(file, version);
    if (!current.ok) return current;
    const assigneeId = file.assigneeId ?? scope.viewer.userId;
    const moved = await moveRecognition(scope, file, { action: "startReview", change: { assigneeId } });
    if (!moved.ok) return moved;
    scope.emit({ type: "recognition.review-started", id: file.id });
    return ok({ id: file.id });
  },
});
