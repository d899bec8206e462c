import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { newId } from "@leerplek/domain/shared/id";
import { testDatabase, testMoment } from "../test-support/test-database.ts";
import { writeAuditLines, type AuditLine } from "./audit-lines.repository.ts";

const database = await testDatabase();
const { db, sql } = database;

const line = (more: Partial<AuditLine> = {}): AuditLine => ({
  id: newId(),
  at: testMoment.toISOString(),
  actorId: null,
  actorRole: "COUNSELLOR",
  onBehalfOf: null,
  action: "test.done",
  objectId: "learner_1",
  organisationId: "provider_1",
  purpose: "GUIDANCE",
  reason: 'Zo "gezegd" — é\n🙂',
  requestId: "r",
  ...more,
});

const places = () =>
  sql<{ chain: number; sequence: number; hash: Buffer; text: string }[]>`
    select chain, sequence::int, hash, audit_row_text(a) as text from audit_log a order by chain, sequence`;

test("each line carries the hash of the line before it and of its own content", async () => {
  await writeAuditLines(db, [line(), line(), line()]);
  await writeAuditLines(db, [line()]);
  const rows = await places();
  expect(rows).toHaveLength(4);
  let head = Buffer.alloc(0);
  let chain = -1;
  for (const row of rows) {
    if (row.chain !== chain) head = Buffer.alloc(0);
    chain = row.chain;
    head = createHash("sha256").update(head).update(row.text).digest();
    expect(row.hash.equals(head)).toBe(true);
  }
});

test("what a writer says of place and hash does not count", async () => {
  await sql`insert into audit_log (id, at, action, object_id, chain, sequence, hash) values (gen_random_uuid(), now(), 'x', 'y', 77, 1, 'abc')`;
  expect((await places()).every(({ chain, hash }) => chain < 32 && hash.length === 32)).toBe(true);
});

test("a writer does not wait for one that has not ended yet", async () => {
  let release = (): void => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  const slow = Array.from({ length: 5 }, () =>
    db.transaction(async (tx) => {
      await writeAuditLines(tx, [line()]);
      await held;
    }),
  );
  await new Promise((resolve) => setTimeout(resolve, 200));
  const started = performance.now();
  for (let time = 0; time < 5; time++) await writeAuditLines(db, [line()]);
  expect(performance.now() - started).toBeLessThan(1_500);
  release();
  await Promise.all(slow);
});

test("forty writers at once leave every chain whole", async () => {
  await Promise.all(
    Array.from({ length: 40 }, () =>
      db.transaction(async (tx) => {
        await writeAuditLines(tx, [line(), line()]);
      }),
    ),
  );
  const [broken] = await sql<{ count: number }[]>`
    select count(*)::int as count from (
      select a.*, sha256(coalesce(lag(hash) over w, ''::bytea) || convert_to(audit_row_text(a), 'UTF8')) as expected, row_number() over w as place
      from audit_log a window w as (partition by chain order by sequence)
    ) l where l.hash <> l.expected or l.sequence <> l.place`;
  expect(broken?.count).toBe(0);
  const [ends] = await sql<{ same: boolean }[]>`
    select bool_and(c.sequence = coalesce((select max(sequence) from audit_log a where a.chain = c.chain), 0)) as same from audit_chains c`;
  expect(ends?.same).toBe(true);
});

test("a change that is rolled back leaves no gap", async () => {
  const before = await places();
  await db
    .transaction(async (tx) => {
      await writeAuditLines(tx, [line()]);
      throw new Error("no");
    })
    .catch(() => {});
  await writeAuditLines(db, [line()]);
  expect(await places()).toHaveLength(before.length + 1);
});
