import { answersToKeep, changesBetween, type ListContents } from "@leerplek/domain/programmes/activity-list";
import type { Coverage } from "@leerplek/domain/programmes/programme";
import { toPublicId, type Id } from "@leerplek/domain/shared/id";
import { problem, type Problem } from "@leerplek/domain/shared/problem";
import type { StoredActivity, StoredList } from "./activity-offers.repository.ts";

/** An answer as it is stored. */
export interface Answer {
  readonly activityId: Id<"activity">;
  readonly coverage: Coverage;
  readonly note: string | null;
}

/** A version of a list with its activities. */
export interface LoadedList extends ListContents<StoredActivity> {
  readonly list: StoredList;
}

/** Joins versions with their activities. */
export function loadedList(list: StoredList, activities: readonly StoredActivity[]): LoadedList {
  return {
    list,
    contexts: list.contexts,
    activities: activities.filter(({ activityListId }) => activityListId === list.id),
  };
}

/**
 * What goes over from the version that was answered before to the next one: answers to what asks the same, unless they are answered anew.
 * What is new or was changed must be among the answers: REQUIRED otherwise, at the activity.
 */
export function carryOver(
  before: LoadedList,
  after: LoadedList,
  given: { readonly stored: readonly Answer[]; readonly answers: readonly Answer[] },
): { readonly kept: readonly Answer[]; readonly problems: readonly Problem[] } {
  const codes = new Map(before.activities.map(({ id, code }) => [id, code]));
  const ids = new Map(after.activities.map(({ id, code }) => [code, id]));
  const byCode = new Map(
    given.stored.flatMap((answer) => {
      const code = codes.get(answer.activityId);
      return code === undefined ? [] : [[code, answer] as const];
    }),
  );
  const answered = new Set(given.answers.map(({ activityId }) => activityId));
  const { added, changed } = changesBetween(before, after);
  const open = [...added, ...changed.map((change) => change.after)].filter(({ id }) => !answered.has(id));
  return {
    kept: [...answersToKeep(before, after, byCode)].flatMap(([code, answer]) => {
      const activityId = ids.get(code);
      return activityId && !answered.has(activityId) ? { ...answer, activityId } : [];
    }),
    problems: open.map(({ id }) => problem("REQUIRED", ["answers", toPublicId("activity", id)])),
  };
}
