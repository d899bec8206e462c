import { sql } from "drizzle-orm";
import type { Id } from "@leerplek/domain/shared/id";
import type { LocalDate } from "@leerplek/domain/shared/time";
import type { Database } from "../../platform/database.ts";
import { queueForSearch } from "./search/search-outbox.repository.ts";

const mostAtOnce = 500;

/**
 * Ends workplaces whose last day has passed, and takes them out of the search (domain.md 2.14.c). A full one keeps its state: its agreements are
 * what counts. Rows that somebody changes at this moment wait for the next time.
 * @returns how many; fewer than 500 means that none is left
 */
export async function expireWorkplaces(
  db: Database,
  { today, now }: { readonly today: LocalDate; readonly now: Date },
): Promise<{ readonly count: number; readonly isDone: boolean }> {
  const rows = await db.execute<{ id: Id<"workplace"> }>(sql`/* workplaces: expire those past their period */
    with past as (
      select id from workplaces where status in ('PUBLISHED', 'PAUSED', 'BLOCKED') and ends_on < ${today}
      order by id limit ${mostAtOnce} for update skip locked
    ), expired as (
      update workplaces w set status = 'EXPIRED', updated_at = ${now.toISOString()}, version = w.version + 1
      from past where w.id = past.id returning w.id, w.company_id
    ), noted as (
      insert into audit_log (id, at, action, object_id, organisation_id, purpose)
      select gen_random_uuid(), ${now.toISOString()}, 'workplace.expired', 'workplace_' || id, 'company_' || company_id, 'SYSTEM' from expired
    )
    select id from expired`);
  await queueForSearch(
    db,
    rows.map(({ id }) => id),
  );
  return { count: rows.length, isDone: rows.length < mostAtOnce };
}
