import { sql } from "drizzle-orm";
import { statusesWithPlace } from "@leerplek/domain/applications/application-transitions";
import type { Id } from "@leerplek/domain/shared/id";
import type { LocalDate } from "@leerplek/domain/shared/time";
import type { Database } from "../../platform/database.ts";
import { inWords } from "../../platform/read-plan/sql-words.ts";

/** Workplaces of one round of the night. */
export const mostExpiredAtOnce = 500;

/**
 * Marks workplaces whose last day has passed. A full one keeps its state: its agreements are what counts. The places held by what is still open there are
 * free again. Rows that somebody changes at this moment wait for the next time.
 */
export async function expirePastWorkplaces(
  db: Database,
  { today, now }: { readonly today: LocalDate; readonly now: Date },
): Promise<readonly { readonly id: Id<"workplace">; readonly companyId: Id<"company"> }[]> {
  return db.execute<{
    id: Id<"workplace">;
    companyId: Id<"company">;
  }>(sql`/* workplaces: expire those past their period */
    with past as (
      select id from workplaces where status in ('PUBLISHED', 'PAUSED', 'BLOCKED') and ends_on < ${today}
      order by id limit ${mostExpiredAtOnce} for update skip locked
    )
    update workplaces w set status = 'EXPIRED', updated_at = ${now.toISOString()}, version = w.version + 1,
      places_taken = places_taken - (select count(*) from applications a where a.workplace_id = w.id and a.status in ${inWords(statusesWithPlace)})
    from past where w.id = past.id returning w.id, w.company_id as "companyId"`);
}
