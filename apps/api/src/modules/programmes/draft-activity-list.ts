import { z } from "zod";
import { newId } from "@leerplek/domain/shared/id";
import { ok } from "@leerplek/domain/shared/result";
import { command } from "../../platform/command.ts";
import { idInput } from "../../platform/input.ts";
import {
  insertList,
  listsOf,
  newestPublished,
  programmeForLists,
  replaceActivities,
} from "./list-authoring.repository.ts";

/**
 * Begins the next version of a programme's list, as a copy of the newest one, or with the contexts of the official rules when there is none. The draft
 * somebody began already is given back.
 */
export const draftActivityList = command({
  name: "draft-activity-list",
  access: ["RECOGNITION_OFFICER", "GOV_ADMIN"],
  input: z.object({ programmeId: idInput("programme") }),
  async run({ db, viewer, now, emit }, { programmeId }) {
    const programme = await programmeForLists(db, programmeId);
    const versions = await listsOf(db, programmeId);
    const begun = versions.find(({ status }) => status === "DRAFT");
    if (begun) return ok({ id: begun.id });
    const newest = await newestPublished(db, programmeId);
    const id = newId<"activityList">(now.getTime());
    await insertList(db, {
      id,
      programmeId,
      version: (versions.at(-1)?.version ?? 0) + 1,
      status: "DRAFT",
      origin: "PARTNERSHIP",
      source: newest?.list.source ?? "",
      contexts: newest ? newest.list.contexts : programme.contexts,
      editedBy: viewer.userId,
    });
    await replaceActivities(db, id, newest?.activities ?? []);
    emit({ type: "activity-list.drafted", id });
    return ok({ id });
  },
});
