import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { searchWorkplaces, type WorkplaceSearch } from "@leerplek/api/modules/workplaces/search/search-workplaces";
import { openSearchIndex } from "@leerplek/api/platform/search-index";
import { startDemoWorld, type DemoWorld } from "./demo-world.ts";
import { relevanceSet, type RelevanceQuery } from "./relevance-set.ts";

interface Hit {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly municipality: string;
}

const leastShare = 0.9;
const leastQueries = 80;
/** The answer while the engine is away may be plainer. */
const leastShareWithoutEngine = 0.75;

let world: DemoWorld;
let sql: postgres.Sql;
let published: ReadonlyMap<string, Hit>;

beforeAll(async () => {
  world = await startDemoWorld();
  sql = postgres(world.databaseUrl, { max: 2 });
  const rows = await sql<Hit[]>`
    select w.id, p.code, p.title, m.name as municipality
    from workplaces w
      join programmes p on p.id = w.programme_id
      join branches b on b.id = w.branch_id
      join municipalities m on m.nis = b.municipality_nis
    where w.status = 'PUBLISHED'`;
  published = new Map(rows.map((row) => [row.id, row]));
});

afterAll(async () => {
  await sql?.end();
  await world?.stop();
});

test(`the set has at least ${leastQueries} queries, and no query twice`, () => {
  expect(relevanceSet.length).toBeGreaterThanOrEqual(leastQueries);
  expect(new Set(relevanceSet.map(({ text }) => text)).size).toBe(relevanceSet.length);
});

test("every programme the set names is on offer in the demo world", () => {
  const offered = new Set([...published.values()].map(({ code }) => code));
  for (const { programmes } of relevanceSet) for (const code of programmes) expect(offered).toContain(code);
});

describe("the right programme is among the first three", () => {
  test(`for ${leastShare * 100} % of the queries, on the engine`, async () => {
    const search = openSearchIndex(world.search);
    const share = await score("engine", searchWorkplaces({ sql, search }));
    search.close();
    expect(share).toBeGreaterThanOrEqual(leastShare);
  });

  test(`for ${leastShareWithoutEngine * 100} % of the queries while the engine is away`, async () => {
    const search = openSearchIndex({ url: "http://127.0.0.1:9", key: "none" });
    const share = await score("without the engine", searchWorkplaces({ sql, search }));
    search.close();
    expect(share).toBeGreaterThanOrEqual(leastShareWithoutEngine);
  });
});

/** Prints the score and every query that failed, with what came instead. */
async function score(name: string, search: WorkplaceSearch): Promise<number> {
  const failed: string[] = [];
  for (const query of relevanceSet) {
    const { ids } = await search(
      { text: query.text, pageSize: 3 },
      { hits: true, facets: false, widerChoices: false, points: false },
    );
    const hits = ids.flatMap((id) => published.get(id) ?? []);
    if (!hits.some((hit) => answers(query, hit)))
      failed.push(
        `${query.kind} "${query.text}": ${hits.map((hit) => `${hit.title} (${hit.municipality})`).join(", ")}`,
      );
  }
  const right = relevanceSet.length - failed.length;
  const share = right / relevanceSet.length;
  const kinds = [...new Set(relevanceSet.map(({ kind }) => kind))].map((kind) => {
    const all = relevanceSet.filter((query) => query.kind === kind).length;
    return `${kind} ${all - failed.filter((line) => line.startsWith(`${kind} "`)).length}/${all}`;
  });
  console.log(
    `Relevance, ${name}: ${right} of ${relevanceSet.length} (${(100 * share).toFixed(1)} %): ${kinds.join(", ")}\n` +
      failed.map((line) => `  not found: ${line}`).join("\n"),
  );
  return share;
}

function answers({ programmes, municipality }: RelevanceQuery, hit: Hit): boolean {
  if (!programmes.includes(hit.code)) return false;
  const isOnOffer = [...published.values()].some(
    (each) => each.municipality === municipality && programmes.includes(each.code),
  );
  return municipality === undefined || !isOnOffer || hit.municipality === municipality;
}
