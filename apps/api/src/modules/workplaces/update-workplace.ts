import { z } from "zod";
import { problem, type Problem } from "@leerplek/domain/shared/problem";
import { failed, ok } from "@leerplek/domain/shared/result";
import { canDraftWorkplace, canEditWorkplace, canPublishWorkplace } from "@leerplek/domain/workplaces/workplace.policy";
import { mayPublish } from "@leerplek/domain/workplaces/publish";
import { statusWithPlaces } from "@leerplek/domain/workplaces/workplace-transitions";
import { command } from "../../platform/command.ts";
import { forbidden } from "../../platform/errors.ts";
import { idInput } from "../../platform/input.ts";
import { lockCapacity } from "./capacity.repository.ts";
import { workplaceDraftInput } from "./workplace-draft.input.ts";
import { columnsOfDraft, problemsOfDraft } from "./workplace-of-draft.ts";
import {
  factsToPublish,
  ownBranch,
  saveActivities,
  saveWorkplace,
  workplaceForUpdate,
} from "./workplaces.repository.ts";

/**
 * Changes a workplace. One that learners can find is checked again as if it were published now, and a mentor may not touch it.
 * Problems: CHANGED_MEANWHILE, PLACES_BELOW_TAKEN, PROGRAMME_HAS_CANDIDATES, WRONG_STATE, those of `mayPublish`.
 */
export const updateWorkplace = command({
  name: "update-workplace",
  access: ["COMPANY_ADMIN", "MENTOR", "COUNSELLOR", "RECOGNITION_OFFICER"],
  input: z.object({ workplaceId: idInput("workplace"), version: z.int(), workplace: workplaceDraftInput }),
  constraints: { workplaces_programme_id_programmes_id_fk: problem("UNKNOWN_REFERENCE", "workplace.programmeId") },
  async run({ db, viewer, now, today, rules, rulesFor, ruleFor, emit }, { workplaceId, version, workplace: draft }) {
    const current = await workplaceForUpdate(db, viewer, workplaceId);
    const isDraft = current.status === "DRAFT";
    const facts = { ...current, freePlaces: current.places - current.placesTaken };
    const mayTouch = isDraft ? canDraftWorkplace(viewer, current.companyId) : canPublishWorkplace(viewer, current);
    if (!mayTouch) throw forbidden();
    if (!canEditWorkplace(viewer, facts)) return failed(problem("WRONG_STATE", "workplaceId"));
    if (current.version !== version) return failed(problem("CHANGED_MEANWHILE", "version"));
    const branch = await ownBranch(db, viewer, draft.branchId);
    const problems: Problem[] = [...(await problemsOfDraft(db, draft, current.companyId))];
    if (branch.companyId !== current.companyId) problems.push(problem("UNKNOWN_REFERENCE", "workplace.branchId"));
    if (draft.places < current.placesTaken)
      problems.push(problem("PLACES_BELOW_TAKEN", "workplace.places", { taken: current.placesTaken }));
    // Who applied is enrolled in this programme.
    if (draft.programmeId !== current.programmeId && current.applicationCount > 0)
      problems.push(problem("PROGRAMME_HAS_CANDIDATES", "workplace.programmeId"));
    const change = columnsOfDraft(draft);
    if (!isDraft) {
      await lockCapacity(db, draft);
      const checked = mayPublish({
        workplace: change,
        ...(await factsToPublish(
          db,
          { ...current, ...change, activityIds: draft.activityIds },
          { today, rulesFor, ruleFor },
        )),
        today,
        mayHaveBegun: draft.startsOn === current.startsOn,
        rules,
      });
      // The form has said already that the period is upside down.
      if (!checked.ok)
        problems.push(
          ...checked.problems
            .filter(({ code }) => code !== "PERIOD_ENDS_BEFORE_START")
            .map((each) => ({ ...each, path: ["workplace", ...each.path] })),
        );
    }
    if (problems.length > 0) return failed(...problems);
    const status = statusWithPlaces(current.status, draft.places - current.placesTaken);
    await saveWorkplace(db, current, { ...change, status, updatedAt: now });
    await saveActivities(db, workplaceId, draft);
    emit({ type: "workplace.updated", id: workplaceId, workplaceId });
    if (status !== current.status)
      emit({ type: status === "FILLED" ? "workplace.filled" : "workplace.freed", id: workplaceId, workplaceId });
    return ok({ id: workplaceId });
  },
});
