import { z } from "zod";
import { canFillOffer } from "@leerplek/domain/programmes/activity.policy";
import { currentVersion } from "@leerplek/domain/programmes/publish-list";
import { coverages } from "@leerplek/domain/programmes/programme";
import { newId } from "@leerplek/domain/shared/id";
import { problem } from "@leerplek/domain/shared/problem";
import { failed, ok } from "@leerplek/domain/shared/result";
import { command } from "../../platform/command.ts";
import { notFound } from "../../platform/errors.ts";
import { idInput, textInput } from "../../platform/input.ts";
import { mostActivities } from "./activity-lists.queries.ts";
import {
  activitiesOf,
  answersOf,
  offerForUpdate,
  ownerOf,
  publishedLists,
  saveAnswers,
  saveOffer,
  type OfferKey,
} from "./activity-offers.repository.ts";
import { carryOver, loadedList, type Answer } from "./offer-of-answers.ts";

const answerInput = z.object({
  activityId: idInput("activity"),
  coverage: z.enum(coverages).nullable(),
  note: textInput(0, 500).nullish(),
});

/**
 * Saves what a branch, or a school's workshop, says about a list: the answers that are handed over, the others stay. Saving against a newer version than
 * the one answered before is the review of it: answers to what asks the same go over by themselves.
 * Problems: LIST_OUTDATED, CHANGED_MEANWHILE, UNKNOWN_REFERENCE, and REQUIRED for what a new version asks anew.
 */
export const saveActivityOffer = command({
  name: "save-activity-offer",
  access: ["COMPANY_ADMIN", "MENTOR", "COUNSELLOR", "PROVIDER_ADMIN", "RECOGNITION_OFFICER"],
  input: z.object({
    branchId: idInput("branch").nullish(),
    providerId: idInput("provider").nullish(),
    programmeId: idInput("programme"),
    activityListId: idInput("activityList"),
    version: z.int(),
    contexts: z.array(textInput(1, 200)).max(mostActivities),
    answers: z.array(answerInput).max(mostActivities),
  }),
  constraints: {
    activity_offers_branch_unique: problem("CHANGED_MEANWHILE", "version"),
    activity_offers_provider_unique: problem("CHANGED_MEANWHILE", "version"),
  },
  async run({ db, viewer, now, today, emit }, input) {
    const key = keyOf(input);
    if (!key) return failed(problem("REQUIRED", "branchId"));
    const owner = await ownerOf(db, viewer, key);
    if (!owner || !canFillOffer(viewer, owner)) throw notFound();
    const lists = await publishedLists(db, input.programmeId);
    const list = lists.find(({ id }) => id === input.activityListId);
    const current = currentVersion(lists, today);
    if (!list || !current) return failed(problem("UNKNOWN_REFERENCE", "activityListId"));
    const offer = await offerForUpdate(db, key, input.programmeId);
    const answered = lists.find(({ id }) => id === offer?.activityListId) ?? list;
    if (list.version < current.version || list.version < answered.version)
      return failed(problem("LIST_OUTDATED", "activityListId"));
    if (input.version !== (offer?.version ?? 0)) return failed(problem("CHANGED_MEANWHILE", "version"));
    const activities = await activitiesOf(db, [list.id, answered.id]);
    const known = new Set(activities.flatMap(({ id, activityListId }) => (activityListId === list.id ? id : [])));
    const unknown = input.answers.flatMap(({ activityId }, index) =>
      known.has(activityId) ? [] : problem("UNKNOWN_REFERENCE", `answers.${index}.activityId`),
    );
    if (unknown.length > 0) return failed(...unknown);
    const answers = input.answers.flatMap(({ activityId, coverage, note }): Answer[] =>
      coverage ? [{ activityId, coverage, note: note?.trim() ? note : null }] : [],
    );
    const isReview = offer !== null && answered.id !== list.id;
    const { kept, problems } = isReview
      ? carryOver(loadedList(answered, activities), loadedList(list, activities), {
          stored: await answersOf(db, offer.id),
          answers,
        })
      : { kept: [], problems: [] };
    if (problems.length > 0) return failed(...problems);
    const id = offer?.id ?? newId<"activityOffer">(now.getTime());
    const contexts = list.contexts?.contexts.filter((context) => input.contexts.includes(context)) ?? [];
    const isSaved = await saveOffer(
      db,
      {
        ...key,
        ...{ id, programmeId: input.programmeId, activityListId: list.id, contexts },
        ...{ version: input.version + 1, updatedBy: viewer.userId, updatedAt: now },
      },
      offer === null,
    );
    if (!isSaved) return failed(problem("CHANGED_MEANWHILE", "version"));
    const withdrawn = input.answers.flatMap(({ activityId, coverage }) => (coverage ? [] : activityId));
    await saveAnswers(db, id, [...kept, ...answers], withdrawn);
    emit({ type: isReview ? "activity-offer.reviewed" : "activity-offer.saved", id });
    return ok({ id });
  },
});

function keyOf(input: {
  branchId?: OfferKey["branchId"] | undefined;
  providerId?: OfferKey["providerId"] | undefined;
}): OfferKey | null {
  const { branchId = null, providerId = null } = input;
  if (branchId !== null && providerId === null) return { branchId, providerId };
  return branchId === null && providerId !== null ? { branchId, providerId } : null;
}
