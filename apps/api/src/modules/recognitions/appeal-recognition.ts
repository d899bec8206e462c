import { z } from "zod";
import { shortestMotive } from "@leerplek/domain/recognitions/recognition";
import { filesAs } from "@leerplek/domain/recognitions/recognition.policy";
import { ok } from "@leerplek/domain/shared/result";
import { roles } from "@leerplek/domain/shared/viewer";
import { command } from "../../platform/command.ts";
import { forbidden } from "../../platform/errors.ts";
import { idInput, textInput } from "../../platform/input.ts";
import { lodgeAppeal } from "./lodge-appeal.ts";
import { recognitionForUpdate } from "./recognitions.repository.ts";

/**
 * The company appeals to the board of the Flemish Partnership, which treats the file from then on and has ten days to acknowledge it. An appeal that is
 * late is taken in as well: the board declares it inadmissible in writing. Problems: WRONG_STATE, those of `mayAppeal`.
 * Source: domain.md 2.14.a, 4.3 (S98), scenario 8.
 */
export const appealRecognition = command({
  name: "appeal-recognition",
  access: roles,
  input: z.object({ recognitionId: idInput("recognition"), motive: textInput(shortestMotive, 8000) }),
  async run(scope, { recognitionId, motive }) {
    const { db, viewer, today } = scope;
    const file = await recognitionForUpdate(db, viewer, recognitionId);
    const filedAs = filesAs(viewer, file.companyId);
    if (filedAs === null) throw forbidden();
    const taken = await lodgeAppeal(scope, file, {
      lodged: { motive, channel: "PLATFORM", lodgedOn: today },
      by: { isCompanyItself: filedAs === "COMPANY", path: "recognitionId" },
    });
    if (!taken.ok) return taken;
    scope.emit({ type: "recognition.appealed", id: file.id });
    return ok({ id: file.id });
  },
});
