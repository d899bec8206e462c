import { problem, type Problem } from "../shared/problem.ts";
import { okUnless, type Result } from "../shared/result.ts";
import type { ContextRequirement } from "./contexts.ts";

/** An activity as its list has it. `code` stays the same from one version to the next, so that versions can be compared. */
export interface ListedActivity {
  readonly code: string;
  readonly cluster: string;
  readonly label: string;
  readonly weight: number;
  readonly isMandatory: boolean;
  readonly isHazardous: boolean;
  /** Age in years from which a learner may do it; only hazardous activities have one. */
  readonly minimumAge: number | null;
}

/** What a version of a list says. */
export interface ListContents<Activity extends ListedActivity = ListedActivity> {
  readonly activities: readonly Activity[];
  readonly contexts: ContextRequirement | null;
}

/** What is other than it was. An activity that was reworded, got another weight or age, or became mandatory is changed. */
export interface ListChanges<Activity extends ListedActivity = ListedActivity> {
  readonly added: readonly Activity[];
  readonly changed: readonly { readonly before: Activity; readonly after: Activity }[];
  readonly removed: readonly Activity[];
  readonly haveContextsChanged: boolean;
}

/** Compares two versions by the codes of their activities; their order and cluster do not matter to an offer. */
export function changesBetween<Activity extends ListedActivity>(
  before: ListContents<Activity>,
  after: ListContents<Activity>,
): ListChanges<Activity> {
  const known = new Map(before.activities.map((activity) => [activity.code, activity]));
  const wanted = new Set(after.activities.map(({ code }) => code));
  return {
    added: after.activities.filter(({ code }) => !known.has(code)),
    changed: after.activities.flatMap((activity) => {
      const old = known.get(activity.code);
      return old && !asksTheSame(old, activity) ? { before: old, after: activity } : [];
    }),
    removed: before.activities.filter(({ code }) => !wanted.has(code)),
    haveContextsChanged: contextText(before.contexts) !== contextText(after.contexts),
  };
}

const asksTheSame = (one: ListedActivity, other: ListedActivity): boolean =>
  one.label === other.label &&
  one.weight === other.weight &&
  one.isMandatory === other.isMandatory &&
  one.isHazardous === other.isHazardous &&
  one.minimumAge === other.minimumAge;

const contextText = (contexts: ContextRequirement | null): string =>
  JSON.stringify(contexts && [contexts.rule, contexts.count, [...contexts.contexts].sort()]);

/** Ages a hazardous activity may ask for: from the end of compulsory full-time education to the last age in the programmes (domain.md 1.1). */
export const hazardAges = { minimum: 15, maximum: 25 } as const;

/**
 * Whether a draft makes sense as far as it has come. Problems, at the place of the activity: ACTIVITY_TWICE, REQUIRED for the age of a hazardous
 * activity, OUT_OF_RANGE for an age or for a number of contexts that cannot be reached.
 */
export function checkContents({ activities, contexts }: ListContents): Result<null> {
  const firstPlaces = new Map<string, number>();
  const problems = activities.flatMap((activity, index): (Problem | null)[] => {
    const name = activity.label.trim().toLowerCase();
    const isTwice = firstPlaces.has(name);
    if (!isTwice) firstPlaces.set(name, index);
    return [
      isTwice ? problem("ACTIVITY_TWICE", ["activities", String(index), "label"]) : null,
      problemOfAge(activity, index),
    ];
  });
  return okUnless([...problems, contexts && problemOfContexts(contexts)], null);
}

function problemOfAge({ isHazardous, minimumAge }: ListedActivity, index: number): Problem | null {
  const path = ["activities", String(index), "minimumAge"];
  if (isHazardous && minimumAge === null) return problem("REQUIRED", path);
  const isPossible = minimumAge === null || (minimumAge >= hazardAges.minimum && minimumAge <= hazardAges.maximum);
  return isPossible ? null : problem("OUT_OF_RANGE", path, hazardAges);
}

function problemOfContexts({ count, contexts }: ContextRequirement): Problem | null {
  const names = new Set(contexts.map((context) => context.trim().toLowerCase()));
  if (names.size < contexts.length) return problem("ACTIVITY_TWICE", "contexts.contexts");
  const isPossible = count >= 1 && count <= contexts.length;
  return isPossible ? null : problem("OUT_OF_RANGE", "contexts.count", { minimum: 1, maximum: contexts.length });
}

/**
 * The answers a new version can take over: those to activities that ask the same as before. What is new or was changed has to be answered again.
 * @param answers by code, as given to the version before
 */
export function answersToKeep<Activity extends ListedActivity, Answer>(
  before: ListContents<Activity>,
  after: ListContents<Activity>,
  answers: ReadonlyMap<string, Answer>,
): ReadonlyMap<string, Answer> {
  const { added, changed } = changesBetween(before, after);
  const toAnswer = new Set([...added.map(({ code }) => code), ...changed.map(({ after: { code } }) => code)]);
  return new Map(
    after.activities.flatMap(({ code }) => {
      const answer = answers.get(code);
      return answer !== undefined && !toAnswer.has(code) ? [[code, answer] as const] : [];
    }),
  );
}

/** From which age a learner may do all of the activities: the highest age of the hazardous ones; null when none has an age. */
export function minimumAgeOf(activities: readonly Pick<ListedActivity, "isHazardous" | "minimumAge">[]): number | null {
  const ages = activities.flatMap(({ isHazardous, minimumAge }) =>
    isHazardous && minimumAge !== null ? minimumAge : [],
  );
  return ages.length > 0 ? Math.max(...ages) : null;
}
