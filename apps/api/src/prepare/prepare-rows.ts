import type { Sql } from "postgres";
import { drizzle } from "drizzle-orm/postgres-js";
import { dayInFlanders } from "@leerplek/domain/shared/time";
import { hasCompanies } from "../seed/empty-world.ts";

export interface RowsToPrepare {
  readonly sql: Sql;
  readonly isDemo: boolean;
  readonly now: Date;
  readonly say: (line: string) => void;
}

/**
 * Gives a new database its reference data, and in the demo an invented Flanders; and any database the rows that came with a newer version. What is there
 * already stays: an administrator may have loaded newer files. What makes new rows is loaded only when it is needed: most starts find everything there. @returns what was written, null when nothing was
 */
export async function prepareRows({ sql, isDemo, now, say }: RowsToPrepare): Promise<"reference" | "demo" | null> {
  const today = dayInFlanders(now);
  const db = drizzle(sql, { casing: "snake_case" });
  if (isDemo && !(await hasCompanies(sql))) {
    const { makeWorld } = await import("@leerplek/fixtures/world/make-world");
    const { seedWorld } = await import("../seed/seed-world.ts");
    await seedWorld({ sql, db }, makeWorld({ today }), say);
    return "demo";
  }
  const { addCodeRows } = await import("../modules/programmes/code-rows.ts");
  await addCodeRows(db, now);
  const [found] = await sql<{ isThere: boolean }[]>`/* prepare: is there reference data */
    select exists (select from reference_imports) as "isThere"`;
  if (found?.isThere) return null;
  const { bundledReference } = await import("@leerplek/fixtures/reference/reference-files");
  const { importReference } = await import("../modules/programmes/import-reference.ts");
  await db.transaction((transaction) => importReference(transaction, bundledReference(), { on: today, now }));
  return "reference";
}
