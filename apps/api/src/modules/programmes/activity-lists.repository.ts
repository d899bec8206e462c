import { asc, eq, inArray } from "drizzle-orm";
import type { ListOrigin } from "@leerplek/domain/programmes/programme";
import type { Id } from "@leerplek/domain/shared/id";
import type { LocalDate } from "@leerplek/domain/shared/time";
import type { ActivityListRow, ActivityRow } from "@leerplek/fixtures/reference/reference-rows";
import type { Database } from "../../platform/database.ts";
import { activities, activityLists } from "./programmes.table.ts";

/** The newest published version of a programme's list, with what it asks. */
export interface LatestList {
  readonly id: Id<"activityList">;
  readonly origin: ListOrigin;
  /** Highest number in use, a draft's among them. */
  readonly lastVersion: number;
  readonly activities: readonly { readonly qualificationCode: string | null; readonly label: string }[];
}

/** By programme; a programme without a published list is not there. */
export async function latestLists(db: Database): Promise<ReadonlyMap<Id<"programme">, LatestList>> {
  const versions = await db.select().from(activityLists).orderBy(asc(activityLists.version));
  const lastVersions = new Map(versions.map((list) => [list.programmeId, list.version]));
  const published = versions.filter(({ status }) => status === "PUBLISHED");
  const lists = [...new Map(published.map((list) => [list.programmeId, list])).values()];
  const ids = lists.map(({ id }) => id);
  const rows = await db
    .select()
    .from(activities)
    .where(inArray(activities.activityListId, ids))
    .orderBy(asc(activities.activityListId), asc(activities.position));
  const byList = Map.groupBy(rows, ({ activityListId }) => activityListId);
  return new Map(
    lists.map(({ id, programmeId, origin, version }) => [
      programmeId,
      { id, origin, lastVersion: lastVersions.get(programmeId) ?? version, activities: byList.get(id) ?? [] },
    ]),
  );
}

/** Adds versions. What refers to an activity of an older one goes on referring to it. */
export async function addLists(
  db: Database,
  versions: readonly { readonly list: ActivityListRow; readonly activities: readonly ActivityRow[] }[],
): Promise<void> {
  if (versions.length === 0) return;
  await db.insert(activityLists).values(versions.map(({ list }) => list));
  await db.insert(activities).values(versions.flatMap((version) => version.activities));
}

/** @param validUntil last day on which the list is the one in force */
export async function endList(db: Database, id: Id<"activityList">, validUntil: LocalDate): Promise<void> {
  await db.update(activityLists).set({ validUntil }).where(eq(activityLists.id, id));
}
