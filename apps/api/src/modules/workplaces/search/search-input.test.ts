import { GraphQLError } from "graphql";
import { expect, test } from "vitest";
import { newId, toPublicId } from "@leerplek/domain/shared/id";
import { testDatabase } from "../../../test-support/test-database.ts";
import { compoundWords } from "./compound-words.ts";
import { placesOf } from "./places.ts";
import { searchRequest } from "./search-input.ts";
import type { SearchReference } from "./search-reference.ts";
import { suggestPlaces } from "./suggest-places.ts";

const gent = { postcode: "9000", place: "Gent", municipality: "Gent", latitude: 51.05, longitude: 3.72 };
const ledeberg = { ...gent, postcode: "9050", place: "Ledeberg" };
const reference: SearchReference = {
  compounds: compoundWords([]),
  places: placesOf([gent, ledeberg], [{ name: "Gent", province: "Oost-Vlaanderen", population: 260_000 }]),
  programmes: new Map(),
  municipalities: new Map([["Gent", { value: "Gent", label: "Gent", rank: 0 }]]),
  provinces: new Map([["Oost-Vlaanderen", { value: "Oost-Vlaanderen", label: "Oost-Vlaanderen", rank: 0 }]]),
};
const read = (input: unknown) => searchRequest(input, reference);

function fieldOf(input: unknown): unknown {
  try {
    read(input);
  } catch (error) {
    if (error instanceof GraphQLError && error.extensions["code"] === "BAD_USER_INPUT")
      return error.extensions["field"];
    throw error;
  }
  return "accepted";
}

test("nothing asked is everything, twenty at a time, by relevance", () => {
  expect(read({})).toMatchObject({ text: "", near: null, sort: "RELEVANCE", page: 1, pageSize: 20 });
  expect(read({ text: null, near: null, filters: null, sort: null, page: null, pageSize: null })).toEqual(read({}));
});

test.each([
  [{ pageSize: 1 }, "accepted"],
  [{ pageSize: 100 }, "accepted"],
  [{ pageSize: 0 }, "pageSize"],
  [{ pageSize: 101 }, "pageSize"],
  [{ page: 0 }, "page"],
  [{ page: 100, pageSize: 100 }, "accepted"],
  [{ page: 101, pageSize: 100 }, "page"],
  [{ page: 2_147_483_647 }, "page"],
  [{ near: { postcode: "9000", radiusKm: 1 } }, "accepted"],
  [{ near: { postcode: "9000", radiusKm: 100 } }, "accepted"],
  [{ near: { postcode: "9000", radiusKm: 0 } }, "near.radiusKm"],
  [{ near: { postcode: "9000", radiusKm: 101 } }, "near.radiusKm"],
  [{ near: { postcode: "0000" } }, "near.postcode"],
  [{ near: { postcode: "9000) OR (1" } }, "near.postcode"],
  [{ near: { place: "Atlantis" } }, "near.place"],
  [{ near: {} }, "near"],
  [{ near: { postcode: "  ", place: "" } }, "near"],
  [{ text: "a".repeat(200) }, "accepted"],
  [{ text: "a".repeat(201) }, "text"],
  [{ text: "\u{1f600}".repeat(200) }, "accepted"],
  [{ filters: { provinces: ["Oost-Vlaanderen"] } }, "accepted"],
  [{ filters: { provinces: ["Atlantis"] } }, "filters.provinces"],
  [{ filters: { municipalities: ['Gent" OR x = "'] } }, "filters.municipalities"],
  [{ filters: { programmes: [toPublicId("programme", newId<"programme">())] } }, "accepted"],
  [{ filters: { programmes: ["programme_1"] } }, "filters.programmes"],
  [{ filters: { programmes: [toPublicId("company", newId<"company">())] } }, "filters.programmes"],
  [{ filters: { startMonths: ["2026-12"] } }, "accepted"],
  [{ filters: { startMonths: ["2026-13"] } }, "filters.startMonths"],
  [{ filters: { startMonths: ["2026-12-01"] } }, "filters.startMonths"],
  [{ filters: { days: Array(101).fill("MONDAY") } }, "filters.days"],
])("%j: %s", (input, field) => {
  expect(fieldOf(input)).toBe(field);
});

test("a refusal never repeats what was sent", () => {
  for (const input of [
    { near: { postcode: "geheim" } },
    { near: { place: "geheim" } },
    { filters: { provinces: ["geheim"] } },
  ])
    expect(() => read(input)).not.toThrow("geheim");
});

test("halves of characters, control and invisible characters are taken out of a text", () => {
  expect(read({ text: " bak\u0000ker\ud800 in\u200b Ge\u0301nt\u202e " }).text).toBe("bak ker  in  Gént");
});

test("without a place, sorting by distance is sorting by relevance", () => {
  expect(read({ sort: "DISTANCE" }).sort).toBe("RELEVANCE");
  expect(read({ sort: "DISTANCE", near: { postcode: "9000" } }).sort).toBe("DISTANCE");
});

test("a place is read with its capitals, accents and postal code in any way", () => {
  for (const place of ["Gent", "gent", " GÉNT ", "9000 Gent", "Gent (9000)"])
    expect(read({ near: { place } }).near?.place).toEqual(gent);
  expect(read({ near: { postcode: "9050" } }).near).toEqual({ place: ledeberg, radiusKm: 25 });
});

test("suggestions are asked for by the dozen at most, with a text of decent length", async () => {
  const { sql } = await testDatabase();
  const suggest = suggestPlaces({ sql });
  await expect(suggest("gent", 0)).rejects.toMatchObject({ extensions: { field: "first" } });
  await expect(suggest("gent", 21)).rejects.toMatchObject({ extensions: { field: "first" } });
  await expect(suggest("g".repeat(101), 5)).rejects.toMatchObject({ extensions: { field: "text" } });
  expect(await suggest("\u0000", 5)).toEqual([]);
});
