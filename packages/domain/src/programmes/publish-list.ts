import { problem } from "../shared/problem.ts";
import { failed, ok, type Result } from "../shared/result.ts";
import { addDays, type LocalDate } from "../shared/time.ts";
import { changesBetween, checkContents, type ListContents } from "./activity-list.ts";

/** Whether nothing a reader would notice is other than it was. */
const isSame = (before: ListContents, after: ListContents): boolean => {
  const { added, changed, removed, haveContextsChanged } = changesBetween(before, after);
  const isSameOrder =
    before.activities.map(({ code, cluster }) => `${cluster} ${code}`).join("\n") ===
    after.activities.map(({ code, cluster }) => `${cluster} ${code}`).join("\n");
  return added.length + changed.length + removed.length === 0 && !haveContextsChanged && isSameOrder;
};

/**
 * Whether a draft may become the next version of its programme. Gives the last valid day of the version before it, or null when it is the first.
 * Problems: those of `checkContents`, LIST_EMPTY, LIST_UNCHANGED, LIST_STARTS_TOO_EARLY (before today, or not after the start of the version before it).
 * Source: domain.md step 1 [P].
 */
export function mayPublishList(facts: {
  readonly draft: ListContents;
  readonly previous: (ListContents & { readonly validFrom: LocalDate }) | null;
  readonly validFrom: LocalDate;
  readonly today: LocalDate;
}): Result<{ readonly previousValidUntil: LocalDate | null }> {
  const { draft, previous, validFrom, today } = facts;
  const checked = checkContents(draft);
  const isTooEarly = validFrom < today || (previous !== null && validFrom <= previous.validFrom);
  const problems = [
    draft.activities.length === 0 ? problem("LIST_EMPTY", "activities") : null,
    previous && draft.activities.length > 0 && isSame(previous, draft) ? problem("LIST_UNCHANGED", "activities") : null,
    isTooEarly ? problem("LIST_STARTS_TOO_EARLY", "validFrom") : null,
  ].filter((each) => each !== null);
  if (!checked.ok) problems.push(...checked.problems);
  return problems.length > 0 ? failed(...problems) : ok({ previousValidUntil: previous && addDays(validFrom, -1) });
}

/** The version in force on a day: the newest that has begun, or, before the first has, the newest there is. Null without versions. */
export function currentVersion<List extends { readonly version: number; readonly validFrom: LocalDate | null }>(
  published: readonly List[],
  on: LocalDate,
): List | null {
  const byVersion = [...published].sort((one, other) => other.version - one.version);
  return byVersion.find(({ validFrom }) => validFrom !== null && validFrom <= on) ?? byVersion[0] ?? null;
}
