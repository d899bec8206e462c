import { z } from "zod";
import { canWriteFile, filesAs } from "@leerplek/domain/recognitions/recognition.policy";
import { problem } from "@leerplek/domain/shared/problem";
import { failed, ok } from "@leerplek/domain/shared/result";
import { roles } from "@leerplek/domain/shared/viewer";
import { command } from "../../platform/command.ts";
import { forbidden } from "../../platform/errors.ts";
import { idInput } from "../../platform/input.ts";
import { saveForm } from "./filing.repository.ts";
import { mentorIdsInput, recognitionFormInput } from "./recognition-form.input.ts";
import { recognitionForUpdate, sameVersion, saveRecognition } from "./recognitions.repository.ts";

/** Keeps the form of a file that is with the company. Problems: WRONG_STATE, CHANGED_MEANWHILE, UNKNOWN_REFERENCE. */
export const saveRecognitionForm = command({
  name: "save-recognition-form",
  access: roles,
  input: z.object({
    recognitionId: idInput("recognition"),
    version: z.int(),
    form: recognitionFormInput,
    mentorIds: mentorIdsInput,
  }),
  async run(scope, { recognitionId, version, form, mentorIds }) {
    const file = await recognitionForUpdate(scope.db, scope.viewer, recognitionId);
    if (filesAs(scope.viewer, file.companyId) === null) throw forbidden();
    if (!canWriteFile(scope.viewer, file)) return failed(problem("WRONG_STATE", "recognitionId"));
    const current = sameVersion(file, version);
    if (!current.ok) return current;
    const problems = await saveForm(scope.db, file, { answers: form, mentorIds });
    if (problems.length > 0) return failed(...problems);
    await saveRecognition(scope, file, {});
    scope.emit({ type: "recognition.saved", id: file.id });
    return ok({ id: file.id });
  },
});
