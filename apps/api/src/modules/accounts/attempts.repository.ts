import type { Sql } from "postgres";

/** How often something may be tried: `max` times in each window. */
export interface AttemptRule {
  readonly windowSeconds: number;
  readonly max: number;
}

/**
 * Counts an attempt in the table all processes share, in one statement, so that parallel guesses cannot slip through.
 * @returns whole seconds until the next try; 0 when this one is allowed
 */
export async function countAttempt(sql: Sql, key: string, { windowSeconds, max }: AttemptRule): Promise<number> {
  const windowStart = sql`extract(epoch from now()) * 1000 - ${windowSeconds * 1_000}::bigint`;
  const [row] = await sql<{ isAllowed: boolean; waitSeconds: number }[]>`/* accounts: count an attempt */
    insert into rate_limits as r (id, key, count, last_request)
    values (gen_random_uuid(), ${key}, 1, extract(epoch from now()) * 1000)
    on conflict (key) do update set
      count = case when r.last_request <= ${windowStart} then 1 else least(r.count + 1, 1000000) end,
      last_request = case when r.last_request <= ${windowStart} then excluded.last_request else r.last_request end
    returning count <= ${max} as "isAllowed",
      ceil((last_request - (${windowStart})) / 1000)::int as "waitSeconds"`;
  if (!row) throw new Error("an attempt was not counted");
  return row.isAllowed ? 0 : Math.max(1, row.waitSeconds);
}

/** Takes attempts back: only wrong passwords count. */
export async function giveBackAttempts(sql: Sql, keys: readonly string[]): Promise<void> {
  await sql`/* accounts: give attempts back */
    update rate_limits set count = greatest(count - 1, 0) where key = any(${[...keys]})`;
}

/** Removes counters of yesterday; part of the nightly work. */
export async function forgetOldAttempts(sql: Sql): Promise<void> {
  await sql`/* accounts: forget old attempts */
    delete from rate_limits where last_request < extract(epoch from now() - interval '1 day') * 1000`;
}
