import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres, { type Sql } from "postgres";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { startMeilisearch, type RunningMeilisearch } from "@leerplek/local/meilisearch";
import { openJobQueue } from "../platform/jobs.ts";
import { openSearchIndex } from "../platform/search-index.ts";
import { whilePreparing } from "./prepare-database.ts";
import { prepare } from "./prepare.ts";

const folder = join(tmpdir(), `leerplek-prepare-${crypto.randomUUID()}`);
let engine: RunningMeilisearch;
const made: { readonly name: string; readonly sql: Sql }[] = [];
const maintenance = postgres(new URL("/postgres", inject("templateUrl")).href, { max: 1, onnotice: () => {} });
beforeAll(async () => {
  engine = await startMeilisearch({ dataDir: folder });
});
afterAll(async () => {
  for (const { name, sql } of made) {
    await sql.end();
    await maintenance.unsafe(`drop database ${name} with (force)`);
  }
  await maintenance.end();
  await engine.stop();
  await rm(folder, { recursive: true, force: true });
});

/** A database with nothing in it. */
async function emptyDatabase() {
  const name = `prepare_${made.length}_${process.pid}`;
  await maintenance.unsafe(`create database ${name}`);
  const databaseUrl = new URL(`/${name}`, inject("templateUrl")).href;
  const sql = postgres(databaseUrl, { max: 2, onnotice: () => {} });
  made.push({ name, sql });
  return { databaseUrl, sql, indexName: name };
}

async function run(
  { databaseUrl, indexName }: { databaseUrl: string; indexName: string },
  { isDemo = false, url = engine.url } = {},
): Promise<string[]> {
  const lines: string[] = [];
  const environment = {
    ...{ databaseUrl, isDemo, search: { url, key: engine.key } },
    serverDatabaseUrl: signIn(databaseUrl, `${indexName}_server`),
    workerDatabaseUrl: signIn(databaseUrl, `${indexName}_worker`),
  };
  await prepare({ environment, indexName, say: (line) => lines.push(line) });
  return lines.map((line) => line.replace(/ \(\d+,\d s\)$/, ""));
}

const signIn = (url: string, username: string): string =>
  Object.assign(new URL(url), { username, password: `${username} secret` }).href;

const documentsIn = async (indexName: string): Promise<number> => {
  const index = openSearchIndex({ url: engine.url, key: engine.key, name: indexName });
  const { numberOfDocuments } = await index.client.index(indexName).getStats();
  index.close();
  return numberOfDocuments;
};
async function emptyIndex(indexName: string): Promise<void> {
  const index = openSearchIndex({ url: engine.url, key: engine.key, name: indexName });
  await index.client.index(indexName).deleteAllDocuments().waitTask();
  index.close();
}
const numberOf = async (sql: Sql, table: string): Promise<number> => {
  const [row] = await sql.unsafe<{ count: number }[]>(`select count(*)::int as count from ${table}`);
  return row?.count ?? 0;
};

test("the demo gets tables, queues, an invented Flanders and a full index; a later start only mends", async () => {
  const database = await emptyDatabase();
  const first = await run(database, { isDemo: true });
  expect(first.at(0)).toBe(
    `rollen van de databank nakijken: ${database.indexName}_server, ${database.indexName}_worker`,
  );
  expect(first.at(1)).toMatch(/^tabellen bijwerken: \d+ stappen$/);
  expect(first).toContain("gegevens nakijken: een verzonnen Vlaanderen gemaakt");
  await openJobQueue(database.sql);
  const published = await numberOf(database.sql, "workplaces where status = 'PUBLISHED'");
  expect(published).toBeGreaterThanOrEqual(2_000);
  expect(await documentsIn(database.indexName)).toBe(published);

  const users = await numberOf(database.sql, "users");
  expect(await run(database, { isDemo: true })).toEqual([
    "rollen van de databank nakijken: in orde",
    "tabellen bijwerken: in orde",
    "wachtrijen klaarzetten: in orde",
    "gegevens nakijken: in orde",
    "zoekindex nakijken: in orde",
  ]);
  expect(await numberOf(database.sql, "users")).toBe(users);

  await emptyIndex(database.indexName);
  await run(database, { isDemo: true });
  expect(await documentsIn(database.indexName)).toBe(published);
}, 120_000);

test("a real start gets the reference data and not one invented person", async () => {
  const database = await emptyDatabase();
  expect(await run(database)).toContain("gegevens nakijken: lijsten geladen");
  expect(await numberOf(database.sql, "programmes")).toBe(197);
  expect(await numberOf(database.sql, "users")).toBe(0);
  expect(await run(database)).toContain("gegevens nakijken: in orde");
}, 60_000);

test("a database of an earlier version gets the rules it does not know yet, and keeps what an administrator changed", async () => {
  const database = await emptyDatabase();
  await run(database);
  const rules = await numberOf(database.sql, "rule_parameters");
  await database.sql`delete from rule_parameters where key = 'disclosure.profilesPerDay'`;
  await database.sql`update rule_parameters set value = 4 where key = 'application.maximumOpen'`;
  await run(database);
  expect(await numberOf(database.sql, "rule_parameters")).toBe(rules);
  expect(await numberOf(database.sql, "rule_parameters where key = 'application.maximumOpen' and value = 4")).toBe(1);
}, 60_000);

test("of two starts at once one works and the other waits, and both succeed", async () => {
  const database = await emptyDatabase();
  const [one, other] = await Promise.all([run(database), run(database)]);
  const lines = [...one, ...other];
  expect(lines.filter((line) => line === "gegevens nakijken: lijsten geladen")).toHaveLength(1);
  expect(lines).toContain("wachten op een ander proces dat de databank klaarmaakt");
}, 60_000);

test("a search engine that is away does not keep the rest from starting", async () => {
  const database = await emptyDatabase();
  expect(await run(database, { url: "http://127.0.0.1:1" })).toContain(
    "zoekindex nakijken: de zoekmachine antwoordt niet; zoeken werkt eenvoudiger tot ze er is",
  );
}, 60_000);

test("a database that does not answer is named in one sentence, without the password", async () => {
  const url = "postgres://leerplek:geheim@127.0.0.1:1/leerplek";
  const fault: unknown = await whilePreparing(
    url,
    async () => {},
    () => {},
    { answerSeconds: 0.3, turnSeconds: 1 },
  ).catch((error: unknown) => error);
  expect(fault).toMatchObject({
    name: "PreparingProblem",
    message: "De databank op 127.0.0.1:1 antwoordt niet na 0.3 s: kijk DATABASE_URL na.",
  });
});

test("a database that does not exist is said at once", async () => {
  const url = new URL("/bestaat_niet", inject("templateUrl")).href;
  await expect(
    whilePreparing(
      url,
      async () => {},
      () => {},
    ),
  ).rejects.toThrow("bestaat niet");
});

test("a turn that never comes is given up", async () => {
  const { databaseUrl } = await emptyDatabase();
  const patience = { answerSeconds: 5, turnSeconds: 0.3 };
  await whilePreparing(
    databaseUrl,
    async () => {
      await expect(
        whilePreparing(
          databaseUrl,
          async () => {},
          () => {},
          patience,
        ),
      ).rejects.toThrow("nog altijd bezig");
    },
    () => {},
  );
});
