import { readFile } from "node:fs/promises";
import type { Sql } from "postgres";
import { holdsInTime, type Readiness } from "./http/health.ts";

const journalFile = new URL("../../drizzle/meta/_journal.json", import.meta.url);

/**
 * Looks whether the database answers, its migrations are done, and the search engine is there.
 * @param sql a small pool of its own, so that load cannot starve the check
 */
export function createReadiness({ sql, searchUrl }: { sql: Sql; searchUrl: string }): () => Promise<Readiness> {
  let isMigrated = false;

  const migrations = async (): Promise<boolean> => {
    const { entries }: { entries: readonly unknown[] } = JSON.parse(await readFile(journalFile, "utf8"));
    const [row] = await sql<{ done: number }[]>`/* readiness: migrations */
      select count(*)::int as done from drizzle.__drizzle_migrations`;
    return (row?.done ?? 0) >= entries.length;
  };
  const search = async (): Promise<boolean> =>
    (await fetch(new URL("/health", searchUrl), { signal: AbortSignal.timeout(1_000) })).ok;

  return async () => {
    const [database, done, found] = await Promise.all([
      holdsInTime(() => sql`/* readiness: database */ select 1`),
      isMigrated || holdsInTime(migrations),
      holdsInTime(search),
    ]);
    // Migrations are never undone while we run.
    isMigrated = done;
    return { database, migrations: done, search: found };
  };
}
