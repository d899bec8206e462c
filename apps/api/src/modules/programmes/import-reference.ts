import { createHash } from "node:crypto";
import { eq, getTableColumns, notInArray, sql, type SQL } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { PostgresJsDatabase } from "drizzle-orm/postgres-js";
import type { ReferenceRows } from "@leerplek/fixtures/reference/reference-rows";
import { ruleParameters } from "../../platform/platform.table.ts";
import { holidays } from "../schools/schools.table.ts";
import { activities, activityLists, programmes, qualifications } from "./programmes.table.ts";
import { municipalities, postcodes, referenceImports } from "./reference.table.ts";

type Database = Pick<PostgresJsDatabase, "insert" | "update" | "delete" | "select">;

/** The newer file's value of every column but the key. */
function newer(table: PgTable, keys: readonly string[]): Record<string, SQL> {
  const columns = Object.entries(getTableColumns(table)).filter(([name]) => !keys.includes(name) && name !== "id");
  return Object.fromEntries(columns.map(([name, column]) => [name, sql.raw(`excluded.${snake(column.name || name)}`)]));
}
const snake = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/**
 * Loads reference data: rows are added or brought up to date by their natural key, and never removed while something may refer to them. A programme
 * the file no longer has stays, marked as not current. The same rows again change nothing.
 */
export async function importReference(db: PostgresJsDatabase, rows: ReferenceRows): Promise<void> {
  const checksum = createHash("sha256").update(JSON.stringify(rows)).digest("hex");
  const [known] = await db.select().from(referenceImports).where(eq(referenceImports.kind, "all"));
  if (known?.checksum === checksum) return;
  await db.transaction(async (tx) => {
    await inBatches(rows.municipalities, (part) =>
      tx
        .insert(municipalities)
        .values(part.map((row) => ({ ...row })))
        .onConflictDoUpdate({ target: municipalities.nis, set: newer(municipalities, ["nis"]) }),
    );
    await inBatches(rows.postcodes, (part) =>
      tx
        .insert(postcodes)
        .values(part.map((row) => ({ ...row })))
        .onConflictDoUpdate({
          target: [postcodes.postcode, postcodes.place],
          set: newer(postcodes, ["postcode", "place"]),
        }),
    );
    await inBatches(rows.qualifications, (part) =>
      tx
        .insert(qualifications)
        .values(part.map((row) => ({ ...row })))
        .onConflictDoUpdate({ target: qualifications.code, set: newer(qualifications, ["code"]) }),
    );
    await inBatches(rows.programmes, (part) =>
      tx
        .insert(programmes)
        .values(part.map((row) => ({ ...row })))
        .onConflictDoUpdate({ target: programmes.code, set: newer(programmes, ["code"]) }),
    );
    await tx
      .update(programmes)
      .set({ isCurrent: false })
      .where(
        notInArray(
          programmes.code,
          rows.programmes.map(({ code }) => code),
        ),
      );
    await inBatches(rows.activityLists, (part) =>
      tx
        .insert(activityLists)
        .values(part.map((row) => ({ ...row })))
        .onConflictDoNothing(),
    );
    await inBatches(rows.activities, (part) =>
      tx
        .insert(activities)
        .values(part.map((row) => ({ ...row })))
        .onConflictDoNothing(),
    );
    await inBatches(rows.ruleParameters, (part) =>
      tx
        .insert(ruleParameters)
        .values(part.map((row) => ({ ...row })))
        .onConflictDoNothing(),
    );
    await replaceHolidays(tx, rows);
    const count = Object.values(rows).reduce((sum, list: readonly unknown[]) => sum + list.length, 0);
    const load = { version: checksum.slice(0, 12), checksum, rows: count, importedAt: new Date() };
    await tx
      .insert(referenceImports)
      .values({ kind: "all", ...load })
      .onConflictDoUpdate({ target: referenceImports.kind, set: load });
  });
}

/** Nothing refers to a holiday, so the newest calendar replaces the older one. */
async function replaceHolidays(db: Database, rows: ReferenceRows): Promise<void> {
  await db.delete(holidays);
  await inBatches(rows.holidays, (part) => db.insert(holidays).values(part.map((row) => ({ ...row }))));
}

const batchSize = 1_000;
async function inBatches<Row>(
  rows: readonly Row[],
  write: (part: readonly Row[]) => PromiseLike<unknown>,
): Promise<void> {
  for (let at = 0; at < rows.length; at += batchSize) await write(rows.slice(at, at + batchSize));
}
