import type { WiderChoiceKind } from "@leerplek/domain/workplaces/search";
import { countQuery, type EngineRequest } from "./engine-queries.ts";
import type { SearchIndex } from "../../../platform/search-index.ts";
import type { LooserQuery } from "./query-words.ts";
import type { Filters } from "./search-input.ts";

/** A wider search with the number of hits it gives; never one without hits. */
export interface WiderChoice {
  readonly kind: WiderChoiceKind;
  readonly count: number;
  /** The new radius of LARGER_RADIUS. */
  readonly radiusKm: number | null;
}

export interface Widening<Request> {
  readonly kind: WiderChoiceKind;
  readonly radiusKm: number | null;
  readonly request: Request;
}

export const noFilters: Filters = {
  programmes: [],
  studyDomains: [],
  provinces: [],
  municipalities: [],
  days: [],
  isPaid: [],
  hasFreePlaces: [],
  startMonths: [],
};

const largestRadiusKm = 100;

/** Every way to widen a search that is narrowed by more than one thing; the radius doubles until 100 km. */
export function widenings(request: EngineRequest): readonly Widening<EngineRequest>[] {
  const found: Widening<EngineRequest>[] = [];
  const { near } = request;
  if (near) {
    for (let km = near.radiusKm; km < largestRadiusKm;) {
      km = Math.min(km * 2, largestRadiusKm);
      found.push({ kind: "LARGER_RADIUS", radiusKm: km, request: { ...request, near: { ...near, radiusKm: km } } });
    }
    found.push({ kind: "WITHOUT_PLACE", radiusKm: null, request: { ...request, near: null } });
  }
  if (Object.values(request.filters).some((values) => values.length > 0))
    found.push({ kind: "WITHOUT_FILTERS", radiusKm: null, request: { ...request, filters: noFilters } });
  if (request.words.length > 0)
    found.push({ kind: "WITHOUT_TEXT", radiusKm: null, request: { ...request, words: [], text: "" } });
  return found;
}

/**
 * What wider searches would give, in one HTTP call. They count as the search itself will: all words, or else the first looser reading with hits.
 * A search without its text needs no looser reading.
 */
export async function widerChoices(
  search: SearchIndex,
  request: EngineRequest,
  looser: readonly LooserQuery[],
): Promise<readonly WiderChoice[]> {
  const wider = widenings(request);
  const readings = wider.map((each) =>
    each.request.words.length === 0 ? [each.request.words] : [each.request.words, ...looser.map(({ words }) => words)],
  );
  const queries = wider.flatMap((each, index) =>
    (readings[index] ?? []).map((words, reading) =>
      countQuery({ ...each.request, words }, reading === 0 ? "all" : (looser[reading - 1]?.matching ?? "all")),
    ),
  );
  if (queries.length === 0) return [];
  const answers = await search.search(queries);
  let next = 0;
  const choices = wider.map(({ kind, radiusKm }, index) => {
    const own = answers.slice(next, (next += readings[index]?.length ?? 0));
    return { kind, radiusKm, count: own.find(({ totalHits }) => totalHits > 0)?.totalHits ?? 0 };
  });
  return firstOfEachKind(choices);
}

/** The smallest radius with hits is enough. */
export const firstOfEachKind = (choices: readonly WiderChoice[]): readonly WiderChoice[] =>
  choices.filter(
    ({ kind, count }, index) =>
      count > 0 && !choices.slice(0, index).some((earlier) => earlier.kind === kind && earlier.count > 0),
  );
