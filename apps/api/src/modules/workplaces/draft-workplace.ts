import { z } from "zod";
import { newId } from "@leerplek/domain/shared/id";
import { problem } from "@leerplek/domain/shared/problem";
import { failed, ok } from "@leerplek/domain/shared/result";
import { command } from "../../platform/command.ts";
import { idempotencyKeyInput } from "../../platform/input.ts";
import { workplaceDraftInput } from "./workplace-draft.input.ts";
import { columnsOfDraft, problemsOfDraft } from "./workplace-of-draft.ts";
import { insertWorkplace, ownBranch, saveActivities } from "./workplaces.repository.ts";

/** Writes a draft for a branch of the viewer's company; a mentor may do so too. Problems: those of the form. */
export const draftWorkplace = command({
  name: "draft-workplace",
  access: ["COMPANY_ADMIN", "MENTOR", "COUNSELLOR", "RECOGNITION_OFFICER"],
  input: z.object({ idempotencyKey: idempotencyKeyInput, workplace: workplaceDraftInput }),
  constraints: { workplaces_programme_id_programmes_id_fk: problem("UNKNOWN_REFERENCE", "workplace.programmeId") },
  async run({ db, viewer, now, emit }, { workplace: draft }) {
    const { companyId } = await ownBranch(db, viewer, draft.branchId);
    const problems = await problemsOfDraft(db, draft, companyId);
    if (problems.length > 0) return failed(...problems);
    const id = newId<"workplace">(now.getTime());
    await insertWorkplace(db, {
      id,
      companyId,
      status: "DRAFT",
      ...columnsOfDraft(draft),
      createdAt: now,
      updatedAt: now,
    });
    await saveActivities(db, id, draft);
    emit({ type: "workplace.drafted", id });
    return ok({ id });
  },
});
