import { z } from "zod";
import { filesAs } from "@leerplek/domain/recognitions/recognition.policy";
import { maySubmit } from "@leerplek/domain/recognitions/submit";
import { ok } from "@leerplek/domain/shared/result";
import { roles } from "@leerplek/domain/shared/viewer";
import { command } from "../../platform/command.ts";
import { forbidden } from "../../platform/errors.ts";
import { idInput, textInput } from "../../platform/input.ts";
import { factsToSubmit } from "./filing.repository.ts";
import { addMessage } from "./messages.repository.ts";
import { moveRecognition, recognitionForUpdate } from "./recognitions.repository.ts";

/** The company answers a question about an incomplete file and hands it in again. Problems: WRONG_STATE, those of `maySubmit`. */
export const supplementRecognition = command({
  name: "supplement-recognition",
  access: roles,
  input: z.object({ recognitionId: idInput("recognition"), answer: textInput(2, 4000) }),
  async run(scope, { recognitionId, answer }) {
    const { db, viewer, now } = scope;
    const file = await recognitionForUpdate(db, viewer, recognitionId);
    if (filesAs(viewer, file.companyId) === null) throw forbidden();
    const moved = await moveRecognition(scope, file, { action: "supplement", change: { submittedAt: now } });
    if (!moved.ok) return moved;
    const { jointCommittee: _, ...facts } = await factsToSubmit(db, file, scope);
    const allowed = maySubmit(facts);
    if (!allowed.ok) return allowed;
    await addMessage(scope, file.id, { kind: "ANSWER", side: "COMPANY", body: answer });
    scope.emit({ type: "recognition.supplemented", id: file.id });
    return ok({ id: file.id });
  },
});
