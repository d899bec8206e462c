import { sql } from "drizzle-orm";
import type { Id } from "@leerplek/domain/shared/id";
import type { Database } from "../../platform/database.ts";

/** Makes a running membership of the person the one this session acts under; other browsers stay as they are. @returns whether there is such a membership */
export async function actFor(
  db: Database,
  { userId, sessionId }: { readonly userId: Id<"user">; readonly sessionId: string },
  membershipId: Id<"membership">,
): Promise<boolean> {
  const rows = await db.execute(sql`/* accounts: act for an organisation */
    with chosen as (select id from memberships where id = ${membershipId} and user_id = ${userId} and ended_at is null)
    update sessions set active_membership_id = (select id from chosen)
    where id = ${sessionId} and user_id = ${userId} and exists (select from chosen)
    returning id`);
  return rows.length > 0;
}
