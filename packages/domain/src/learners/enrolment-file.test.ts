import { describe, expect, it, test } from "vitest";
import { enrolmentColumns } from "./enrolment-columns.ts";
import { readDay, readDelimiter, readEnrolmentHeader } from "./enrolment-file.ts";

describe("a day", () => {
  it.each([
    ["31/12/2009", "2009-12-31"],
    ["1/2/2010", "2010-02-01"],
    ["31-12-2009", "2009-12-31"],
    ["31.12.2009", "2009-12-31"],
    ["2009-12-31", "2009-12-31"],
    [" 29/02/2008 ", "2008-02-29"],
    ["31/12/2009 0:00", "2009-12-31"],
  ])("%j is %s", (text, day) => {
    expect(readDay(text)).toBe(day);
  });

  it.each([
    "",
    "29/02/2009",
    "31/04/2010",
    "12/31/2009",
    "3/4/09",
    "0/1/2010",
    "40178",
    "gisteren",
    "2009/12/31x",
    "1e mei",
  ])("%j is none", (text) => {
    expect(readDay(text)).toBeNull();
  });
});

describe("the header", () => {
  const needed = ["voornaam", "familienaam", "geboortedatum", "e-mail", "postcode", "opleiding"];

  it("may stand in any order, with capitals, accents and signs, and with columns nobody asked for", () => {
    const header = ["Opleiding", "klas", "E_MAIL", "Gebóortedatum", "Familienaam", "VOORNAAM", "Postcode"];
    expect(readEnrolmentHeader(header)).toEqual({
      ok: true,
      value: ["programme", null, "email", "birthDate", "lastName", "firstName", "postcode"],
    });
  });

  it("names each needed column that is not there", () => {
    expect(readEnrolmentHeader(["voornaam", "postcode"])).toMatchObject({
      problems: [
        { code: "COLUMN_MISSING", path: ["csv"], params: { column: "familienaam" } },
        { params: { column: "geboortedatum" } },
        { params: { column: "e-mail" } },
        { params: { column: "opleiding" } },
      ],
    });
  });

  it("takes the first of a column that stands there twice", () => {
    expect(readEnrolmentHeader([...needed, "e-mail"])).toMatchObject({ value: expect.arrayContaining([null]) });
  });

  test("the template is its own header", () => {
    expect(readEnrolmentHeader(enrolmentColumns.map(({ header }) => header))).toEqual({
      ok: true,
      value: enrolmentColumns.map(({ key }) => key),
    });
  });
});

test.each([
  ["a;b;c\n1,2;3", ";"],
  ["a,b,c\n1;2;3;4;5", ","],
  ["a\tb\n", "\t"],
  ['"a;b",c', ","],
  ["alleen", ","],
])("the delimiter of %j is %j", (text, delimiter) => {
  expect(readDelimiter(text)).toBe(delimiter);
});
