import { and, eq } from "drizzle-orm";
import { isGuardianshipInForce } from "@leerplek/domain/learners/guardianship";
import { isMinorOn } from "@leerplek/domain/learners/minor";
import type { Id } from "@leerplek/domain/shared/id";
import type { LocalDate } from "@leerplek/domain/shared/time";
import type { Database } from "../../platform/database.ts";
import { notFound } from "../../platform/errors.ts";
import { guardianships } from "./guardianships.table.ts";
import { learners } from "./learners.table.ts";

/** Whether the learner is a minor on this day, and whether a guardian's link is in force. */
export async function guardianFacts(
  db: Database,
  learnerId: Id<"learner">,
  today: LocalDate,
): Promise<{ readonly isMinor: boolean; readonly hasGuardian: boolean }> {
  const [learner] = await db.select({ birthDate: learners.birthDate }).from(learners).where(eq(learners.id, learnerId));
  if (!learner) throw notFound();
  const confirmed = await db
    .select({ status: guardianships.status, keepsAfter18: guardianships.keepsAfter18 })
    .from(guardianships)
    .where(and(eq(guardianships.learnerId, learnerId), eq(guardianships.status, "CONFIRMED")));
  return {
    isMinor: isMinorOn(learner.birthDate, today),
    hasGuardian: confirmed.some((link) => isGuardianshipInForce(link, learner.birthDate, today)),
  };
}

export async function insertGuardianships(
  db: Database,
  rows: readonly (typeof guardianships.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0) await db.insert(guardianships).values([...rows]);
}
