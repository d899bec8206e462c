import { inArray } from "drizzle-orm";
import { programmesCovered } from "@leerplek/domain/recognitions/concordance";
import type { Id } from "@leerplek/domain/shared/id";
import type { LocalDate } from "@leerplek/domain/shared/time";
import type { RecognitionFact } from "@leerplek/domain/workplaces/publish";
import type { Database } from "../../platform/database.ts";
import { programmeConcordances } from "../recognitions/recognition-files.table.ts";
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
      programmeId: recognitions.programmeId,
      status: recognitions.status,
      validFrom: recognitions.validFrom,
      validUntil: recognitions.validUntil,
    })
    .from(recognitions)
    .where(inArray(recognitions.companyId, [...companyIds]));
  const concordances = await db.select().from(programmeConcordances);
  const facts = rows.flatMap(({ companyId, programmeId, ...rest }) =>
    [...programmesCovered(programmeId, concordances, today)].map((covered) => ({
      companyId,
      fact: { ...rest, programmeId: covered },
    })),
  );
  return new Map(
    [...Map.groupBy(facts, ({ companyId }) => companyId)].map(([companyId, own]) => [
      companyId,
      own.map(({ fact }) => fact),
    ]),
  );
}
