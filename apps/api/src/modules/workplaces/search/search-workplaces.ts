import type { Sql } from "postgres";
import { toPublicId } from "@leerplek/domain/shared/id";
import { EngineAway, type EngineAnswer, type SearchIndex } from "../../../platform/search-index.ts";
import {
  countQuery,
  planQueries,
  type EngineRequest,
  type Matching,
  type QueryPlan,
  type Wanted,
} from "./engine-queries.ts";
import { countedFacets, facetOf, type Facet } from "./facets.ts";
import type { Place } from "./places.ts";
import { looserQueries, queryWords, type LooserQuery } from "./query-words.ts";
import { searchRequest } from "./search-input.ts";
import { searchReference, type SearchReference } from "./search-reference.ts";
import { simpleSearch } from "./simple-search.ts";
import { widerChoices, type WiderChoice } from "./wider-choices.ts";

export type { Wanted } from "./engine-queries.ts";

/** Ids to be read through the viewer's own queries, with everything that does not depend on the viewer. */
export interface SearchResult {
  /** Ids of the page's workplaces (UUIDs) in order. */
  readonly ids: readonly string[];
  /** Counted to 10,000. */
  readonly totalHits: number;
  readonly totalPages: number;
  readonly page: number;
  readonly pageSize: number;
  readonly facets: readonly Facet[];
  readonly widerChoices: readonly WiderChoice[];
  readonly points: readonly MapPoint[];
  readonly near: Place | null;
  /** PostgreSQL answered, because the engine is away. */
  readonly degraded: boolean;
}

export interface MapPoint {
  readonly workplaceId: string;
  readonly title: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** Searches published workplaces; the input is what a client sent. Throws BAD_USER_INPUT; a missing engine is not an error but a simpler answer. */
export type WorkplaceSearch = (input: unknown, wanted: Wanted) => Promise<SearchResult>;

export interface SearchServices {
  readonly sql: Sql;
  readonly search: SearchIndex;
}

export const searchWorkplaces =
  ({ sql, search }: SearchServices): WorkplaceSearch =>
  async (input, wanted) => {
    const reference = await searchReference(sql);
    const checked = searchRequest(input, reference);
    const typed = queryWords(checked.text, reference);
    const request: EngineRequest = { ...checked, words: typed.map(({ word }) => word) };
    try {
      return await askEngine(search, { request, wanted, reference }, looserQueries(typed, reference));
    } catch (error) {
      if (!(error instanceof EngineAway)) throw error;
      return simpleSearch(sql, { request, wanted, reference });
    }
  };

interface Asked {
  readonly request: EngineRequest;
  readonly wanted: Wanted;
  readonly reference: SearchReference;
}

/** One HTTP call; more only when no workplace has all the words, or none is left at all. */
async function askEngine(search: SearchIndex, asked: Asked, looser: readonly LooserQuery[]): Promise<SearchResult> {
  const { request, wanted } = asked;
  const strict = await ask(search, asked, "all");
  if (strict.totalHits > 0) return strict;
  const found = await firstWithHits(search, request, looser);
  if (found) return ask(search, { ...asked, request: { ...request, words: found.words } }, found.matching);
  return wanted.widerChoices ? { ...strict, widerChoices: await widerChoices(search, request, looser) } : strict;
}

async function firstWithHits(
  search: SearchIndex,
  request: EngineRequest,
  looser: readonly LooserQuery[],
): Promise<LooserQuery | null> {
  if (looser.length === 0) return null;
  const counts = await search.search(looser.map(({ words, matching }) => countQuery({ ...request, words }, matching)));
  return looser.find((_, index) => (counts[index]?.totalHits ?? 0) > 0) ?? null;
}

async function ask(search: SearchIndex, asked: Asked, matching: Matching): Promise<SearchResult> {
  const plan = planQueries(asked.request, matching, asked.wanted);
  return resultOf(plan, await search.search(plan.queries), asked);
}

function resultOf(plan: QueryPlan, answers: readonly EngineAnswer[], { request, reference }: Asked): SearchResult {
  const { page, pageSize, filters, near } = request;
  const totalHits = answers[0]?.totalHits ?? 0;
  const facets = countedFacets.flatMap((facet) => {
    const query = plan.countedIn.get(facet);
    if (query === undefined) return [];
    const counts = answers[query]?.facetDistribution?.[facet.attribute] ?? {};
    return [facetOf(facet, counts, { filters, reference })];
  });
  return {
    ids: answers[0]?.hits.map((hit) => hit.id) ?? [],
    totalHits,
    totalPages: Math.ceil(totalHits / pageSize),
    page,
    pageSize,
    facets,
    widerChoices: [],
    points: plan.points === null ? [] : (answers[plan.points]?.hits ?? []).flatMap(pointOf),
    near: near?.place ?? null,
    degraded: false,
  };
}

const pointOf = ({ id, title, _geo }: EngineAnswer["hits"][number]): readonly MapPoint[] =>
  _geo && title !== undefined
    ? [{ workplaceId: toPublicId("workplace", id), title, latitude: _geo.lat, longitude: _geo.lng }]
    : [];
