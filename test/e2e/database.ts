import { readFile } from "node:fs/promises";
import { join } from "node:path";
import postgres, { type Sql } from "postgres";
import { afterAll, inject } from "vitest";

/** The product's own database, as its owner: to let time pass for one row where a browser cannot wait. */
export async function databaseForFile(): Promise<Sql> {
  const folder = join(inject("dataDir"), "postgres");
  const password = (await readFile(join(folder, "password"), "utf8")).trim();
  // The fourth line is the port.
  const port = (await readFile(join(folder, "cluster/postmaster.pid"), "utf8")).split("\n")[3];
  const sql = postgres(`postgres://postgres:${password}@127.0.0.1:${port}/leerplek`, { max: 1, onnotice: () => {} });
  afterAll(() => sql.end());
  return sql;
}
