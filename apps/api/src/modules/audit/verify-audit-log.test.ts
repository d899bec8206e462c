import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { newId } from "@leerplek/domain/shared/id";
import { askIn } from "../../test-support/ask.ts";
import { testDatabase, testMoment } from "../../test-support/test-database.ts";
import { testWorld } from "../../test-support/test-world.ts";
import { writeAuditLines } from "../../platform/audit-lines.repository.ts";
import { startAuditVerification } from "./start-audit-verification.ts";
import { sealAuditLog, verifyAuditLog } from "./verify-audit-log.ts";

const database = await testDatabase();
const { sql, db } = database;
const world = await testWorld(database);
const ask = askIn(database);
const admin = await world.addPerson("GOV_ADMIN");

const alerts: unknown[] = [];
const told: unknown[] = [];
const services = {
  sql,
  db,
  clock: () => testMoment,
  log: { info: (line: unknown) => told.push(line), error: (line: unknown) => alerts.push(line) },
};

async function addLines(count: number): Promise<void> {
  for (let index = 0; index < count; index++)
    await writeAuditLines(db, [
      {
        id: newId(),
        at: new Date(testMoment.getTime() + index).toISOString(),
        actorId: admin.userId,
        actorRole: "GOV_ADMIN",
        onBehalfOf: null,
        action: "test.done",
        objectId: `thing_${index}`,
        organisationId: null,
        purpose: "SUPERVISION",
        reason: 'Aanhaling " en \\ en é 🙂\n\t\u0001',
        requestId: null,
      },
    ]);
}

const guarded = ["audit_log", "audit_seals", "audit_checkpoints"];

/** As a superuser does it: with the triggers away. */
async function tamper(change: () => Promise<unknown>): Promise<void> {
  for (const table of guarded) await sql`alter table ${sql(table)} disable trigger all`;
  await change();
  for (const table of guarded) await sql`alter table ${sql(table)} enable trigger all`;
}

/** The third line from the end of the longest chain. */
async function aLine(): Promise<{ id: string; chain: number; sequence: number }> {
  const [line] = await sql<{ id: string; chain: number; sequence: number }[]>`
    select id, chain, sequence::int from audit_log
    where chain = (select chain from audit_chains order by sequence desc limit 1) order by sequence desc offset 2 limit 1`;
  if (!line) throw new Error("no line");
  return line;
}

beforeEach(async () => {
  alerts.length = 0;
  await addLines(60);
});
afterEach(async () => {
  await tamper(() => sql`truncate audit_log, audit_seals, audit_checkpoints`);
  await sql`update audit_chains set sequence = 0, hash = ''`;
  await sql`delete from audit_verifications`;
});

test("an untouched log is intact, and lines written meanwhile do not matter", async () => {
  const [faults] = await Promise.all([verifyAuditLog(services), addLines(5)]);
  expect(faults).toEqual([]);
  expect(alerts).toEqual([]);
});

test("a changed line is named", async () => {
  const { id, chain, sequence } = await aLine();
  await tamper(() => sql`update audit_log set action = 'test.undone' where id = ${id}`);
  expect(await verifyAuditLog(services)).toEqual([{ kind: "CHANGED", chain, sequence, lineId: id }]);
  expect(alerts).toMatchObject([{ alert: "audit-log-broken", kind: "CHANGED", lineId: id }]);
});

test("every column but the place counts", async () => {
  const columns = await sql<{ name: string }[]>`
    select column_name as name from information_schema.columns where table_name = 'audit_log' and column_name not in ('chain', 'sequence', 'hash')`;
  const { id } = await aLine();
  for (const { name } of columns) {
    const set =
      name === "at"
        ? sql`at = at + interval '1 ms'`
        : name.endsWith("id") && ["id", "actor_id"].includes(name)
          ? sql`${sql(name)} = gen_random_uuid()`
          : name === "actor_role"
            ? sql`actor_role = 'MENTOR'`
            : name === "purpose"
              ? sql`purpose = 'SYSTEM'`
              : sql`${sql(name)} = 'anders'`;
    await sql
      .begin(async (tx) => {
        await tx`create temporary table kept on commit drop as select audit_row_text(a) as text, chain, sequence from audit_log a where id = ${id}`;
        await tx`alter table audit_log disable trigger all`;
        await tx`update audit_log set ${set} where id = ${id}`;
        const [row] = await tx<
          { same: boolean }[]
        >`select audit_row_text(a) = k.text as same from kept k join audit_log a using (chain, sequence)`;
        expect([name, row?.same]).toEqual([name, false]);
        throw new Error("undo");
      })
      .catch((error: Error) => {
        if (error.message !== "undo") throw error;
      });
  }
});

test("a removed line is named by its place", async () => {
  const { id, chain, sequence } = await aLine();
  await tamper(() => sql`delete from audit_log where id = ${id}`);
  expect(await verifyAuditLog(services)).toEqual([{ kind: "MISSING", chain, sequence, lineId: null }]);
});

test("a removed end is noticed", async () => {
  const { chain, sequence } = await aLine();
  await tamper(() => sql`delete from audit_log where chain = ${chain} and sequence >= ${sequence}`);
  expect(await verifyAuditLog(services)).toEqual([{ kind: "TAIL_MISSING", chain, sequence, lineId: null }]);
});

test("a removed end is noticed by its seal when the end of the chain was set back too", async () => {
  await sealAuditLog(services);
  const { chain, sequence } = await aLine();
  await tamper(() => sql`delete from audit_log where chain = ${chain} and sequence >= ${sequence}`);
  await sql`update audit_chains c set sequence = ${sequence - 1}, hash = (select hash from audit_log a where a.chain = c.chain and a.sequence = ${sequence - 1})
    where chain = ${chain}`;
  expect(await verifyAuditLog(services)).toEqual([{ kind: "TAIL_MISSING", chain, sequence, lineId: null }]);
});

test("a chain that was computed anew is noticed by its seal", async () => {
  await sealAuditLog(services);
  const { chain, id } = await aLine();
  await tamper(async () => {
    await sql`update audit_log set action = 'test.undone' where id = ${id}`;
    await sql`do $$ declare line audit_log; head bytea := ''; begin
      for line in select * from audit_log where chain = ${sql.unsafe(String(chain))} order by sequence loop
        head := sha256(head || convert_to(audit_row_text(line), 'UTF8'));
        update audit_log set hash = head where id = line.id;
      end loop;
      update audit_chains set hash = head where chain = ${sql.unsafe(String(chain))}; end $$`.simple();
  });
  expect(await verifyAuditLog(services)).toMatchObject([{ kind: "REWRITTEN", chain }]);
});

test("the ends of the chains leave with the log, each once", async () => {
  told.length = 0;
  await sealAuditLog(services);
  expect(told).toMatchObject([{ seal: expect.arrayContaining([expect.stringMatching(/^\d+:\d+:[0-9a-f]{64}$/)]) }]);
  told.length = 0;
  await sealAuditLog(services);
  expect(told).toEqual([]);
});

test("an administrator starts a run, follows it and reads what it found", async () => {
  const start = `mutation { startAuditVerification { ... on AuditVerification { id status } } }`;
  const first = await ask(admin, start);
  expect(first.data).toMatchObject({ startAuditVerification: { status: "WAITING" } });
  expect((await ask(admin, start)).data).toEqual(first.data);
  const [jobs] = await sql<{ count: number }[]>`
    select count(*)::int as count from pgboss.job where name = 'nightly' and data ->> 'task' = 'verify-audit-log'`;
  expect(jobs?.count).toBe(1);
  const { id } = await aLine();
  await tamper(() => sql`update audit_log set reason = null where id = ${id}`);
  await verifyAuditLog(services);
  const { data } = await ask(
    admin,
    `{ auditVerifications { nodes { status requestedBy linesTotal linesChecked finishedAt faults { kind lineId } } } }`,
  );
  expect(data).toMatchObject({
    auditVerifications: {
      nodes: [{ status: "BROKEN", requestedBy: admin.name, linesTotal: 61, faults: [{ kind: "CHANGED", lineId: id }] }],
    },
  });
});

test("nobody else starts one", async () => {
  const counsellor = await world.addPerson("COUNSELLOR");
  await expect(database.run(startAuditVerification, counsellor, {})).rejects.toMatchObject({
    extensions: { code: "FORBIDDEN" },
  });
});

describe("what went after its term", () => {
  const oldLines = (count: number) => sql`insert into audit_log (id, at, action, object_id)
    select gen_random_uuid(), '2024-01-10', 'test.old', 'thing_' || n from generate_series(1, ${count}) as n`;
  const shorten = (before: string, most = 5000) =>
    sql<{ chain: number; sequence: number; lines: number }[]>`
      select chain, sequence::int, lines from shorten_audit_log(${before}, ${most}, ${testMoment.toISOString()})`;
  /** Each chain gets old lines, then young ones: a chain begins with what is old. */
  beforeEach(async () => {
    await tamper(() => sql`truncate audit_log`);
    await sql`update audit_chains set sequence = 0, hash = ''`;
    for (let round = 0; round < 4; round++) await oldLines(30);
    await sealAuditLog(services);
    await addLines(60);
  });
  const left = async () => (await sql`select from audit_log`).length;

  test("leaves a chain that is followed from its checkpoint, and the run says how many lines went", async () => {
    const gone = await shorten("2024-11-23");
    expect(gone.reduce((sum, { lines }) => sum + lines, 0)).toBe(120);
    expect(await left()).toBe(60);
    expect(await verifyAuditLog(services)).toEqual([]);
    const { data } = await ask(
      admin,
      `{ auditVerifications(first: 1) { nodes { status linesChecked linesRemoved } } }`,
    );
    expect(data).toEqual({
      auditVerifications: { nodes: [{ status: "INTACT", linesChecked: 60, linesRemoved: 120 }] },
    });
    expect(await shorten("2024-11-23")).toEqual([]);
  });

  test("goes in rounds, and a chain that is empty goes on from where it was", async () => {
    for (let round = 0; round < 200; round++) if ((await shorten("2024-11-23", 7)).length === 0) break;
    expect(await left()).toBe(60);
    expect(await verifyAuditLog(services)).toEqual([]);
    await addLines(3);
    expect(await verifyAuditLog(services)).toEqual([]);
  });

  test("is never younger than a year, whatever the worker asks", async () => {
    await shorten("2999-01-01");
    expect(await left()).toBe(60);
  });

  test("is nothing else: a line that no checkpoint covers cannot be deleted, by the owner neither", async () => {
    await shorten("2024-11-23");
    await expect(sql`delete from audit_log`).rejects.toMatchObject({ constraint_name: "audit_log_append_only" });
    await expect(sql`delete from audit_checkpoints`).rejects.toMatchObject({
      constraint_name: "audit_log_append_only",
    });
    await expect(database.served.sql`select * from shorten_audit_log(now(), 1, now())`).rejects.toMatchObject({
      code: "42501",
    });
  });

  test.each([
    ["hash", sql`update audit_checkpoints set hash = sha256(hash)`],
    ["number", sql`update audit_checkpoints set sequence = sequence - 1`],
  ])("a checkpoint with another %s does not fit what is left", async (_name, change) => {
    await shorten("2024-11-23");
    await tamper(() => change);
    const faults = await verifyAuditLog(services);
    expect(faults.length).toBeGreaterThan(0);
    for (const { kind } of faults) expect(["CHANGED", "MISSING", "REWRITTEN", "TAIL_MISSING"]).toContain(kind);
  });
});
