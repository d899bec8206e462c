import { sql } from "drizzle-orm";
import type { Id } from "@leerplek/domain/shared/id";
import type { Database } from "../../platform/database.ts";

/** Makes a running membership of the person the one their sessions act under. @returns whether there is such a membership */
export async function actFor(db: Database, userId: Id<"user">, membershipId: Id<"membership">): Promise<boolean> {
  const rows = await db.execute(sql`/* accounts: act for an organisation */
    with chosen as (select id from memberships where id = ${membershipId} and user_id = ${userId} and ended_at is null),
      moved as (update sessions set active_membership_id = (select id from chosen)
        where user_id = ${userId} and exists (select from chosen))
    select id from chosen`);
  return rows.length > 0;
}
