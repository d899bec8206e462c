import type { EngineQuery } from "../../../platform/search-index.ts";
import { countedFacets, type CountedFacet } from "./facets.ts";
import { mostPoints } from "./index-settings.ts";
import type { Filters, SearchRequest } from "./search-input.ts";

/** How words must match: all of them, or as many as the rarest allow. */
export type Matching = "all" | "frequency";

/** What the caller will look at; the rest is not asked for. */
export interface Wanted {
  readonly hits: boolean;
  readonly facets: boolean;
  readonly widerChoices: boolean;
  readonly points: boolean;
}

/** What is asked of the engine, and which answer holds what. */
export interface QueryPlan {
  readonly queries: readonly EngineQuery[];
  /** Per counted field the number of the query whose answer counts it. */
  readonly countedIn: ReadonlyMap<CountedFacet, number>;
  readonly points: number | null;
}

/** One search request as it goes to the engine. */
export interface EngineRequest extends SearchRequest {
  /** Words of the text that mean something. */
  readonly words: readonly string[];
}

/**
 * The hits come first. A field that is not filtered is counted among the hits; a filtered one needs a query of its own without its own filter, so
 * that its other values stay there to choose. Everything travels in one HTTP call.
 */
export function planQueries(request: EngineRequest, matching: Matching, wanted: Wanted): QueryPlan {
  const isFiltered = (facet: CountedFacet) => request.filters[facet.filter].length > 0;
  const facets = wanted.facets ? countedFacets : [];
  const free = facets.filter((facet) => !isFiltered(facet));
  const base = queryOf(request, matching);
  const queries: EngineQuery[] = [
    {
      ...base,
      ...sortOf(request),
      page: request.page,
      hitsPerPage: wanted.hits ? request.pageSize : 0,
      ...(free.length > 0 && { facets: free.map(({ attribute }) => attribute) }),
    },
  ];
  const countedIn = new Map<CountedFacet, number>(free.map((facet) => [facet, 0]));
  for (const facet of facets.filter(isFiltered)) {
    const filters = { ...request.filters, [facet.filter]: [] };
    countedIn.set(facet, queries.length);
    queries.push({ ...queryOf({ ...request, filters }, matching), page: 1, hitsPerPage: 0, facets: [facet.attribute] });
  }
  if (!wanted.points) return { queries, countedIn, points: null };
  const points = queries.length;
  queries.push({ ...base, page: 1, hitsPerPage: mostPoints, attributesToRetrieve: ["id", "title", "_geo"] });
  return { queries, countedIn, points };
}

/** Only the number of hits. */
export const countQuery = (request: EngineRequest, matching: Matching): EngineQuery => ({
  ...queryOf(request, matching),
  page: 1,
  hitsPerPage: 0,
});

const queryOf = (request: EngineRequest, matching: Matching): EngineQuery => ({
  q: request.words.join(" "),
  matchingStrategy: matching,
  attributesToRetrieve: ["id"],
  filter: [...filterOf(request.filters), ...nearFilter(request)],
});

/** Values are UUIDs, enums, known names, months or booleans: `searchRequest` saw to it. Names are quoted, because they have spaces. */
const filterOf = (filters: Filters): readonly string[] =>
  countedFacets.flatMap(({ filter, attribute }) => {
    const values = filters[filter];
    return values.length > 0
      ? [`${attribute} IN [${values.map((value) => JSON.stringify(String(value))).join(", ")}]`]
      : [];
  });

/** A box around the circle was tried as a filter before it: in 1.21 the engine reads its whole tree of places for the circle all the same. */
const nearFilter = ({ near }: SearchRequest): readonly string[] =>
  near ? [`_geoRadius(${near.place.latitude}, ${near.place.longitude}, ${near.radiusKm * 1_000})`] : [];

/** A chosen order is strict. Without one the text decides; without a text the nearest, or else the newest, come first. */
function sortOf({ sort, near, words }: EngineRequest): Pick<EngineQuery, "sort"> {
  const nearest = near ? [`_geoPoint(${near.place.latitude}, ${near.place.longitude}):asc`] : [];
  switch (sort) {
    case "RELEVANCE":
      return words.length === 0 && near ? { sort: nearest } : {};
    case "DISTANCE":
      return { sort: nearest };
    case "NEWEST":
      return { sort: ["publishedAt:desc"] };
    case "START_DATE":
      return { sort: ["startsOn:asc"] };
    case "FEWEST_APPLICATIONS":
      return { sort: ["applicationCount:asc"] };
    default:
      return sort satisfies never;
  }
}
