import { z } from "zod";
import { checkContents } from "@leerplek/domain/programmes/activity-list";
import { contextRules } from "@leerplek/domain/programmes/contexts";
import { newId } from "@leerplek/domain/shared/id";
import { problem } from "@leerplek/domain/shared/problem";
import { failed, ok } from "@leerplek/domain/shared/result";
import { command } from "../../platform/command.ts";
import { idInput, textInput } from "../../platform/input.ts";
import { mostActivities } from "./activity-lists.queries.ts";
import { activitiesOf } from "./activity-offers.repository.ts";
import { draftForUpdate, replaceActivities, updateList } from "./list-authoring.repository.ts";

const activityInput = z.object({
  code: z.string().max(100).nullish(),
  cluster: textInput(1, 120),
  label: textInput(3, 300),
  weight: z.int().min(1).max(9),
  isMandatory: z.boolean(),
  isHazardous: z.boolean(),
  minimumAge: z.int().nullish(),
});

/** Saves a draft as a whole. Problems: CHANGED_MEANWHILE, those of `checkContents`. */
export const saveActivityListDraft = command({
  name: "save-activity-list-draft",
  access: ["RECOGNITION_OFFICER", "GOV_ADMIN"],
  input: z.object({
    activityListId: idInput("activityList"),
    revision: z.int(),
    source: textInput(1, 300),
    contexts: z
      .object({ rule: z.enum(contextRules), count: z.int(), contexts: z.array(textInput(1, 200)).min(1).max(20) })
      .nullish(),
    activities: z.array(activityInput).max(mostActivities),
  }),
  async run({ db, viewer, emit }, { activityListId, revision, source, ...input }) {
    const draft = await draftForUpdate(db, activityListId);
    if (draft.revision !== revision) return failed(problem("CHANGED_MEANWHILE", "revision"));
    const before = new Map((await activitiesOf(db, [activityListId])).map((activity) => [activity.code, activity]));
    const taken = new Set<string>();
    const activities = input.activities.map((activity) => {
      const known =
        typeof activity.code === "string" && !taken.has(activity.code) ? before.get(activity.code) : undefined;
      const code = known?.code ?? `P.${newId<"activity">()}`;
      taken.add(code);
      const minimumAge = activity.isHazardous ? (activity.minimumAge ?? null) : null;
      return { ...activity, code, minimumAge, qualificationCode: known?.qualificationCode ?? null };
    });
    const contexts = input.contexts ?? null;
    const checked = checkContents({ activities, contexts });
    if (!checked.ok) return checked;
    await updateList(db, activityListId, { source, contexts, revision: revision + 1, editedBy: viewer.userId });
    await replaceActivities(db, activityListId, activities);
    emit({ type: "activity-list.saved", id: activityListId });
    return ok({ id: activityListId });
  },
});
