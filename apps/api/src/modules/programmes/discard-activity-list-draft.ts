import { z } from "zod";
import { ok } from "@leerplek/domain/shared/result";
import { command } from "../../platform/command.ts";
import { idInput } from "../../platform/input.ts";
import { deleteDraft, draftForUpdate } from "./list-authoring.repository.ts";

/** Throws a draft away. */
export const discardActivityListDraft = command({
  name: "discard-activity-list-draft",
  access: ["RECOGNITION_OFFICER", "GOV_ADMIN"],
  input: z.object({ activityListId: idInput("activityList") }),
  async run({ db, emit }, { activityListId }) {
    const draft = await draftForUpdate(db, activityListId);
    await deleteDraft(db, activityListId);
    emit({ type: "activity-list.discarded", id: activityListId });
    return ok({ id: draft.programmeId });
  },
});
