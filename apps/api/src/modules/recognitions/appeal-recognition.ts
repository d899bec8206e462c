import { z } from "zod";
import { shortestMotive } from "@leerplek/domain/recognitions/recognition";
import { acknowledgeBy, mayAppeal } from "@leerplek/domain/recognitions/appeal";
import { filesAs } from "@leerplek/domain/recognitions/recognition.policy";
import { problem } from "@leerplek/domain/shared/problem";
import { failed, ok } from "@leerplek/domain/shared/result";
import { roles } from "@leerplek/domain/shared/viewer";
import { command } from "../../platform/command.ts";
import { forbidden } from "../../platform/errors.ts";
import { idInput, textInput } from "../../platform/input.ts";
import { appealedFromOf, insertAppeal } from "./appeals.repository.ts";
import { flemishPartnership } from "./routing.repository.ts";
import { moveRecognition, recognitionForUpdate } from "./recognitions.repository.ts";

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
    const { db, viewer, today, rules } = scope;
    const file = await recognitionForUpdate(db, viewer, recognitionId);
    const filedAs = filesAs(viewer, file.companyId);
    if (filedAs === null) throw forbidden();
    const against = appealedFromOf(file.status);
    if (against === null) return failed(problem("WRONG_STATE", "recognitionId"));
    const allowed = mayAppeal({ isCompanyItself: filedAs === "COMPANY", appealUntil: file.appealUntil });
    if (!allowed.ok) return allowed;
    const answerBy = acknowledgeBy(today, rules);
    const moved = await moveRecognition(scope, file, {
      action: "appeal",
      change: { partnershipId: await flemishPartnership(db), decisionDueOn: answerBy, overdueAlertedOn: null },
    });
    if (!moved.ok) return moved;
    await insertAppeal(scope, file.id, {
      ...{ against, motive, appealUntil: file.appealUntil },
      acknowledgeBy: answerBy,
    });
    scope.emit({ type: "recognition.appealed", id: file.id });
    return ok({ id: file.id });
  },
});
