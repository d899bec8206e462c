import type { Sql } from "postgres";

/** What a check found: documents in the index, workplaces without one, with an old one, and documents without a workplace. */
export interface Drift {
  readonly documents: number;
  readonly missing: number;
  readonly outdated: number;
  readonly surplus: number;
}

export async function recordCheck(sql: Sql, checkedAt: Date, drift: Drift): Promise<void> {
  await sql`/* search: record a check */
    insert into search_checks (checked_at, documents, missing, outdated, surplus)
    values (${checkedAt.toISOString()}, ${drift.documents}, ${drift.missing}, ${drift.outdated}, ${drift.surplus})
    on conflict (checked_at) do nothing`;
}

/** Which of these the relay is still going to send. Parked rows are not: the check gives them another chance. */
export async function stillWaiting(sql: Sql, workplaceIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await sql<{ id: string }[]>`/* search: which of these wait for the relay */
    select workplace_id as id from search_outbox
    where workplace_id = any(${[...workplaceIds]}::uuid[]) and attempts < 10`;
  return new Set(rows.map(({ id }) => id));
}
