import { z } from "zod";
import { problem } from "@leerplek/domain/shared/problem";
import { failed, ok } from "@leerplek/domain/shared/result";
import { command } from "../../platform/command.ts";
import { idempotencyKeyInput, idInput, localDateInput, textInput } from "../../platform/input.ts";
import { followRecognitions } from "../workplaces/blocked-workplaces.repository.ts";
import { carryRenewals } from "./carry-renewals.ts";
import { branchesOfProgramme, insertConcordance, workplacesOfProgramme } from "./concordances.repository.ts";

/**
 * An administrator decides that a programme goes on under another name, so that recognitions survive it: publishing and the search follow at once, or by
 * night when the day is still to come. Problems: CONCORDANCE_EXISTS, UNKNOWN_REFERENCE. Source: domain.md 4.4.
 */
export const decideConcordance = command({
  name: "decide-concordance",
  access: ["GOV_ADMIN"],
  input: z.object({
    idempotencyKey: idempotencyKeyInput,
    fromProgrammeId: idInput("programme"),
    toProgrammeId: idInput("programme"),
    validFrom: localDateInput,
    note: textInput(10, 1000),
  }),
  constraints: {
    programme_concordances_unique: problem("CONCORDANCE_EXISTS", "toProgrammeId"),
    programme_concordances_from_programme_id_programmes_id_fk: problem("UNKNOWN_REFERENCE", "fromProgrammeId"),
    programme_concordances_to_programme_id_programmes_id_fk: problem("UNKNOWN_REFERENCE", "toProgrammeId"),
  },
  async run(scope, { idempotencyKey: _, ...concordance }) {
    const { db, today, now, emit } = scope;
    const { fromProgrammeId, toProgrammeId } = concordance;
    if (fromProgrammeId === toProgrammeId) return failed(problem("UNKNOWN_REFERENCE", "toProgrammeId"));
    await insertConcordance(scope, concordance);
    emit({ type: "concordance.decided", id: fromProgrammeId });
    const branchIds = await branchesOfProgramme(db, fromProgrammeId, today);
    const { blocked, recovered } = await followRecognitions(db, branchIds, { today, now });
    for (const id of blocked) emit({ type: "workplace.blocked", id, workplaceId: id });
    for (const id of recovered) emit({ type: "workplace.recovered", id, workplaceId: id });
    for (const id of await workplacesOfProgramme(db, fromProgrammeId, today))
      emit({ type: "workplace.renamed", id, workplaceId: id });
    await carryRenewals(scope);
    return ok({ id: toProgrammeId });
  },
});
