import { z } from "zod";
import { acknowledgeBy, mayAppeal } from "@leerplek/domain/recognitions/appeal";
import { filesAs } from "@leerplek/domain/recognitions/recognition.policy";
import { ok } from "@leerplek/domain/shared/result";
import { roles } from "@leerplek/domain/shared/viewer";
import { command } from "../../platform/command.ts";
import { forbidden } from "../../platform/errors.ts";
import { idInput, textInput } from "../../platform/input.ts";
import { appealedFromOf, insertAppeal } from "./appeals.repository.ts";
import { flemishPartnership } from "./routing.repository.ts";
import { moveRecognition, recognitionForUpdate } from "./recognitions.repository.ts";

/**
 * The company appeals to the board of the Flemish Partnership, which treats the file from then on. Problems: WRONG_STATE, those of `mayAppeal`.
 * Source: domain.md 4.3 (S98), scenario 8.
 */
export const appealRecognition = command({
  name: "appeal-recognition",
  access: roles,
  input: z.object({ recognitionId: idInput("recognition"), motive: textInput(10, 8000) }),
  async run(scope, { recognitionId, motive }) {
    const { db, viewer, today, rules } = scope;
    const file = await recognitionForUpdate(db, viewer, recognitionId);
    const filedAs = filesAs(viewer, file.companyId);
    if (filedAs === null) throw forbidden();
    const against = appealedFromOf(file.status);
    const moved = await moveRecognition(scope, file, {
      action: "appeal",
      change: { appealUntil: null, partnershipId: await flemishPartnership(db) },
    });
    if (!moved.ok || against === null) return moved.ok ? ok({ id: file.id }) : moved;
    const allowed = mayAppeal({ isCompanyItself: filedAs === "COMPANY", appealUntil: file.appealUntil, today });
    if (!allowed.ok) return allowed;
    await insertAppeal(scope, file.id, { against, motive, acknowledgeBy: acknowledgeBy(today, rules) });
    scope.emit({ type: "recognition.appealed", id: file.id });
    return ok({ id: file.id });
  },
});
