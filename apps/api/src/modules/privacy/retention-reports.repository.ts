import { eq, isNull } from "drizzle-orm";
import { newId, type Id } from "@leerplek/domain/shared/id";
import { retentionKeys, type RetentionRule } from "@leerplek/domain/privacy/retention";
import type { Database } from "../../platform/database.ts";
import { retentionCounts, retentionReports } from "./privacy.table.ts";

interface NewReport {
  readonly isDryRun: boolean;
  readonly requestedById: Id<"user"> | null;
  readonly now: Date;
}

export async function insertReport(
  db: Database,
  { isDryRun, requestedById, now }: NewReport,
): Promise<Id<"retention">> {
  const id = newId<"retention">(now.getTime());
  await db.insert(retentionReports).values({ id, isDryRun, requestedById, createdAt: now });
  return id;
}

export const waitingReports = async (db: Database): Promise<readonly Id<"retention">[]> =>
  (await db.select({ id: retentionReports.id }).from(retentionReports).where(isNull(retentionReports.countedAt))).map(
    ({ id }) => id,
  );

export async function keepCounts(
  db: Database,
  reportId: Id<"retention">,
  {
    counts,
    now,
  }: { readonly counts: readonly { rule: RetentionRule; due: number; done: number }[]; readonly now: Date },
): Promise<void> {
  await db
    .insert(retentionCounts)
    .values(counts.map((count) => ({ ...count, reportId, ruleKey: retentionKeys[count.rule] })))
    .onConflictDoNothing();
  await db.update(retentionReports).set({ countedAt: now }).where(eq(retentionReports.id, reportId));
}
