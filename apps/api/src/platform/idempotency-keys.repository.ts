import { sql } from "drizzle-orm";
import type { Database } from "./database.ts";

/** Days for which a repeated key gets the first answer. */
const keptDays = 7;

/** Forgets keys older than a week. @returns how many */
export async function forgetIdempotencyKeys(db: Database, now: Date): Promise<number> {
  const before = new Date(now.getTime() - keptDays * 86_400_000).toISOString();
  const rows = await db.execute(sql`/* idempotency: forget old keys */
    with forgotten as (delete from idempotency_keys where created_at < ${before} returning 1)
    select count(*)::int as count from forgotten`);
  return Number(rows[0]?.["count"] ?? 0);
}
