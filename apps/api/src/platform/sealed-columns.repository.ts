import type { Sql } from "postgres";
import { keyIdOf, type FieldCipher, type SealedText } from "./field-cipher.ts";

/** Every column that holds sealed text, by table. A test compares the list with the database. */
export const sealedColumns = [
  { table: "learners", column: "national_number" },
  { table: "mentors", column: "national_number" },
] as const;

const rowsAtOnce = 200;

/**
 * Seals again what an older key sealed, so that the older key can be thrown away. Each row only if nobody changed it meanwhile. A value whose key is gone
 * makes it throw after the rest was done.
 * @returns how many were sealed again
 */
export async function resealColumns(sql: Sql, fields: FieldCipher): Promise<number> {
  let count = 0;
  const closed: unknown[] = [];
  for (const { table, column } of sealedColumns) {
    for (let after = "00000000-0000-0000-0000-000000000000"; ;) {
      const rows = await sql<{ id: string; sealed: SealedText }[]>`/* fields: sealed with another key */
        select id, ${sql(column)} as sealed from ${sql(table)}
        where ${sql(column)} is not null and split_part(${sql(column)}, '.', 2) <> ${fields.currentKeyId} and id > ${after} order by id limit ${rowsAtOnce}`;
      for (const { id, sealed } of rows) {
        try {
          const place = { table, column, rowId: id };
          const fresh = fields.seal(fields.open(sealed, place), place);
          await sql`/* fields: seal again */ update ${sql(table)} set ${sql(column)} = ${fresh} where id = ${id} and ${sql(column)} = ${sealed}`;
          count += 1;
        } catch (error) {
          closed.push(error);
        }
      }
      const last = rows.at(-1);
      if (!last || rows.length < rowsAtOnce) break;
      after = last.id;
    }
  }
  if (closed.length > 0) throw new Error(`${closed.length} sealed values do not open`, { cause: closed[0] });
  return count;
}

/** Which keys sealed what there is: a key that is not among them can go. */
export async function keysInUse(sql: Sql): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const { table, column } of sealedColumns) {
    const rows = await sql<{ sealed: SealedText }[]>`/* fields: keys in use */
      select distinct on (split_part(${sql(column)}, '.', 2)) ${sql(column)} as sealed from ${sql(table)} where ${sql(column)} is not null`;
    for (const { sealed } of rows) found.add(keyIdOf(sealed));
  }
  return [...found].sort();
}
