import { sql, type SQL } from "drizzle-orm";
import type { Id } from "@leerplek/domain/shared/id";
import type { Database } from "../../platform/database.ts";

interface Kept extends Record<string, unknown> {
  readonly id: Id<"workplace">;
  readonly isPublished: boolean;
}

/** What is searched while the engine is away: everything a hit is found by, in lower case and without accents. `w` is the workplace. */
const keep = (db: Database, which: SQL): Promise<readonly Kept[]> =>
  db.execute<Kept>(sql`/* keep search text */ update workplaces w set search_text = lower(unaccent(concat_ws(' ',
      w.title, p.title, nullif(array_to_string(p.search_words, ' '), ''), c.name, m.name, b.postcode)))
    from programmes p, companies c, branches b join municipalities m on m.nis = b.municipality_nis
    where ${which} and p.id = w.programme_id and c.id = w.company_id and b.id = w.branch_id
    returning w.id, w.published_at is not null as "isPublished"`);

export async function keepSearchText(db: Database, id: Id<"workplace">): Promise<void> {
  await keep(db, sql`w.id = ${id}`);
}

/**
 * After a branch moved or got another name its workplaces are found by that. Whoever changes a branch calls this in the same transaction, and queues for
 * the index what it gives: the workplaces that were ever published.
 */
export async function followBranch(db: Database, branchId: Id<"branch">): Promise<readonly Id<"workplace">[]> {
  const rows = await keep(db, sql`w.branch_id = ${branchId}`);
  return rows.flatMap(({ id, isPublished }) => (isPublished ? id : []));
}
