import { expect, test } from "vitest";
import { referenceRows } from "@leerplek/fixtures/reference/reference-rows";
import { placesOf } from "./places.ts";

const { postcodes, municipalities } = referenceRows([]);
const places = placesOf(postcodes, municipalities);
const names = (text: string, first = 5): string[] =>
  places.suggest(text, first).map((each) => `${each.postcode} ${each.place}`);

test("a name that begins like the text comes first, the largest municipality before its parts", () => {
  expect(names("gent", 2)).toEqual(["9000 Gent", "9050 Gentbrugge"]);
  expect(names("antw", 1)).toEqual(["2000 Antwerpen"]);
});

test("a name that is the text itself comes before larger places that begin like it", () => {
  expect(names("lo", 1)).toEqual(["8647 Lo"]);
});

test("capitals, accents and hyphens do not matter", () => {
  expect(names("SINT NIKL", 1)).toEqual(["9100 Sint-Niklaas"]);
  expect(names("sint-niklaas", 1)).toEqual(["9100 Sint-Niklaas"]);
});

test("digits are a postal code", () => {
  expect(names("85", 2)).toEqual(["8500 Kortrijk", "8501 Bissegem"]);
  expect(names("9000")).toEqual(["9000 Gent"]);
  expect(names("9000 gent")).toEqual(["9000 Gent"]);
  expect(names("0")).toEqual([]);
});

test("a second word of a name is found too", () => {
  expect(names("leeuw", 20)).toContain("1600 Sint-Pieters-Leeuw");
});

test("a misspelt name finds the one it looks like", () => {
  expect(names("leuvn", 1)).toEqual(["3000 Leuven"]);
  expect(names("mechlen", 1)).toEqual(["2800 Mechelen"]);
});

test("nothing and nonsense find nothing", () => {
  for (const text of ["", "  ", "%", "xqzxqz"]) expect(names(text)).toEqual([]);
});

test("of places that share a name the largest is meant", () => {
  expect(places.byName("Aalst")).toMatchObject({ postcode: "9300", municipality: "Aalst" });
});

test("a postal code means its main place", () => {
  expect(places.byPostcode("9000")).toMatchObject({ place: "Gent" });
  expect(places.byPostcode("1234")).toBeNull();
});
