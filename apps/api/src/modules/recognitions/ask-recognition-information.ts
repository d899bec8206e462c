import { z } from "zod";
import { ok } from "@leerplek/domain/shared/result";
import { command } from "../../platform/command.ts";
import { idInput, textInput } from "../../platform/input.ts";
import { addMessage } from "./messages.repository.ts";
import { fileToTreat } from "./officer-file.repository.ts";
import { moveRecognition, sameVersion } from "./recognitions.repository.ts";

/** Something is missing: the file goes back to the company with a question. Problems: WRONG_STATE, CHANGED_MEANWHILE. */
export const askRecognitionInformation = command({
  name: "ask-recognition-information",
  access: ["RECOGNITION_OFFICER", "GOV_ADMIN"],
  input: z.object({ recognitionId: idInput("recognition"), version: z.int(), question: textInput(2, 4000) }),
  async run(scope, { recognitionId, version, question }) {
    const file = await fileToTreat(scope, recognitionId);
    const current = sameVersion(file, version);
    if (!current.ok) return current;
    const moved = await moveRecognition(scope, file, { action: "askInformation" });
    if (!moved.ok) return moved;
    await addMessage(scope, file.id, { kind: "QUESTION", side: "PARTNERSHIP", body: question });
    scope.emit({ type: "recognition.information-asked", id: file.id });
    return ok({ id: file.id });
  },
});
