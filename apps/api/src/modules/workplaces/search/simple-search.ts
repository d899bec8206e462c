import type { Sql } from "postgres";
import { toPublicId } from "@leerplek/domain/shared/id";
import type { EngineRequest, Wanted } from "./engine-queries.ts";
import { countedFacets, facetOf } from "./facets.ts";
import { deepestHit, mostPoints } from "./index-settings.ts";
import type { SearchReference } from "./search-reference.ts";
import type { SearchResult } from "./search-workplaces.ts";
import { simpleAnswer, type SimpleSearch } from "./simple-search.queries.ts";
import { firstOfEachKind, widenings, type WiderChoice } from "./wider-choices.ts";

interface Asked {
  readonly request: EngineRequest;
  readonly wanted: Wanted;
  readonly reference: SearchReference;
}

/** The same search on PostgreSQL while the engine is away: same filters, sorts and counts, a plainer idea of which text fits. */
export async function simpleSearch(sql: Sql, { request, wanted, reference }: Asked): Promise<SearchResult> {
  const { page, pageSize, filters, near } = request;
  const answer = await simpleAnswer(sql, {
    ...narrowing(request),
    offset: (page - 1) * pageSize,
    most: wanted.hits ? pageSize : 0,
    mostPoints: wanted.points ? mostPoints : 0,
  });
  const totalHits = Math.min(answer.total, deepestHit);
  return {
    ids: answer.ids,
    totalHits,
    totalPages: Math.ceil(totalHits / pageSize),
    page,
    pageSize,
    facets: wanted.facets
      ? countedFacets.map((facet) => {
          const own = answer.counts.filter(({ field }) => field === facet.field);
          const counts = Object.fromEntries(own.map(({ value, count }) => [value, count]));
          return facetOf(facet, counts, { filters, reference });
        })
      : [],
    widerChoices: totalHits === 0 && wanted.widerChoices ? await simpleWiderChoices(sql, request) : [],
    points: answer.points.map(({ id, ...point }) => ({ workplaceId: toPublicId("workplace", id), ...point })),
    near: near?.place ?? null,
    degraded: true,
  };
}

const narrowing = ({
  words,
  near,
  filters,
  sort,
}: EngineRequest): Omit<SimpleSearch, "offset" | "most" | "mostPoints"> => ({
  words,
  near: near && {
    latitude: near.place.latitude,
    longitude: near.place.longitude,
    metres: near.radiusKm * 1_000,
  },
  filters,
  sort,
});

/** One after the other: while the engine is away the database has enough to do. */
async function simpleWiderChoices(sql: Sql, request: EngineRequest): Promise<readonly WiderChoice[]> {
  const choices: WiderChoice[] = [];
  for (const { kind, radiusKm, request: wider } of widenings(request)) {
    if (choices.some((each) => each.kind === kind)) continue;
    const { total } = await simpleAnswer(sql, { ...narrowing(wider), offset: 0, most: 0, mostPoints: 0 });
    if (total > 0) choices.push({ kind, radiusKm, count: Math.min(total, deepestHit) });
  }
  return firstOfEachKind(choices);
}
