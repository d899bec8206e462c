import type { Holiday } from "@leerplek/fixtures/reference/holidays";
import type { Database } from "../../platform/database.ts";
import { holidays } from "./schools.table.ts";

/** The newest calendar takes the place of the older one: nothing refers to a holiday. */
export async function replaceHolidays(db: Database, rows: readonly Holiday[]): Promise<void> {
  await db.delete(holidays);
  if (rows.length > 0) await db.insert(holidays).values([...rows]);
}
