import { z } from "zod";
import { canWriteMessage, filesAs, treatsFile } from "@leerplek/domain/recognitions/recognition.policy";
import { problem } from "@leerplek/domain/shared/problem";
import { failed, ok } from "@leerplek/domain/shared/result";
import { roles } from "@leerplek/domain/shared/viewer";
import { command } from "../../platform/command.ts";
import { forbidden } from "../../platform/errors.ts";
import { idInput, textInput } from "../../platform/input.ts";
import { addMessage } from "./messages.repository.ts";
import { recognitionForUpdate } from "./recognitions.repository.ts";

/**
 * Writes to the other side of a file; the company may say that the branch has a new address, which is a note of its own kind. Problem: WRONG_STATE.
 * Source: domain.md 4.3 (address change is handled as its own file type, S55).
 */
export const writeRecognitionMessage = command({
  name: "write-recognition-message",
  access: roles,
  input: z.object({
    recognitionId: idInput("recognition"),
    body: textInput(2, 4000),
    isAddressChange: z.boolean().default(false),
  }),
  async run(scope, { recognitionId, body, isAddressChange }) {
    const file = await recognitionForUpdate(scope.db, scope.viewer, recognitionId);
    if (filesAs(scope.viewer, file.companyId) === null && !treatsFile(scope.viewer, file)) throw forbidden();
    if (!canWriteMessage(scope.viewer, file)) return failed(problem("WRONG_STATE", "recognitionId"));
    const side = treatsFile(scope.viewer, file) ? "PARTNERSHIP" : "COMPANY";
    await addMessage(scope, file.id, {
      kind: isAddressChange && side === "COMPANY" ? "ADDRESS_CHANGE" : "MESSAGE",
      side,
      body,
    });
    scope.emit({ type: "recognition.message-written", id: file.id });
    return ok({ id: file.id });
  },
});
