import { inArray, sql } from "drizzle-orm";
import type { Id } from "@leerplek/domain/shared/id";
import type { LocalDate } from "@leerplek/domain/shared/time";
import type { RecognitionFact } from "@leerplek/domain/workplaces/publish";
import type { Database } from "../../platform/database.ts";
import { recognitions } from "../recognitions/recognitions.table.ts";

/**
 * Every recognition of the companies as publishing looks at it. One for a programme that was renamed counts for the new name too, as an administrator
 * decided (domain.md 4.4).
 */
export async function recognitionFactsOf(
  db: Database,
  companyIds: readonly Id<"company">[],
  today: LocalDate,
): Promise<ReadonlyMap<Id<"company">, readonly RecognitionFact[]>> {
  const rows = await db
    .select({
      companyId: recognitions.companyId,
      branchId: recognitions.branchId,
      programmeId: sql<Id<"programme">>`named.programme_id`,
      status: recognitions.status,
      validFrom: recognitions.validFrom,
      validUntil: recognitions.validUntil,
    })
    .from(recognitions)
    .crossJoin(sql`programme_and_later_names(${recognitions.programmeId}, ${today}::date) named`)
    .where(inArray(recognitions.companyId, [...companyIds]));
  return new Map(
    [...Map.groupBy(rows, ({ companyId }) => companyId)].map(([companyId, own]) => [
      companyId,
      own.map(({ companyId: _, ...fact }) => fact),
    ]),
  );
}
