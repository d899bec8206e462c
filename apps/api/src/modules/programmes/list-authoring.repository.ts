import { and, asc, desc, eq, sql } from "drizzle-orm";
import type { ListedActivity } from "@leerplek/domain/programmes/activity-list";
import type { ContextRequirement } from "@leerplek/domain/programmes/contexts";
import { newId, type Id } from "@leerplek/domain/shared/id";
import type { Database } from "../../platform/database.ts";
import { notFound } from "../../platform/errors.ts";
import { activitiesOf, type StoredActivity, type StoredList } from "./activity-offers.repository.ts";
import { activities, activityLists, programmes } from "./programmes.table.ts";

/** Locks the programme, so that its versions come one after the other. NOT_FOUND when there is none. */
export async function programmeForLists(
  db: Database,
  id: Id<"programme">,
): Promise<{ readonly id: Id<"programme">; readonly contexts: ContextRequirement | null }> {
  const [programme] = await db
    .select({ id: programmes.id, contexts: programmes.contexts })
    .from(programmes)
    .where(eq(programmes.id, id))
    .for("no key update");
  if (!programme) throw notFound();
  return programme;
}

/** Every version of a programme's list, the draft among them, oldest first. */
export const listsOf = (db: Database, programmeId: Id<"programme">): PromiseLike<StoredList[]> =>
  db.select().from(activityLists).where(eq(activityLists.programmeId, programmeId)).orderBy(asc(activityLists.version));

/** The draft with its programme locked; NOT_FOUND for what is no draft. */
export async function draftForUpdate(db: Database, id: Id<"activityList">): Promise<StoredList> {
  const [found] = await db
    .select({ programmeId: activityLists.programmeId })
    .from(activityLists)
    .where(eq(activityLists.id, id));
  if (!found) throw notFound();
  await programmeForLists(db, found.programmeId);
  const [draft] = await db
    .select()
    .from(activityLists)
    .where(and(eq(activityLists.id, id), eq(activityLists.status, "DRAFT")))
    .for("update");
  if (!draft) throw notFound();
  return draft;
}

/** The version published last, with its activities; null for a programme without a list. */
export async function newestPublished(
  db: Database,
  programmeId: Id<"programme">,
): Promise<{ readonly list: StoredList; readonly activities: readonly StoredActivity[] } | null> {
  const [list] = await db
    .select()
    .from(activityLists)
    .where(and(eq(activityLists.programmeId, programmeId), eq(activityLists.status, "PUBLISHED")))
    .orderBy(desc(activityLists.version))
    .limit(1);
  return list ? { list, activities: await activitiesOf(db, [list.id]) } : null;
}

export async function insertList(db: Database, row: typeof activityLists.$inferInsert): Promise<void> {
  await db.insert(activityLists).values(row);
}

export async function updateList(
  db: Database,
  id: Id<"activityList">,
  change: Partial<typeof activityLists.$inferInsert>,
): Promise<void> {
  await db.update(activityLists).set(change).where(eq(activityLists.id, id));
}

/** Puts these activities in the place of the draft's. Nothing refers to an activity of a draft. */
export async function replaceActivities(
  db: Database,
  activityListId: Id<"activityList">,
  rows: readonly (ListedActivity & { readonly qualificationCode: string | null })[],
): Promise<void> {
  await db.delete(activities).where(eq(activities.activityListId, activityListId));
  if (rows.length === 0) return;
  await db
    .insert(activities)
    .values(rows.map((row, index) => ({ ...row, id: newId<"activity">(), activityListId, position: index + 1 })));
}

export async function deleteDraft(db: Database, id: Id<"activityList">): Promise<void> {
  await db.delete(activities).where(eq(activities.activityListId, id));
  await db.delete(activityLists).where(eq(activityLists.id, id));
}

/** Newest versions that some offer has not answered, and that nobody was told of yet. Marks them as told. */
export async function takeUnannounced(db: Database, now: Date): Promise<readonly Id<"activityList">[]> {
  const rows = await db
    .update(activityLists)
    .set({ announcedAt: now })
    .where(
      sql`${activityLists.status} = 'PUBLISHED' and ${activityLists.announcedAt} is null
        and not exists (select from activity_lists n where n.programme_id = ${activityLists.programmeId} and n.status = 'PUBLISHED' and n.version > ${activityLists.version})
        and exists (select from activity_offers o where o.programme_id = ${activityLists.programmeId} and o.activity_list_id <> ${activityLists.id})`,
    )
    .returning({ id: activityLists.id });
  return rows.map(({ id }) => id);
}
