import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { OfferOwner } from "@leerplek/domain/programmes/activity.policy";
import type { Id } from "@leerplek/domain/shared/id";
import type { Viewer } from "@leerplek/domain/shared/viewer";
import type { Database } from "../../platform/database.ts";
import { branches } from "../companies/companies.table.ts";
import { mentorAssignments, mentors } from "../mentors/mentors.table.ts";
import { activityOffers, offeredActivities } from "./activity-offers.table.ts";
import { activities, activityLists } from "./programmes.table.ts";

export type StoredOffer = typeof activityOffers.$inferSelect;
export type OfferKey =
  | { readonly branchId: Id<"branch">; readonly providerId: null }
  | { readonly branchId: null; readonly providerId: Id<"provider"> };

/** Who owns the offer; null for a branch nobody has. */
export async function ownerOf(db: Database, viewer: Viewer, key: OfferKey): Promise<OfferOwner | null> {
  if (key.branchId === null) return { kind: "PROVIDER", providerId: key.providerId };
  const [branch] = await db
    .select({ companyId: branches.companyId })
    .from(branches)
    .where(eq(branches.id, key.branchId));
  if (!branch) return null;
  const here = await db
    .select({ id: mentors.id })
    .from(mentors)
    .innerJoin(mentorAssignments, eq(mentorAssignments.mentorId, mentors.id))
    .where(and(eq(mentors.userId, viewer.userId), eq(mentorAssignments.branchId, key.branchId)))
    .limit(1);
  return { kind: "BRANCH", companyId: branch.companyId, isMentorHere: here.length > 0 };
}

/** The offer of an owner for a programme, locked for a change; null when nothing was said yet. */
export async function offerForUpdate(
  db: Database,
  { branchId, providerId }: OfferKey,
  programmeId: Id<"programme">,
): Promise<StoredOffer | null> {
  const owner = branchId === null ? eq(activityOffers.providerId, providerId) : eq(activityOffers.branchId, branchId);
  const [offer] = await db
    .select()
    .from(activityOffers)
    .where(and(owner, eq(activityOffers.programmeId, programmeId)))
    .for("update");
  return offer ?? null;
}

export type StoredList = typeof activityLists.$inferSelect;
export type StoredActivity = typeof activities.$inferSelect;

/** Every published version of a programme's list, oldest first. */
export const publishedLists = (db: Database, programmeId: Id<"programme">): PromiseLike<StoredList[]> =>
  db
    .select()
    .from(activityLists)
    .where(and(eq(activityLists.programmeId, programmeId), eq(activityLists.status, "PUBLISHED")))
    .orderBy(asc(activityLists.version));

/** The activities of some versions, in their order. */
export const activitiesOf = (db: Database, listIds: readonly Id<"activityList">[]): PromiseLike<StoredActivity[]> =>
  db
    .select()
    .from(activities)
    .where(inArray(activities.activityListId, [...listIds]))
    .orderBy(asc(activities.activityListId), asc(activities.position));

/** What was answered in an offer, whatever the version. */
export const answersOf = (
  db: Database,
  offerId: Id<"activityOffer">,
): PromiseLike<(typeof offeredActivities.$inferSelect)[]> =>
  db.select().from(offeredActivities).where(eq(offeredActivities.offerId, offerId));

/** Writes the head of an offer; a version that is not the one read gives false. */
export async function saveOffer(db: Database, row: StoredOffer, isNew: boolean): Promise<boolean> {
  if (isNew) {
    await db.insert(activityOffers).values(row);
    return true;
  }
  const saved = await db
    .update(activityOffers)
    .set(row)
    .where(and(eq(activityOffers.id, row.id), eq(activityOffers.version, row.version - 1)))
    .returning({ id: activityOffers.id });
  return saved.length > 0;
}

/** Writes answers over what was answered before; an activity without coverage is not answered any more. */
export async function saveAnswers(
  db: Database,
  offerId: Id<"activityOffer">,
  answers: readonly Pick<typeof offeredActivities.$inferInsert, "activityId" | "coverage" | "note">[],
  withdrawn: readonly Id<"activity">[],
): Promise<void> {
  if (answers.length > 0)
    await db
      .insert(offeredActivities)
      .values(answers.map((answer) => ({ ...answer, offerId })))
      .onConflictDoUpdate({
        target: [offeredActivities.offerId, offeredActivities.activityId],
        set: { coverage: sql`excluded.coverage`, note: sql`excluded.note` },
      });
  if (withdrawn.length > 0)
    await db
      .delete(offeredActivities)
      .where(and(eq(offeredActivities.offerId, offerId), inArray(offeredActivities.activityId, [...withdrawn])));
}
