import { z } from "zod";
import { decisionDueOn } from "@leerplek/domain/recognitions/term";
import { ok } from "@leerplek/domain/shared/result";
import { dayInFlanders } from "@leerplek/domain/shared/time";
import { command } from "../../platform/command.ts";
import { idInput } from "../../platform/input.ts";
import { fileToTreat } from "./officer-file.repository.ts";
import { moveRecognition, sameVersion } from "./recognitions.repository.ts";
import { legalHolidays } from "./routing.repository.ts";

/** The officer found the file complete: the decision clock starts. Problems: WRONG_STATE, CHANGED_MEANWHILE. */
export const confirmRecognitionComplete = command({
  name: "confirm-recognition-complete",
  access: ["RECOGNITION_OFFICER", "GOV_ADMIN"],
  input: z.object({ recognitionId: idInput("recognition"), version: z.int() }),
  async run(scope, { recognitionId, version }) {
    const { db, now, today, rules } = scope;
    const file = await fileToTreat(scope, recognitionId);
    const current = sameVersion(file, version);
    if (!current.ok) return current;
    const moved = await moveRecognition(scope, file, {
      action: "confirmComplete",
      change: {
        completeAt: now,
        overdueAlertedOn: null,
        decisionDueOn: decisionDueOn({
          submittedOn: dayInFlanders(file.submittedAt ?? now),
          completeOn: today,
          holidays: await legalHolidays(db),
          rules,
        }),
      },
    });
    if (!moved.ok) return moved;
    scope.emit({ type: "recognition.complete", id: file.id });
    return ok({ id: file.id });
  },
});
