import { fileURLToPath } from "node:url";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import { dayInFlanders } from "@leerplek/domain/shared/time";
import { makeWorld } from "@leerplek/fixtures/world/make-world";
import { readEnvironment } from "../src/environment.ts";
import { rebuildSearch } from "../src/modules/workplaces/search/rebuild-search.ts";
import { connect } from "../src/platform/database.ts";
import { prepareJobs } from "../src/platform/jobs.ts";
import { openSearchIndex } from "../src/platform/search-index.ts";
import { seedWorld } from "../src/seed/seed-world.ts";

/** Makes the database and the index ready for the server and the worker. May be repeated; one at a time by an advisory lock. */
const environment = readEnvironment(process.env);
const { sql, db, close } = connect(environment.databaseUrl, { connections: 2, name: "leerplek-prepare" });
const lock = 7_345_201;

/** Says what it does and how long it took: "migraties (0,3 s)". */
async function step<Value>(name: string, work: () => Promise<Value>): Promise<Value> {
  const started = performance.now();
  const value = await work();
  console.log(`${name} (${((performance.now() - started) / 1000).toFixed(1).replace(".", ",")} s)`);
  return value;
}

async function isEmpty(): Promise<boolean> {
  const [row] = await sql<{ empty: boolean }[]>`select not exists (select from companies) as empty`;
  return row?.empty ?? false;
}

const holder = await sql.reserve();
try {
  await holder`select set_config('lock_timeout', '60s', false), set_config('statement_timeout', '0', false), pg_advisory_lock(${lock})`;
  await step("tabellen bijwerken", () =>
    migrate(db, { migrationsFolder: fileURLToPath(new URL("../drizzle", import.meta.url)) }),
  );
  await step("wachtrijen klaarzetten", () => prepareJobs(environment.databaseUrl));
  if (environment.isDemo && (await isEmpty()))
    await step("verzonnen Vlaanderen vullen", () =>
      seedWorld(db, makeWorld({ today: dayInFlanders(new Date()) }), console.log),
    );
  const search = openSearchIndex(environment.search);
  const known = await search.client
    .index(search.name)
    .getStats()
    .catch(() => null);
  if (!known || known.numberOfDocuments === 0)
    await step("zoekindex vullen", () => rebuildSearch({ databaseUrl: environment.databaseUrl, search }));
  search.close();
} finally {
  holder.release();
  await close();
}
process.exit(0);
