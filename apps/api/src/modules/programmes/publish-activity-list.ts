import { z } from "zod";
import { mayPublishList } from "@leerplek/domain/programmes/publish-list";
import { problem } from "@leerplek/domain/shared/problem";
import { failed, ok } from "@leerplek/domain/shared/result";
import { command } from "../../platform/command.ts";
import { idInput, localDateInput } from "../../platform/input.ts";
import { activitiesOf } from "./activity-offers.repository.ts";
import { draftForUpdate, newestPublished, takeUnannounced, updateList } from "./list-authoring.repository.ts";

/**
 * Publishes a draft as the next version. Offers that answered an older one have to be reviewed from now on, and their companies are told once; plans and
 * workplaces keep what they have. Problems: CHANGED_MEANWHILE, REQUIRED for the source, those of `mayPublishList`.
 */
export const publishActivityList = command({
  name: "publish-activity-list",
  access: ["RECOGNITION_OFFICER", "GOV_ADMIN"],
  input: z.object({ activityListId: idInput("activityList"), revision: z.int(), validFrom: localDateInput }),
  async run({ db, viewer, now, today, emit }, { activityListId, revision, validFrom }) {
    const draft = await draftForUpdate(db, activityListId);
    if (draft.revision !== revision) return failed(problem("CHANGED_MEANWHILE", "revision"));
    if (draft.source === "") return failed(problem("REQUIRED", "source"));
    const newest = await newestPublished(db, draft.programmeId);
    const allowed = mayPublishList({
      draft: { activities: await activitiesOf(db, [activityListId]), contexts: draft.contexts },
      previous: newest && {
        activities: newest.activities,
        contexts: newest.list.contexts,
        validFrom: newest.list.validFrom ?? validFrom,
      },
      validFrom,
      today,
    });
    if (!allowed.ok) return allowed;
    if (newest) await updateList(db, newest.list.id, { validUntil: allowed.value.previousValidUntil });
    await updateList(db, activityListId, {
      status: "PUBLISHED",
      version: Math.max(draft.version, (newest?.list.version ?? 0) + 1),
      validFrom,
      publishedAt: now,
      editedBy: viewer.userId,
    });
    emit({ type: "activity-list.published", id: activityListId });
    for (const id of await takeUnannounced(db, now)) emit({ type: "activity-list.announced", id });
    return ok({ id: activityListId });
  },
});
