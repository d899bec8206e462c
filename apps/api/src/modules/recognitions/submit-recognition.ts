import { z } from "zod";
import { filesAs } from "@leerplek/domain/recognitions/recognition.policy";
import { declarationVersion, maySubmit } from "@leerplek/domain/recognitions/submit";
import { ok } from "@leerplek/domain/shared/result";
import { roles } from "@leerplek/domain/shared/viewer";
import { command } from "../../platform/command.ts";
import { forbidden } from "../../platform/errors.ts";
import { idInput } from "../../platform/input.ts";
import { factsToSubmit, saveDeclaration } from "./filing.repository.ts";
import { moveRecognition, recognitionForUpdate, sameVersion } from "./recognitions.repository.ts";
import { partnershipFor } from "./routing.repository.ts";

/**
 * Hands a file in with the declaration of honour, and routes it by joint committee: to the sectoral partnership, else to the Flemish Partnership.
 * Problems: WRONG_STATE, CHANGED_MEANWHILE, those of `maySubmit`. Source: domain.md 2.14.a, 4.3 (S51).
 */
export const submitRecognition = command({
  name: "submit-recognition",
  access: roles,
  input: z.object({
    recognitionId: idInput("recognition"),
    version: z.int(),
    /** True when the person ticked the declaration of honour in this answer. */
    declares: z.boolean(),
  }),
  async run(scope, { recognitionId, version, declares }) {
    const { db, viewer, now } = scope;
    const file = await recognitionForUpdate(db, viewer, recognitionId);
    const filedAs = filesAs(viewer, file.companyId);
    if (filedAs === null) throw forbidden();
    const current = sameVersion(file, version);
    if (!current.ok) return current;
    if (file.status === "DRAFT" && declares)
      await saveDeclaration(db, file.id, { declarationVersion, declaredById: viewer.userId, declaredAt: now });
    const { jointCommittee, ...facts } = await factsToSubmit(db, file, scope);
    const allowed = maySubmit({ ...facts, declaredVersion: declares ? facts.declaredVersion : null });
    if (!allowed.ok) return allowed;
    const moved = await moveRecognition(scope, file, {
      action: "submit",
      change: {
        partnershipId: await partnershipFor(db, jointCommittee),
        submittedAt: now,
        filedAs,
        filedById: viewer.userId,
      },
    });
    if (!moved.ok) return moved;
    scope.emit({ type: "recognition.submitted", id: file.id });
    return ok({ id: file.id });
  },
});
