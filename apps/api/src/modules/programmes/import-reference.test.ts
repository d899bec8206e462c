import { beforeEach, expect, test } from "vitest";
import { day } from "@leerplek/domain/shared/time";
import { bundledReference, type ReferenceFile, type ReferenceKind } from "@leerplek/fixtures/reference/reference-files";
import { referenceRows } from "@leerplek/fixtures/reference/reference-rows";
import { ruleParameters } from "@leerplek/fixtures/reference/rules";
import { testDatabase } from "../../test-support/test-database.ts";
import { importReference, type ReferenceImport } from "./import-reference.ts";

const { sql, db } = await testDatabase();
const on = day("2027-09-01");
const load = (files: readonly ReferenceFile[]): Promise<ReferenceImport[]> =>
  db.transaction((tx) => importReference(tx, files, { on, now: new Date("2027-08-20T10:00:00Z") }));

/** A newer file of one kind, made out of the bundled one. */
function newer(kind: ReferenceKind, change: (text: string) => string): ReferenceFile {
  const file = bundledReference().find((each) => each.kind === kind)!;
  const text = change(file.text);
  expect(text).not.toBe(file.text);
  return { kind, version: "2027-08", text };
}

const changed = (imports: readonly ReferenceImport[]): string[] =>
  imports.flatMap((each) => (each.changed ? each.kind : []));

beforeEach(async () => {
  await sql`truncate municipalities, programmes, qualifications, postcodes, holidays, reference_imports cascade`;
  await load(bundledReference());
});

test("the bundled files give the rows the demo world counts on, ids and all", async () => {
  const rows = referenceRows(ruleParameters);
  const programmes = await sql`select id, code, title, search_words as "searchWords" from programmes order by code`;
  expect(programmes).toEqual(
    rows.programmes.map(({ id, code, title, searchWords }) => ({ id, code, title, searchWords })),
  );
  const activities = await sql`select id, label from activities order by activity_list_id, position`;
  const byList = [...rows.activities].sort((one, other) =>
    one.activityListId === other.activityListId
      ? one.position - other.position
      : one.activityListId < other.activityListId
        ? -1
        : 1,
  );
  expect(activities).toEqual(byList.map(({ id, label }) => ({ id, label })));
});

test("the same files again change nothing", async () => {
  const before = await sql`select * from reference_imports order by kind`;
  expect(changed(await load(bundledReference()))).toEqual([]);
  expect(await sql`select * from reference_imports order by kind`).toEqual(before);
});

test("a renamed programme keeps its id", async () => {
  const [old] = await sql`select id from programmes where code = 'G-0250'`;
  const renamed = newer("programmes", (text) => text.replace("Ruwbouw duaal", "Ruwbouw en renovatie duaal"));
  expect(changed(await load([renamed]))).toEqual(["programmes"]);
  expect(await sql`select id, title from programmes where code = 'G-0250'`).toEqual([
    { id: old?.id, title: "Ruwbouw en renovatie duaal" },
  ]);
  expect(await sql`select version, rows from reference_imports where kind = 'programmes'`).toEqual([
    { version: "2027-08", rows: 197 },
  ]);
});

test("a programme the newer file lacks stays, not current, and is current again when it comes back", async () => {
  const without = newer("programmes", (text) => text.replace(/^G-0462.*\n/m, ""));
  await load([without]);
  const current = async () => await sql`select is_current as "isCurrent" from programmes where code = 'G-0462'`;
  expect(await current()).toEqual([{ isCurrent: false }]);
  await load(bundledReference());
  expect(await current()).toEqual([{ isCurrent: true }]);
});

test("a changed activity list is a new version from the day on; the old one ends the day before and keeps its activities", async () => {
  const extended = newer("activityLists", (text) =>
    text.replace('"Voert metselwerk uit"', '"Voert metselwerk uit", "Leest een digitaal plan"'),
  );
  const before = await sql`select count(*)::int from activities`;
  expect(changed(await load([extended]))).toEqual(["activityLists"]);
  const versions = await sql`
    select l.version, l.valid_from::text as "validFrom", l.valid_until::text as "validUntil", count(a.id)::int as activities
    from activity_lists l join programmes p on p.id = l.programme_id join activities a on a.activity_list_id = l.id
    where p.code = 'G-0250' group by l.id order by l.version`;
  expect(versions).toEqual([
    { version: 1, validFrom: "2026-09-01", validUntil: "2027-08-31", activities: 27 },
    { version: 2, validFrom: "2027-09-01", validUntil: null, activities: 28 },
  ]);
  const others = await sql`select count(*)::int from activity_lists where version > 1`;
  expect(others).toEqual([{ count: 1 }]);
  const after = await sql`select count(*)::int from activities`;
  expect(after[0]?.count - before[0]?.count).toBe(28);
});

test("a newer calendar takes the place of the older one", async () => {
  await load([newer("holidays", (text) => text.split("\n").slice(0, 11).join("\n"))]);
  expect(await sql`select count(*)::int from holidays`).toEqual([{ count: 10 }]);
});

test("a municipality and a postal code are brought up to date, and none is removed", async () => {
  const kinds = ["municipalities", "postcodes"] as const;
  const files = kinds.map((kind) =>
    newer(kind, (text) =>
      text
        .split("\n")
        .slice(0, 3)
        .join("\n")
        .replaceAll("Aartselaar", "Groot-Aartselaar")
        .replace("Brussel,21004", "Bruxelles,21004"),
    ),
  );
  await load(files);
  expect(await sql`select name from municipalities where nis = '11001'`).toEqual([{ name: "Groot-Aartselaar" }]);
  expect(await sql`select count(*)::int from municipalities`).toEqual([{ count: 304 }]);
  expect(await sql`select count(*)::int from postcodes where postcode = '1000'`).toEqual([{ count: 2 }]);
});

test("a value nobody knows stops everything", async () => {
  const files = [
    newer("municipalities", (text) => text.replace("Aartselaar,Aartselaar", "Nieuwstad,Nieuwstad")),
    newer("programmes", (text) => text.replace("Land- en tuinbouw", "Sterrenkunde")),
  ];
  await expect(load(files)).rejects.toThrow("Sterrenkunde");
  expect(await sql`select name from municipalities where nis = '11001'`).toEqual([{ name: "Aartselaar" }]);
});
