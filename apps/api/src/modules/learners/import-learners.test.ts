import { expect, describe, test } from "vitest";
import { enrolmentColumns } from "@leerplek/domain/learners/enrolment-columns";
import { postcodes } from "../programmes/reference.table.ts";
import { testDatabase } from "../../test-support/test-database.ts";
import { testWorld } from "../../test-support/test-world.ts";
import { guardianships } from "./guardianships.table.ts";
import { importLearners, previewLearnerImport } from "./import-learners.ts";
import { learners } from "./learners.table.ts";

const database = await testDatabase();
const { db } = database;
const world = await testWorld(database);
await db.insert(postcodes).values({
  ...{ postcode: "2000", place: "Antwerpen", municipalityNis: "11002", municipality: "Antwerpen" },
  ...{ latitude: 51.22, longitude: 4.4 },
});
const counsellor = await world.addPerson("COUNSELLOR", { providerIds: [world.providerId] });

const header = enrolmentColumns.map((each) => each.header).join(";");
let count = 0;
/** A line in the template's order that is right unless a test says otherwise. */
function line(more: Partial<Record<(typeof enrolmentColumns)[number]["key"], string>> = {}): string {
  const cells: typeof more = {
    firstName: "Lien",
    lastName: `Leerling ${++count}`,
    birthDate: "10/05/2009",
    email: `lien.${count}@example.org`,
    postcode: "2000",
    programme: "Haarverzorging duaal",
    ...more,
  };
  return enrolmentColumns.map(({ key }) => cells[key] ?? "").join(";");
}
const file = (...lines: readonly string[]): string => [header, ...lines].join("\r\n");
const preview = async (csv: string) => {
  const result = await database.run(previewLearnerImport, counsellor, { csv });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value.lines.map(({ line: { number }, outcome, problems }) =>
    [number, outcome, ...problems.map(({ code, path }) => `${code} ${path.join(".")}`)].join(" "),
  );
};
const problemsOf = async (csv: string) => {
  const result = await database.run(previewLearnerImport, counsellor, { csv });
  return result.ok ? [] : result.problems;
};
const take = (csv: string, idempotencyKey: string = crypto.randomUUID()) =>
  database.run(importLearners, counsellor, { csv, idempotencyKey });

test("a preview writes nothing; the import enrols, and the same file again enrols nobody", async () => {
  const csv = file(line({ guardianName: "An Ouder", guardianEmail: "an@example.org" }), line());
  const before = await db.$count(learners);
  expect(await preview(csv)).toEqual(["2 NEW", "3 NEW"]);
  expect(await db.$count(learners)).toBe(before);
  expect(await take(csv)).toEqual({ ok: true, value: { enrolledCount: 2, knownCount: 0, problemCount: 0 } });
  expect(await db.$count(guardianships)).toBe(1);
  expect(await preview(csv)).toEqual(["2 KNOWN", "3 KNOWN"]);
  expect(await take(csv)).toEqual({ ok: true, value: { enrolledCount: 0, knownCount: 2, problemCount: 0 } });
  expect(await db.$count(learners)).toBe(before + 2);
});

test("two who send the same file at the same moment enrol everybody once", async () => {
  const before = await db.$count(learners);
  const csv = file(line(), line(), line());
  const results = await Promise.all([take(csv), take(csv)]);
  expect(results.every(({ ok }) => ok)).toBe(true);
  expect(await db.$count(learners)).toBe(before + 3);
});

test("lines with problems are left out, and a mended file brings them", async () => {
  const right = line();
  const mended = line();
  const wrong = mended.replace("10/05/2009", "31/02/2009");
  expect(await take(file(right, wrong))).toMatchObject({ value: { enrolledCount: 1, problemCount: 1 } });
  expect(await take(file(right, mended))).toMatchObject({
    value: { enrolledCount: 1, knownCount: 1, problemCount: 0 },
  });
});

describe("what stands in a cell", () => {
  test.each([
    ["an empty name", { firstName: "" }, "REQUIRED firstName"],
    ["an empty birth date", { birthDate: "" }, "REQUIRED birthDate"],
    ["a day that does not exist", { birthDate: "29/02/2009" }, "INVALID_FORMAT birthDate"],
    ["month before day", { birthDate: "12/31/2009" }, "INVALID_FORMAT birthDate"],
    ["a year of two digits", { birthDate: "10/05/09" }, "INVALID_FORMAT birthDate"],
    ["Excel's number of a day", { birthDate: "39943" }, "INVALID_FORMAT birthDate"],
    ["a learner of 12", { birthDate: "10/05/2014" }, "LEARNER_AGE birthDate"],
    ["no address", { email: "lien at example" }, "INVALID_FORMAT email"],
    ["an unknown programme", { programme: "Astronaut duaal" }, "UNKNOWN_REFERENCE programme"],
    ["no programme", { programme: "" }, "REQUIRED programme"],
    ["a foreign postal code", { postcode: "1234AB" }, "INVALID_FORMAT postcode"],
    ["a postal code nobody has", { postcode: "9999" }, "UNKNOWN_REFERENCE postcode"],
    ["a counsellor of nowhere", { counsellor: "niemand@example.org" }, "UNKNOWN_REFERENCE counsellor"],
    ["a guardian without address", { guardianName: "An" }, "REQUIRED guardianEmail"],
    ["a second guardian without a name", { secondGuardianEmail: "an@example.org" }, "REQUIRED secondGuardianName"],
    ["a formula", { lastName: "=cmd|'/c calc'!A1" }, "INVALID_FORMAT lastName"],
    ["a formula behind a sign", { firstName: "@SUM(1)" }, "INVALID_FORMAT firstName"],
    ["a name without end", { lastName: "a".repeat(600) }, "TOO_LONG lastName"],
  ])("%s is named at its column", async (_what, more, problem) => {
    expect(await preview(file(line(more)))).toEqual([`2 PROBLEM ${problem}`]);
  });

  test("every problem of a line comes at once", async () => {
    expect(await preview(file(line({ firstName: "", email: "x", postcode: "" })))).toEqual([
      "2 PROBLEM REQUIRED firstName INVALID_FORMAT email REQUIRED postcode",
    ]);
  });

  test("the programme may be named by its code, and capitals and accents do not matter", async () => {
    const [programme] = await database.sql<
      { code: string }[]
    >`select code from programmes where id = ${world.programmeId}`;
    expect(
      await preview(file(line({ programme: programme?.code ?? "" }), line({ programme: "HAARVERZORGING  DUAAL" }))),
    ).toEqual(["2 NEW", "3 NEW"]);
  });

  test("the same person twice in a file is named at the second line, by address or by name and birth date", async () => {
    const csv = file(
      line({ email: "dubbel@example.org" }),
      line({ email: "DUBBEL@example.org" }),
      line({ firstName: "Zoë", lastName: "De Smet" }),
      line({ firstName: "Zoe", lastName: "Desmet" }),
    );
    expect(await preview(csv)).toEqual([
      "2 NEW",
      "3 PROBLEM DUPLICATE_LINE email",
      "4 NEW",
      "5 PROBLEM DUPLICATE_LINE email",
    ]);
  });
});

describe("files as spreadsheets write them", () => {
  const plain = (separator: string, end: string) => file(line()).replaceAll(";", separator).replaceAll("\r\n", end);
  test.each([
    ["semicolons and CRLF", plain(";", "\r\n")],
    ["commas and LF", plain(",", "\n")],
    ["tabs", plain("\t", "\n")],
    ["old line ends", plain(";", "\r")],
    ["a BOM", `\uFEFF${plain(";", "\r\n")}`],
    ["empty lines and lines of separators at the end", `${plain(";", "\r\n")}\r\n\r\n;;;;;;;;;;;;;\r\n`],
    ["spaces round the cells", plain(" ; ", "\r\n")],
  ])("%s", async (_what, csv) => {
    expect(await preview(csv)).toEqual(["2 NEW"]);
  });

  test("Excel's own first line names the separator", async () => {
    expect(await preview(`sep=;\r\n${plain(";", "\r\n")}`)).toEqual(["3 NEW"]);
  });

  test("a quoted cell holds separators, quotes and line ends", async () => {
    const csv = file(line({ street: '"Straat 1; bus ""A"""' }));
    expect(await preview(csv)).toEqual(["2 NEW"]);
    await take(csv);
    const rows = await db.select().from(learners);
    expect(rows.map(({ street }) => street)).toContain('Straat 1; bus "A"');
  });

  test("after a cell with a line end the numbers are still those of the file", async () => {
    expect(await preview(file(line({ street: '"Straat\n1"' }), line()))).toEqual([
      "3 PROBLEM INVALID_FORMAT street",
      "4 NEW",
    ]);
  });

  test("a short line lacks cells, and is told so", async () => {
    expect(await preview(`${header}\nLien;Kort`)).toEqual([expect.stringContaining("REQUIRED email")]);
  });
});

describe("a file that is none", () => {
  test.each([
    ["nothing", "", ["REQUIRED"]],
    ["a NUL", file(line()).replace("Lien", "Li\0en"), ["INVALID_FORMAT"]],
    ["half of a surrogate pair", file(line()).replace("Lien", "Li\ud800en"), ["INVALID_FORMAT"]],
    ["a header alone", header, ["REQUIRED"]],
    ["an open quote", `${header}\n"Lien;Leerling`, ["INVALID_FORMAT"]],
    ["prose", "Beste, hierbij de lijst.", Array.from({ length: 6 }, () => "COLUMN_MISSING")],
    ["more characters than a request holds", file("x".repeat(110_000)), ["TOO_LONG"]],
  ])("%s", async (_what, csv, codes) => {
    expect((await problemsOf(csv)).map(({ code }) => code)).toEqual(codes);
  });

  test("ten thousand lines are refused at once; five hundred are taken", async () => {
    const short = (index: number) => `L;${index};10/05/2009;l${index}@e.org;2000;Haarverzorging duaal`;
    const of = (lines: number) =>
      [
        "voornaam;naam;geboortedatum;mail;postcode;opleiding",
        ...Array.from({ length: lines }, (_, index) => short(index)),
      ].join("\n");
    expect(await problemsOf(of(10_000))).toMatchObject([{ code: "TOO_LONG" }]);
    expect(await problemsOf(of(501))).toMatchObject([{ code: "LIST_TOO_LONG", params: { maximum: 500 } }]);
    expect(await take(of(500))).toEqual({ ok: true, value: { enrolledCount: 500, knownCount: 0, problemCount: 0 } });
  });
});

test("an administrator of a company may not", async () => {
  const { viewer } = await world.addCompany();
  await expect(database.run(importLearners, viewer, { csv: file(line()), idempotencyKey: "k" })).rejects.toMatchObject({
    extensions: { code: "FORBIDDEN" },
  });
});
