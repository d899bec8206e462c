import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { toPublicId } from "@leerplek/domain/shared/id";
import { roles } from "@leerplek/domain/shared/viewer";
import { createFieldCipher } from "../../platform/field-cipher.ts";
import { requestContext } from "../../platform/context.ts";
import { keysInUse, resealColumns, sealedColumns } from "../../platform/sealed-columns.repository.ts";
import { askIn } from "../../test-support/ask.ts";
import { testDatabase } from "../../test-support/test-database.ts";
import { testWorld } from "../../test-support/test-world.ts";
import { revealNationalNumber } from "./reveal-national-number.ts";
import { setNationalNumber } from "./set-national-number.ts";

const database = await testDatabase();
const { sql } = database;
const world = await testWorld(database);
const ask = askIn(database);
const counsellor = await world.addPerson("COUNSELLOR", { providerIds: [world.providerId] });
const number = "85073003328";

async function learnerWithNumber() {
  const learner = await world.addLearner();
  const learnerId = toPublicId("learner", learner.learnerId);
  const result = await database.run(setNationalNumber, counsellor, { learnerId, nationalNumber: "85.07.30-033.28" });
  expect(result.ok).toBe(true);
  return { ...learner, id: learnerId };
}

test("it is encrypted in the database, and nothing but its last digits is shown", async () => {
  const { learnerId, viewer, id } = await learnerWithNumber();
  const [row] = await sql<
    { whole: string }[]
  >`select to_jsonb(l)::text as whole from learners l where id = ${learnerId}`;
  expect(row?.whole).toMatch(/"national_number": "v1\.test\./);
  expect(row?.whole).not.toContain(number);
  for (const reader of [viewer, counsellor]) {
    const { data } = await ask(reader, `query N($id: ID!) { learner(id: $id) { nationalNumberLast } }`, { id });
    expect(data).toEqual({ learner: { nationalNumberLast: "28" } });
  }
});

test("it is nowhere else: audit log, jobs, outbox, kept answers", async () => {
  const { id } = await learnerWithNumber();
  await database.run(revealNationalNumber, counsellor, { learnerId: id, reason: "Voor de overeenkomst" });
  const tables = await sql<{ name: string }[]>`select c.oid::regclass::text as name from pg_class c
    where relkind = 'r' and relnamespace in ('public'::regnamespace, 'pgboss'::regnamespace)`;
  for (const { name } of tables) {
    const [row] = await sql.unsafe<{ count: number }[]>(
      `select count(*)::int as count from ${name} t where to_jsonb(t)::text ~ '85073003328|85[.]07[.]30'`,
    );
    expect([name, row?.count]).toEqual([name, 0]);
  }
});

test("it is revealed to the own school with a reason, which the learner reads", async () => {
  const { id, viewer } = await learnerWithNumber();
  const input = { learnerId: id, reason: "Voor de overeenkomst" };
  expect(await database.run(revealNationalNumber, counsellor, input)).toEqual({
    ok: true,
    value: { nationalNumber: "85.07.30-033.28" },
  });
  const { data } = await ask(viewer, `{ fileLooks { nodes { kind reason personName } } }`);
  expect(data).toEqual({
    fileLooks: { nodes: [{ kind: "NATIONAL_NUMBER", reason: input.reason, personName: counsellor.name }] },
  });
  expect(await database.run(revealNationalNumber, counsellor, { learnerId: id, reason: "" })).toMatchObject({
    problems: [{ code: "TOO_SHORT", path: ["reason"] }],
  });
});

describe("problems", () => {
  test("INVALID_FORMAT: wrong check digits", async () => {
    const { id } = await learnerWithNumber();
    expect(
      await database.run(setNationalNumber, counsellor, { learnerId: id, nationalNumber: "85073003329" }),
    ).toMatchObject({ problems: [{ code: "INVALID_FORMAT", path: ["nationalNumber"] }] });
  });

  test("WRONG_STATE: there is none to reveal, or no longer", async () => {
    const { id } = await learnerWithNumber();
    expect((await database.run(setNationalNumber, counsellor, { learnerId: id, nationalNumber: null })).ok).toBe(true);
    expect(await database.run(revealNationalNumber, counsellor, { learnerId: id, reason: "Waarom" })).toMatchObject({
      problems: [{ code: "WRONG_STATE" }],
    });
  });

  test("foreign, unknown and malformed ids answer alike, other roles may not try", async () => {
    const { id, viewer } = await learnerWithNumber();
    const stranger = await world.addPerson("COUNSELLOR");
    for (const [someone, learnerId] of [
      [stranger, id],
      [counsellor, toPublicId("learner", crypto.randomUUID())],
      [counsellor, "x"],
    ] as const) {
      const denied = { extensions: { code: "NOT_FOUND" } };
      await expect(
        database.run(revealNationalNumber, someone, { learnerId, reason: "Nieuwsgierig" }),
      ).rejects.toMatchObject(denied);
      await expect(
        database.run(setNationalNumber, someone, { learnerId, nationalNumber: number }),
      ).rejects.toMatchObject(denied);
    }
    for (const role of roles.filter((each) => !["COUNSELLOR", "PROVIDER_ADMIN"].includes(each)))
      await expect(
        database.run(revealNationalNumber, { ...viewer, roles: [role] }, { learnerId: id, reason: "Nieuwsgierig" }),
      ).rejects.toMatchObject({ extensions: { code: "FORBIDDEN" } });
  });
});

describe("rotation", () => {
  test("seals everything again with the newest key, after which the old one can go", async () => {
    const { learnerId, id } = await learnerWithNumber();
    const [old, fresh] = [
      { id: "test", secret: Buffer.alloc(32, 1) },
      { id: "2027", secret: randomBytes(32) },
    ];
    expect(await keysInUse(sql)).toEqual(["test"]);
    expect(await resealColumns(sql, createFieldCipher([fresh, old]))).toBeGreaterThan(0);
    expect(await keysInUse(sql)).toEqual(["2027"]);
    expect(await resealColumns(sql, createFieldCipher([fresh, old]))).toBe(0);
    const later = requestContext({ ...database, fields: createFieldCipher([fresh]) }, counsellor, "later");
    const result = await revealNationalNumber(later, { learnerId: id, reason: "Na de nieuwe sleutel" });
    expect(result).toMatchObject({ ok: true, value: { nationalNumber: "85.07.30-033.28" } });
    expect(learnerId).toBeTruthy();
  });

  test("says how many do not open, without saying what", async () => {
    await learnerWithNumber();
    const lost = createFieldCipher([{ id: "other", secret: randomBytes(32) }]);
    await expect(resealColumns(sql, lost)).rejects.toThrow(/\d+ sealed values do not open/);
  });
});

test("the list of sealed columns is the one of the database", async () => {
  const found = await sql<{ table: string; column: string }[]>`
    select c.conrelid::regclass::text as table, a.attname as column from pg_constraint c
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'c' and pg_get_constraintdef(c.oid) like '%^v1[.]%' order by 1, 2`;
  expect(found.map((each) => ({ ...each }))).toEqual(sealedColumns);
});

test("a criminal record is a check with dates and who looked, never a document", async () => {
  const names = await sql<{ name: string }[]>`
    select table_name || '.' || column_name as name from information_schema.columns
    where table_schema = 'public' and (column_name ~ '(criminal|record|strafregister|uittreksel|extract)' or table_name ~ '(criminal|strafregister)')`;
  const kinds = await sql<{ name: string; type: string }[]>`
    select table_name || '.' || column_name as name, data_type as type from information_schema.columns
    where table_schema = 'public' and table_name || '.' || column_name in ${sql(names.map(({ name }) => name))}`;
  // Dates, yes or no, ids and words of a closed list: what a document could hide in is refused.
  for (const { name, type } of kinds)
    expect([name, ["bytea", "json", "jsonb", "oid", "ARRAY"].includes(type)]).toEqual([name, false]);
  expect(names.length).toBeGreaterThan(0);
  const files = names.filter(({ name }) => /(file|document|scan|upload|attachment|url|pdf|content|bytes)/.test(name));
  expect(files).toEqual([]);
});
