import { sql } from "drizzle-orm";
import type { Id } from "@leerplek/domain/shared/id";
import type { Database } from "./database.ts";

/** How often somebody took data out since a moment: their own, or the audit log. */
export async function exportsSince(db: Database, actorId: Id<"user">, since: Date): Promise<number> {
  const [row] = await db.execute<{ count: number }>(sql`/* audit: exports of a person */
    select count(*)::int as count from audit_log
    where actor_id = ${actorId} and at > ${since.toISOString()} and action in ('audit.exported', 'learner.data-exported')`);
  return row?.count ?? 0;
}
