import { setTimeout as sleep } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { afterEach, expect, test } from "vitest";
import type { Id } from "@leerplek/domain/shared/id";
import { testDatabase } from "../../../test-support/test-database.ts";
import { searchWorld } from "../../../test-support/search-world.ts";
import { workplaces } from "../workplaces.table.ts";
import { checkSearch } from "./check-search.ts";
import { prepareSearch } from "./prepare-search.ts";
import { rebuildSearch } from "./rebuild-search.ts";
import { outboxState, queueForSearch } from "./search-outbox.repository.ts";
import { startSearchRelay, type SearchRelay } from "./search-relay.ts";

const database = await testDatabase();
const world = await searchWorld(database);
const { sql, db, url: databaseUrl, clock } = database;
const search = world.openIndex();
const lines: { readonly level: string; readonly text: string }[] = [];
const at = (level: string) => (_: unknown, text?: string) => void lines.push({ level, text: text ?? String(_) });
const log = { info: at("info"), warn: at("warn"), error: at("error") };

await prepareSearch({ databaseUrl, search });

const relays: SearchRelay[] = [];
function startRelay(): SearchRelay {
  const relay = startSearchRelay({ databaseUrl, search, log });
  relays.push(relay);
  return relay;
}
afterEach(async () => {
  await Promise.all(relays.splice(0).map((relay) => relay.stop()));
});

const newWorkplace = (more: object = {}) => world.addWorkplace({ programme: "G-0057", postcode: "9000", ...more });

/** A change and its outbox row in one transaction, as a use case makes them. */
const change = (
  id: Id<"workplace">,
  values: Partial<Pick<typeof workplaces.$inferInsert, "title" | "status">>,
): Promise<void> =>
  db.transaction(async (transaction) => {
    await transaction.update(workplaces).set(values).where(eq(workplaces.id, id));
    await queueForSearch(transaction, [id]);
  });

async function indexed(id: string): Promise<{ readonly title: string } | null> {
  const { results } = await search.client.index<{ id: string; title: string }>(search.name).getDocuments({ ids: [id] });
  return results[0] ?? null;
}

/** How long it takes until something is so. */
async function msUntil(isSo: () => Promise<boolean>, patienceMs = 10_000): Promise<number> {
  const startedAt = performance.now();
  while (!(await isSo().catch(() => false))) {
    if (performance.now() - startedAt > patienceMs) throw new Error("it never became so");
    await sleep(10);
  }
  return performance.now() - startedAt;
}
const isOutboxEmpty = async (): Promise<boolean> => (await outboxState(sql)).waiting === 0;

test("what is published, changed and withdrawn is searchable or gone within two seconds", async () => {
  startRelay();
  const id = await newWorkplace();
  await queueForSearch(db, [id]);
  expect(await msUntil(async () => (await indexed(id)) !== null)).toBeLessThan(2_000);
  await change(id, { title: "Deegvirtuoos gezocht" });
  expect(await msUntil(async () => (await indexed(id))?.title === "Deegvirtuoos gezocht")).toBeLessThan(2_000);
  await change(id, { status: "PAUSED" });
  expect(await msUntil(async () => (await indexed(id)) === null)).toBeLessThan(2_000);
  expect(await msUntil(isOutboxEmpty)).toBeLessThan(2_000);
});

test("a change that is rolled back sends nothing", async () => {
  const id = await newWorkplace();
  await db
    .transaction(async (transaction) => {
      await queueForSearch(transaction, [id]);
      throw new Error("roll back");
    })
    .catch(() => {});
  expect(await outboxState(sql)).toMatchObject({ waiting: 0 });
});

test("a hundred changes a second cost one task a second", async () => {
  startRelay();
  const ids = await Promise.all(Array.from({ length: 20 }, () => newWorkplace()));
  const before = await search.client.tasks.getTasks({ limit: 1 });
  const startedAt = performance.now();
  for (let round = 0; performance.now() - startedAt < 2_500; round++) {
    await queueForSearch(db, ids);
    await sleep(20);
  }
  await msUntil(isOutboxEmpty);
  const after = await search.client.tasks.getTasks({ limit: 1 });
  const seconds = (performance.now() - startedAt) / 1_000;
  expect(after.total - before.total).toBeLessThanOrEqual(Math.ceil(seconds) + 1);
});

test("changes made while the engine is down are searchable within seconds after it returns", async () => {
  startRelay();
  const [changed, removed, added] = await Promise.all([newWorkplace(), newWorkplace(), newWorkplace()]);
  await queueForSearch(db, [changed, removed]);
  await msUntil(isOutboxEmpty);
  await world.stopEngine();
  await change(changed, { title: "Tijdens de storing" });
  await change(removed, { status: "CLOSED" });
  await queueForSearch(db, [added]);
  await sleep(1_200);
  expect(await outboxState(sql)).toMatchObject({ waiting: 3, parked: 0 });
  await world.startEngine();
  expect(await msUntil(isOutboxEmpty)).toBeLessThan(5_000);
  expect((await indexed(changed))?.title).toBe("Tijdens de storing");
  expect(await indexed(removed)).toBeNull();
  expect(await indexed(added)).not.toBeNull();
}, 30_000);

test("of two relays one works, and the other takes over", async () => {
  const first = startRelay();
  await sleep(100);
  startRelay();
  const [one, two] = await Promise.all([newWorkplace(), newWorkplace()]);
  await queueForSearch(db, [one]);
  await msUntil(isOutboxEmpty);
  const holders = await sql`select count(distinct pid)::int as relays from pg_locks
    where locktype = 'advisory' and classid = 77201 and objid = 1 and database = (select oid from pg_database where datname = current_database())`;
  expect(holders[0]?.["relays"]).toBe(1);
  await first.stop();
  await queueForSearch(db, [two]);
  expect(await msUntil(isOutboxEmpty)).toBeLessThan(2_500);
});

test("the relay finds its way back when the database throws it out", async () => {
  startRelay();
  const id = await newWorkplace();
  await queueForSearch(db, [id]);
  await msUntil(isOutboxEmpty);
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'leerplek search relay' and datname = current_database()`;
  await change(id, { title: "Na de onderbreking" });
  expect(await msUntil(async () => (await indexed(id))?.title === "Na de onderbreking")).toBeLessThan(4_000);
});

test("a workplace the engine refuses is parked after ten tries and holds up nobody", async () => {
  lines.length = 0;
  const [good, bad] = await Promise.all([newWorkplace(), newWorkplace()]);
  // A place that is no number on the map is refused by the engine.
  await sql`update branches set latitude = 'NaN' where id = (select branch_id from workplaces where id = ${bad})`;
  await queueForSearch(db, [bad, good]);
  await sql`update search_outbox set attempts = 8 where workplace_id = ${bad}`;
  startRelay();
  await msUntil(async () => (await indexed(good)) !== null);
  await msUntil(async () => (await outboxState(sql)).parked === 1, 30_000);
  expect(lines.filter(({ level }) => level === "error")).toHaveLength(1);
  expect(await indexed(bad)).toBeNull();
  await sql`update branches set latitude = 51 where id = (select branch_id from workplaces where id = ${bad})`;
  await queueForSearch(db, [bad]);
  await msUntil(async () => (await indexed(bad)) !== null);
}, 60_000);

test("a rebuild loses no change that is made while it runs, and there is no moment without results", async () => {
  startRelay();
  const ids = await Promise.all(Array.from({ length: 30 }, () => newWorkplace()));
  await queueForSearch(db, ids);
  await msUntil(isOutboxEmpty);
  let isRunning = true;
  let fewest = Infinity;
  const watching = (async () => {
    while (isRunning) {
      const [answer] = await search.search([{ q: "", page: 1, hitsPerPage: 1 }]);
      fewest = Math.min(fewest, answer?.totalHits ?? 0);
      await sleep(5);
    }
  })();
  const changing = (async () => {
    for (let n = 0; isRunning; n++) {
      const id = ids[n % ids.length];
      if (id) await change(id, { title: `Titel ${n}` });
      await sleep(10);
    }
  })();
  for (let n = 0; n < 3; n++)
    expect(await rebuildSearch({ databaseUrl, search })).toMatchObject({ documents: expect.any(Number) });
  isRunning = false;
  await Promise.all([watching, changing]);
  await msUntil(isOutboxEmpty);
  expect(fewest).toBeGreaterThanOrEqual(30);
  expect(await checkSearch({ sql, db, search, clock, log })).toMatchObject({ missing: 0, outdated: 0, surplus: 0 });
  const { results } = await search.client.getRawIndexes();
  expect(results.map(({ uid }) => uid)).toEqual([search.name]);
}, 60_000);

test("a change that came too late for the new index and was sent to the old one is sent again after the swap", async () => {
  const [changed, withdrawn] = await Promise.all([newWorkplace(), newWorkplace()]);
  await rebuildSearch({ databaseUrl, search });
  startRelay();
  await rebuildSearch({
    databaseUrl,
    search,
    async onProgress() {
      await change(changed, { title: "Tijdens het bouwen" });
      await change(withdrawn, { status: "CLOSED" });
      await msUntil(async () => (await indexed(changed))?.title === "Tijdens het bouwen");
      await msUntil(async () => (await indexed(withdrawn)) === null);
      await sleep(200);
    },
  });
  await msUntil(isOutboxEmpty);
  expect((await indexed(changed))?.title).toBe("Tijdens het bouwen");
  expect(await indexed(withdrawn)).toBeNull();
});

test("two rebuilds do not run at once", async () => {
  const results = await Promise.all([rebuildSearch({ databaseUrl, search }), rebuildSearch({ databaseUrl, search })]);
  expect(results.filter((result) => result === null)).toHaveLength(1);
});

test("the check finds missing, outdated and surplus documents, notes them, and the relay mends them", async () => {
  const [missing, outdated, surplus] = await Promise.all([newWorkplace(), newWorkplace(), newWorkplace()]);
  await rebuildSearch({ databaseUrl, search });
  await search.client.index(search.name).deleteDocument(missing).waitTask({ interval: 20 });
  await sql`update workplaces set application_count = 7 where id = ${outdated}`;
  await sql`update workplaces set status = 'CLOSED' where id = ${surplus}`;
  const moment = new Date("2026-11-23T03:00:00.000Z");
  expect(await checkSearch({ sql, db, search, clock: () => moment, log })).toMatchObject({
    missing: 1,
    outdated: 1,
    surplus: 1,
  });
  const [noted] =
    await sql`select missing, outdated, surplus from search_checks where checked_at = ${moment.toISOString()}`;
  expect(noted).toEqual({ missing: 1, outdated: 1, surplus: 1 });
  startRelay();
  await msUntil(isOutboxEmpty);
  expect(await checkSearch({ sql, db, search, clock, log })).toMatchObject({ missing: 0, outdated: 0, surplus: 0 });
});

test("a change that is still under way is no drift", async () => {
  const id = await newWorkplace();
  await queueForSearch(db, [id]);
  expect(await checkSearch({ sql, db, search, clock, log })).toMatchObject({ missing: 0 });
  startRelay();
  await msUntil(isOutboxEmpty);
});

test("an index that vanished, or has other settings, is made anew", async () => {
  const id = await newWorkplace();
  await search.client.deleteIndex(search.name).waitTask({ interval: 20 });
  startRelay();
  await queueForSearch(db, [id]);
  await msUntil(async () => (await indexed(id)) !== null);
  await search.client.index(search.name).updateStopWords(["bakker"]).waitTask({ interval: 20 });
  await prepareSearch({ databaseUrl, search });
  expect(await search.client.index(search.name).getStopWords()).toContain("van");
});

test("a second start with the same settings rebuilds nothing", async () => {
  await prepareSearch({ databaseUrl, search });
  const before = await search.client.tasks.getTasks({ limit: 1 });
  await prepareSearch({ databaseUrl, search });
  expect((await search.client.tasks.getTasks({ limit: 1 })).total).toBe(before.total);
});
