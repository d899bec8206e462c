import { and, asc, eq, lte, sql } from "drizzle-orm";
import { newId, type Id } from "@leerplek/domain/shared/id";
import type { ErasureCause } from "@leerplek/domain/privacy/erasure";
import type { LocalDate } from "@leerplek/domain/shared/time";
import type { Viewer } from "@leerplek/domain/shared/viewer";
import type { Database } from "../../platform/database.ts";
import { notFound } from "../../platform/errors.ts";
import { learners } from "../learners/learners.table.ts";
import { erasures } from "./privacy.table.ts";

export type StoredErasure = typeof erasures.$inferSelect;

export interface ErasureFacts {
  readonly providerId: Id<"provider">;
  readonly userId: Id<"user"> | null;
  readonly hasOpenRequest: boolean;
}

/** The learner locked for the request, and whether one waits already. NOT_FOUND for nobody. */
export async function learnerToErase(db: Database, learnerId: Id<"learner">): Promise<ErasureFacts> {
  const [learner] = await db
    .select({ providerId: learners.providerId, userId: learners.userId })
    .from(learners)
    .where(eq(learners.id, learnerId))
    .for("no key update");
  if (!learner) throw notFound();
  const [open] = await db
    .select({ id: erasures.id })
    .from(erasures)
    .where(and(eq(erasures.learnerId, learnerId), eq(erasures.status, "REQUESTED")));
  return { ...learner, hasOpenRequest: open !== undefined };
}

interface NewErasure {
  readonly learnerId: Id<"learner">;
  readonly userId: Id<"user"> | null;
  readonly providerId: Id<"provider">;
  readonly cause: ErasureCause;
  readonly requestedById: Id<"user"> | null;
  readonly executeOn: LocalDate;
  readonly now: Date;
}

export async function insertErasure(db: Database, { now, ...erasure }: NewErasure): Promise<Id<"erasure">> {
  const id = newId<"erasure">(now.getTime());
  await db.insert(erasures).values({ id, ...erasure, status: "REQUESTED", requestedAt: now });
  return id;
}

/** Locks a request for a change. Unknown and foreign ids answer alike. */
export async function erasureForUpdate(db: Database, viewer: Viewer, id: Id<"erasure">): Promise<StoredErasure> {
  const [erasure] = await db.select().from(erasures).where(eq(erasures.id, id)).for("update");
  if (!erasure || !(viewer.learnerId === erasure.learnerId || viewer.wardIds.includes(erasure.learnerId)))
    throw notFound();
  return erasure;
}

export async function cancelErasureRow(db: Database, id: Id<"erasure">, now: Date): Promise<void> {
  await db.update(erasures).set({ status: "CANCELLED", cancelledAt: now }).where(eq(erasures.id, id));
}

/** A request that the restored database still has waiting: what follows takes its place. */
export async function closeOpenRequest(db: Database, learnerId: Id<"learner">, now: Date): Promise<void> {
  await db
    .update(erasures)
    .set({ status: "CANCELLED", cancelledAt: now })
    .where(and(eq(erasures.learnerId, learnerId), eq(erasures.status, "REQUESTED")));
}

/** The oldest request whose day has come, locked; one that another worker has in hand is passed over. */
export async function dueErasure(db: Database, today: LocalDate): Promise<StoredErasure | null> {
  const [due] = await db
    .select()
    .from(erasures)
    .where(and(eq(erasures.status, "REQUESTED"), lte(erasures.executeOn, today)))
    .orderBy(asc(erasures.executeOn), asc(erasures.id))
    .limit(1)
    .for("update", { skipLocked: true });
  return due ?? null;
}

export async function finishErasure(db: Database, id: Id<"erasure">, now: Date): Promise<void> {
  await db.update(erasures).set({ status: "DONE", doneAt: now }).where(eq(erasures.id, id));
}

/** Of the ids, those of learners who are still, or again, there: after a restore from before their erasure. */
export const learnersAmong = async (db: Database, ids: readonly string[]): Promise<readonly Id<"learner">[]> =>
  (
    await db.execute<{ id: Id<"learner"> }>(sql`/* privacy: erased learners that are back */
      select id from learners where id = any (string_to_array(${ids.join(",")}, ',')::uuid[])`)
  ).map(({ id }) => id);
