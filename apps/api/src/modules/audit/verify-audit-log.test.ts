import { afterEach, beforeEach, expect, test } from "vitest";
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

/** As a superuser does it: with the triggers away. */
async function tamper(change: () => Promise<unknown>): Promise<void> {
  for (const table of ["audit_log", "audit_seals"]) await sql`alter table ${sql(table)} disable trigger all`;
  await change();
  for (const table of ["audit_log", "audit_seals"]) await sql`alter table ${sql(table)} enable trigger all`;
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
  await tamper(() => sql`truncate audit_log, audit_seals`);
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
