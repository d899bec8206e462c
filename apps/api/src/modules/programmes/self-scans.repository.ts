import { and, eq, inArray } from "drizzle-orm";
import { currentVersion } from "@leerplek/domain/programmes/publish-list";
import type { SelfScan } from "@leerplek/domain/programmes/self-scan";
import { newId, type Id } from "@leerplek/domain/shared/id";
import type { LocalDate } from "@leerplek/domain/shared/time";
import type { Database } from "../../platform/database.ts";
import { activitiesOf } from "./activity-offers.repository.ts";
import { activityOffers, offeredActivities } from "./activity-offers.table.ts";
import { activityLists } from "./programmes.table.ts";

/**
 * Keeps self-scans as the offers of a new branch: against the lists in force today. A scan of a programme that has no list, and answers to activities the
 * list does not have any more, are left behind: they never stand in the way of a registration.
 * @returns the offers that were made
 */
export async function insertOffersOfScans(
  db: Database,
  scans: readonly SelfScan[],
  by: {
    readonly branchId: Id<"branch">;
    readonly userId: Id<"user">;
    readonly today: LocalDate;
    readonly now: Date;
  },
): Promise<readonly Id<"activityOffer">[]> {
  const { branchId, userId, today, now } = by;
  const scanOf = new Map(scans.map((scan) => [scan.programmeId, scan]));
  if (scanOf.size === 0) return [];
  const published = await db
    .select()
    .from(activityLists)
    .where(and(inArray(activityLists.programmeId, [...scanOf.keys()]), eq(activityLists.status, "PUBLISHED")));
  const lists = [...Map.groupBy(published, ({ programmeId }) => programmeId).values()].flatMap(
    (versions) => currentVersion(versions, today) ?? [],
  );
  const activities = Map.groupBy(
    await activitiesOf(
      db,
      lists.map(({ id }) => id),
    ),
    ({ activityListId }) => activityListId,
  );
  const taken = lists.flatMap(({ id: activityListId, programmeId, contexts: asked }) => {
    const scan = scanOf.get(programmeId);
    if (!scan) return [];
    const ids = new Map(activities.get(activityListId)?.map(({ id, code }) => [code, id]));
    const offerId = newId<"activityOffer">(now.getTime());
    // Of an activity that stands there twice, the last answer.
    const answers = new Map(scan.answers.map((answer) => [answer.code, answer]));
    const rows = [...answers.values()].flatMap(({ code, coverage, note }) => {
      const activityId = ids.get(code);
      return activityId ? [{ offerId, activityId, coverage, note }] : [];
    });
    const contexts = asked?.contexts.filter((context) => scan.contexts.includes(context)) ?? [];
    const offer = { id: offerId, branchId, programmeId, activityListId, contexts, updatedBy: userId, updatedAt: now };
    return rows.length + contexts.length > 0 ? [{ offer, rows }] : [];
  });
  if (taken.length === 0) return [];
  await db.insert(activityOffers).values(taken.map(({ offer }) => offer));
  const answers = taken.flatMap(({ rows }) => rows);
  if (answers.length > 0) await db.insert(offeredActivities).values(answers);
  return taken.map(({ offer }) => offer.id);
}
