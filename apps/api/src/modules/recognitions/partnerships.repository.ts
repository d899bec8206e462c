import { asc, eq, sql } from "drizzle-orm";
import { committeesTaken } from "@leerplek/domain/recognitions/partnership";
import type { Id } from "@leerplek/domain/shared/id";
import { problem, type Problem } from "@leerplek/domain/shared/problem";
import type { Database } from "../../platform/database.ts";
import { notFound } from "../../platform/errors.ts";
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

/** The partnership of a sector that is changed; NOT_FOUND for another one. The Flemish Partnership has what is left: there is nothing to change. */
export function sectoralOf(all: readonly StoredPartnership[], id: Id<"partnership">): StoredPartnership {
  const found = all.find((each) => each.id === id && each.kind === "SECTORAL");
  if (!found) throw notFound();
  return found;
}

/** Problem: JOINT_COMMITTEE_TAKEN, with the first that is another's. */
export function problemsOfCommittees(wanted: readonly string[], others: readonly StoredPartnership[]): Problem[] {
  return committeesTaken(wanted, others)
    .slice(0, 1)
    .map((taken) => problem("JOINT_COMMITTEE_TAKEN", "jointCommittees", { ...taken }));
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
