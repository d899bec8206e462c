import { asc, eq, sql } from "drizzle-orm";
import type { Id } from "@leerplek/domain/shared/id";
import type { Database } from "../../platform/database.ts";
import { partnerships } from "./partnerships.table.ts";

type StoredPartnership = typeof partnerships.$inferSelect;
type Row = typeof partnerships.$inferInsert;

/** Adds the Flemish Partnership where there is none; one that is there stays as it is. */
export async function ensureFlemishPartnership(db: Database, row: Row): Promise<void> {
  await db.insert(partnerships).values(row).onConflictDoNothing();
}

/** All of them, one change at a time: they are few, and no joint committee may come to belong to two. Who waited reads what the other wrote. */
export async function lockPartnerships(db: Database): Promise<readonly StoredPartnership[]> {
  await db.execute(
    sql`/* partnerships: one change at a time */ select pg_advisory_xact_lock(hashtext('partnerships'))`,
  );
  return db.select().from(partnerships).orderBy(asc(partnerships.id));
}

export async function insertPartnership(db: Database, row: Row): Promise<void> {
  await db.insert(partnerships).values(row);
}

export async function savePartnership(
  db: Database,
  id: Id<"partnership">,
  change: Pick<StoredPartnership, "name" | "jointCommittees" | "isConfirmed">,
): Promise<void> {
  await db.update(partnerships).set(change).where(eq(partnerships.id, id));
}
