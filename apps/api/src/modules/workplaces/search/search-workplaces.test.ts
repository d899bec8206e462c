import { beforeAll, describe, expect, test } from "vitest";
import { toPublicId } from "@leerplek/domain/shared/id";
import { day } from "@leerplek/domain/shared/time";
import { weekdays } from "@leerplek/domain/workplaces/workplace";
import { facetFields, workplaceSorts } from "@leerplek/domain/workplaces/search";
import { programmeIdOf } from "@leerplek/fixtures/reference/reference-rows";
import { openSearchIndex } from "../../../platform/search-index.ts";
import { testDatabase, testMoment } from "../../../test-support/test-database.ts";
import { searchWorld } from "../../../test-support/search-world.ts";
import { rebuildSearch } from "./rebuild-search.ts";
import { searchWorkplaces, type SearchResult } from "./search-workplaces.ts";

const database = await testDatabase();
const world = await searchWorld(database);
const { sql } = database;
const index = world.openIndex();
const nobody = openSearchIndex({ url: "http://127.0.0.1:9", key: "none" });
const everything = { hits: true, facets: true, widerChoices: true, points: true };

/** 72 workplaces: six programmes in six places, each twice with other days, pay, start, free places, age and applications. */
const programmeCodes = ["G-0057", "G-0105", "G-0144", "G-0041", "G-0476", "G-0082"];
const postcodes = ["9000", "9050", "2000", "8500", "3500", "9300"];
beforeAll(async () => {
  let n = 0;
  for (const programme of programmeCodes)
    for (const postcode of postcodes)
      for (const half of [0, 1]) {
        n += 1;
        await world.addWorkplace({
          programme,
          postcode,
          isPaid: n % 3 !== 0,
          agreementType: n % 3 !== 0 ? "OAO" : "SAO",
          placesTaken: n % 5 === 0 ? 2 : 0,
          days: half === 0 ? ["MONDAY", "TUESDAY"] : [weekdays[n % 5] ?? "FRIDAY", "SATURDAY"],
          startsOn: day(n % 2 === 0 ? "2026-12-07" : `2027-02-${String((n % 27) + 1).padStart(2, "0")}`),
          applicationCount: (n * 7) % 30,
          publishedAt: new Date(testMoment.getTime() - ((n * 37) % 100) * 3_600_000),
        });
      }
  await world.addWorkplace({ programme: "G-0057", postcode: "9000", status: "PAUSED" });
  await world.addWorkplace({ programme: "G-0057", postcode: "9000", status: "FILLED", placesTaken: 2 });
  await rebuildSearch({ databaseUrl: database.url, search: index });
}, 60_000);

const readers = [
  { name: "with the engine", degraded: false, search: searchWorkplaces({ sql, search: index }) },
  { name: "without the engine", degraded: true, search: searchWorkplaces({ sql, search: nobody }) },
];

describe.each(readers)("searching $name", ({ degraded, search }) => {
  const ask = (input: object): Promise<SearchResult> => search(input, everything);
  const facetIn = (result: SearchResult, field: string) =>
    result.facets.find((facet) => facet.field === field)?.values ?? [];

  test("everything that is published is found, newest first, and says who answered", async () => {
    const result = await ask({});
    expect(result).toMatchObject({ totalHits: 72, totalPages: 4, page: 1, pageSize: 20, degraded, near: null });
    const newest = await sql`select id from workplaces where status = 'PUBLISHED' order by published_at desc limit 1`;
    expect(result.ids[0]).toBe(newest[0]?.["id"]);
  });

  test("the count of every value of every facet is what its filter gives", async () => {
    const base = { text: "bakker", near: { postcode: "9000", radiusKm: 60 } };
    const { facets } = await ask(base);
    expect(facets.map(({ field }) => field)).toEqual(facetFields);
    for (const { field, values } of facets) {
      expect(values.length, field).toBeGreaterThan(0);
      for (const { value, count } of values) {
        const { totalHits } = await ask({ ...base, filters: filterFor(field, value) });
        expect(totalHits, `${field} ${value}`).toBe(count);
      }
    }
  });

  test("a chosen value leaves the other values of its facet there with their counts, and narrows the other facets", async () => {
    const all = await ask({});
    const chosen = await ask({ filters: { provinces: ["Limburg"] } });
    expect(facetIn(chosen, "PROVINCE")).toEqual(facetIn(all, "PROVINCE"));
    expect(facetIn(chosen, "MUNICIPALITY")).toEqual([{ value: "Hasselt", label: "Hasselt", count: 12 }]);
  });

  test("a chosen value without hits stays, with zero", async () => {
    const { facets, totalHits } = await ask({ text: "bakker", filters: { studyDomains: ["SPORT"] } });
    expect(totalHits).toBe(0);
    expect(facets.find(({ field }) => field === "STUDY_DOMAIN")?.values).toContainEqual({
      value: "SPORT",
      label: "SPORT",
      count: 0,
    });
  });

  test("a programme's facet carries its public id and its title", async () => {
    const { facets } = await ask({ text: "brood" });
    expect(facets[0]?.values[0]).toEqual({
      value: toPublicId("programme", programmeIdOf("G-0057")),
      label: "Brood- en banketbakkerij duaal",
      count: 12,
    });
  });

  test("a radius holds what lies inside it, as PostgreSQL measures it", async () => {
    for (const radiusKm of [1, 6, 25, 40, 100]) {
      const { totalHits, near } = await ask({ near: { postcode: "9000", radiusKm } });
      const [inside] = await sql`select count(*)::int from workplaces w join branches b on b.id = w.branch_id
        where w.status = 'PUBLISHED' and 6371000 * acos(least(1, sind(b.latitude) * sind(${near?.latitude ?? 0})
          + cosd(b.latitude) * cosd(${near?.latitude ?? 0}) * cosd(b.longitude - ${near?.longitude ?? 0}))) <= ${radiusKm * 1000}`;
      expect(totalHits, `${radiusKm} km`).toBe(inside?.["count"]);
    }
  });

  test("by distance the nearest come first, also with a text", async () => {
    for (const text of ["", "bakker"]) {
      const { ids, near } = await ask({
        text,
        near: { place: "gent", radiusKm: 100 },
        sort: "DISTANCE",
        pageSize: 100,
      });
      const metres = await distances(ids, near);
      expect(metres.length).toBeGreaterThan(5);
      expect(metres).toEqual(metres.toSorted((a, b) => a - b));
    }
  });

  test("with a place and no text the nearest come first of themselves", async () => {
    const { ids, near } = await ask({ near: { postcode: "8500", radiusKm: 100 }, pageSize: 100 });
    const metres = await distances(ids, near);
    expect(metres).toEqual(metres.toSorted((a, b) => a - b));
  });

  test.each([
    ["NEWEST", "published_at", -1],
    ["START_DATE", "starts_on", 1],
    ["FEWEST_APPLICATIONS", "application_count", 1],
  ] as const)("sorted by %s", async (sort, column, direction) => {
    const { ids } = await ask({ sort, pageSize: 100 });
    const rows =
      await sql`select id, extract(epoch from ${sql(column)}::text::${sql.unsafe(column === "application_count" ? "int * interval '1 second'" : "timestamptz")})::float8 as value
      from workplaces where id = any(${[...ids]}::uuid[])`;
    const values = ids.map((id) => Number(rows.find((row) => row["id"] === id)?.["value"]));
    expect(values).toHaveLength(72);
    expect(values).toEqual(values.toSorted((a, b) => direction * (a - b)));
  });

  test("pages follow each other without gap or double", async () => {
    for (const sort of workplaceSorts) {
      const pages = await Promise.all(
        [1, 2, 3, 4].map((page) => ask({ sort, page, pageSize: 20, near: { postcode: "9000", radiusKm: 100 } })),
      );
      const ids = pages.flatMap((page) => page.ids);
      expect(new Set(ids).size, sort).toBe(pages[0]?.totalHits);
      expect(pages.map((page) => page.ids.length)).toEqual([20, 20, 20, ids.length - 60]);
    }
  });

  test("a page past the end is empty and keeps the totals", async () => {
    expect(await ask({ page: 50 })).toMatchObject({ ids: [], totalHits: 72, totalPages: 4, page: 50 });
  });

  test("zero hits show what wider choices would give, and they give it", async () => {
    const input = {
      text: "bakker",
      near: { postcode: "3500", radiusKm: 5 },
      filters: { provinces: ["West-Vlaanderen"] },
    };
    const { totalHits, widerChoices } = await ask(input);
    expect(totalHits).toBe(0);
    const wider = {
      LARGER_RADIUS: {},
      WITHOUT_PLACE: { near: null },
      WITHOUT_FILTERS: { filters: null },
      WITHOUT_TEXT: { text: null },
    };
    expect(widerChoices.map(({ kind }) => kind)).toEqual(["WITHOUT_PLACE", "WITHOUT_FILTERS"]);
    for (const { kind, count } of widerChoices)
      expect((await ask({ ...input, ...wider[kind] })).totalHits, kind).toBe(count);
  });

  test("a larger radius is the next one with hits", async () => {
    const input = { text: "bakker", near: { postcode: "8900", radiusKm: 5 } };
    const { widerChoices } = await ask(input);
    const larger = widerChoices.find(({ kind }) => kind === "LARGER_RADIUS");
    expect(larger).toEqual({ kind: "LARGER_RADIUS", radiusKm: 40, count: 2 });
    expect((await ask({ ...input, near: { ...input.near, radiusKm: 20 } })).totalHits).toBe(0);
    expect((await ask({ ...input, near: { ...input.near, radiusKm: 40 } })).totalHits).toBe(2);
  });

  test("the map gets all hits as points, whatever the page", async () => {
    const { points, totalHits } = await ask({ text: "kapper", pageSize: 1 });
    expect(points).toHaveLength(totalHits);
    expect(points[0]).toEqual({
      workplaceId: expect.stringMatching(/^workplace_[0-9a-f-]{36}$/),
      title: "Haarverzorging",
      latitude: expect.closeTo(51, 0),
      longitude: expect.closeTo(4, -1),
    });
  });

  test.each([
    ["kapper", "G-0105"],
    ["in een magazijn werken", "G-0144"],
    ["ik zoek een bakker in de buurt", "G-0057"],
    ["verzorgende hasselt", "G-0476"],
    ["schrijnwerker gent", "G-0041"],
  ])("'%s' is understood", async (text, programme) => {
    expect(await programmeOfFirst(await ask({ text }))).toBe(programme);
  });

  test("what is not asked for is not given", async () => {
    const result = await search({}, { hits: false, facets: false, widerChoices: false, points: false });
    expect(result).toMatchObject({ ids: [], facets: [], points: [], widerChoices: [], totalHits: 72 });
  });
});

test("typing errors, unknown compounds and other forms are understood by the engine", async () => {
  const ask = (text: string) => searchWorkplaces({ sql, search: index })({ text }, everything).then(programmeOfFirst);
  expect(await ask("schrijnwerkr")).toBe("G-0041");
  expect(await ask("magazijnhulpje")).toBe("G-0144");
  expect(await ask("kappers")).toBe("G-0105");
  expect(await ask("broden")).toBe("G-0057");
  expect(await ask("elektriciteit xyzzy")).toBe("G-0082");
});

function filterFor(field: string, value: string): object {
  switch (field) {
    case "PROGRAMME":
      return { programmes: [value] };
    case "STUDY_DOMAIN":
      return { studyDomains: [value] };
    case "PROVINCE":
      return { provinces: [value] };
    case "MUNICIPALITY":
      return { municipalities: [value] };
    case "DAY":
      return { days: [value] };
    case "PAID":
      return { isPaid: value === "true" };
    case "FREE_PLACES":
      return { hasFreePlaces: value === "true" };
    default:
      return { startMonths: [value] };
  }
}

async function distances(ids: readonly string[], near: SearchResult["near"]): Promise<number[]> {
  const rows = await sql<{ id: string; metres: number }[]>`select w.id,
      6371000 * acos(least(1, sind(b.latitude) * sind(${near?.latitude ?? 0})
        + cosd(b.latitude) * cosd(${near?.latitude ?? 0}) * cosd(b.longitude - ${near?.longitude ?? 0}))) as metres
    from workplaces w join branches b on b.id = w.branch_id where w.id = any(${[...ids]}::uuid[])`;
  return ids.map((id) => Math.round(rows.find((row) => row.id === id)?.metres ?? NaN));
}

async function programmeOfFirst({ ids }: SearchResult): Promise<string | undefined> {
  const [row] = await sql<{ code: string }[]>`
    select p.code from workplaces w join programmes p on p.id = w.programme_id where w.id = ${ids[0] ?? null}`;
  return row?.code;
}
