import type { Sql } from "postgres";

/** Removes everything a seed writes; reference data, rules and the audit log stay. */
export async function emptyWorld(sql: Sql): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`set local statement_timeout = 0`;
    await tx`/* seed: empty the world */ truncate users, providers, companies, partnerships, activity_offers, search_outbox cascade`;
  });
}

export async function hasCompanies(sql: Sql): Promise<boolean> {
  const [row] = await sql<
    { found: boolean }[]
  >`/* seed: is the world empty */ select exists (select from companies) as found`;
  return row?.found ?? false;
}
