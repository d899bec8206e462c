import { countOf, emptySet, has, isWithin, overlapOf, setOf, union, without, type BitSet } from "./bit-set.ts";

/** A place that could take over activities a branch cannot offer: another recognised branch, or the workshop of a school. */
export interface Candidate {
  readonly id: string;
  readonly distanceMetres: number;
  /** Codes of the activities it offers; those that are not asked count for nothing. */
  readonly offers: readonly string[];
}

/** The fewest places that close as many gaps as can be closed. */
export interface Combination {
  /** Nearest first. Each gap is taken by the nearest of them that offers it. */
  readonly parts: readonly { readonly id: string; readonly takes: readonly string[] }[];
  /** Gaps nobody within reach offers. */
  readonly uncovered: readonly string[];
  /** False when the search was cut off: then there may be a smaller or nearer combination. */
  readonly isProven: boolean;
}

/** Looks at a place after which a search gives what it has: far more than real lists need, and about a second on a slow machine. */
export const mostLooks = 4_000_000;

interface Place {
  readonly id: string;
  readonly distance: number;
  readonly bits: BitSet;
}

/**
 * The smallest combination of places that together offer every gap which anybody offers; among equally small ones the nearest in all, and among those
 * the first by id, so that the answer never depends on the order of what is given. Minimum set cover by branch and bound: the gap with the fewest places
 * is decided first, and a branch is left when too many places would be needed: because those that close most do not close enough together, or because
 * gaps that share no place need one each.
 * Source: issue "combination proposal"; domain.md step 8 (alternatives: other branch, other company, school workshop).
 */
export function combine(gaps: readonly string[], candidates: readonly Candidate[], looks = mostLooks): Combination {
  const wanted = [...new Set(gaps)];
  const numbers = new Map(wanted.map((code, index) => [code, index]));
  const places = withoutDominated(
    candidates.map(({ id, distanceMetres, offers }) => ({
      id,
      distance: distanceMetres,
      bits: setOf(
        offers.flatMap((code) => numbers.get(code) ?? []),
        wanted.length,
      ),
    })),
  );
  const coverable = places.reduce((all, { bits }) => union(all, bits), emptySet(wanted.length));
  const { chosen, isProven } = new Search(places, wanted.length, looks).run(coverable);
  const nearestFirst = [...chosen].sort(byDistance);
  const left = new Set(wanted.filter((_, index) => has(coverable, index)));
  const parts = nearestFirst.map(({ id, bits }) => {
    const takes = [...left].filter((code) => has(bits, numbers.get(code) ?? 0));
    for (const code of takes) left.delete(code);
    return { id, takes };
  });
  const uncovered = wanted.filter((_, index) => !has(coverable, index));
  return { parts, uncovered, isProven };
}

const byDistance = (one: Place, other: Place): number =>
  one.distance - other.distance || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);

/** A place is of no use beside one that offers all it offers, and is nearer, or as near and earlier by id. */
function withoutDominated(places: readonly Place[]): readonly Place[] {
  const sorted = [...places].sort(byDistance).filter(({ bits }) => countOf(bits) > 0);
  return sorted.filter((place, index) => !sorted.slice(0, index).some((nearer) => isWithin(place.bits, nearer.bits)));
}

class Search {
  readonly #places: readonly Place[];
  /** By gap: the places that offer it. */
  readonly #offering: readonly (readonly Place[])[];
  #looks: number;
  #best: { readonly chosen: readonly Place[]; readonly distance: number; readonly key: string } | null = null;

  constructor(places: readonly Place[], gapCount: number, looks: number) {
    this.#places = places;
    this.#looks = looks;
    this.#offering = Array.from({ length: gapCount }, (_, gap) => places.filter(({ bits }) => has(bits, gap)));
  }

  run(wanted: BitSet): { chosen: readonly Place[]; isProven: boolean } {
    this.#keep(this.#greedy(wanted));
    this.#visit(wanted, [], 0, new Set());
    return { chosen: this.#best?.chosen ?? [], isProven: this.#looks > 0 };
  }

  #keep(chosen: readonly Place[]): void {
    const distance = chosen.reduce((sum, place) => sum + place.distance, 0);
    const key = chosen
      .map(({ id }) => id)
      .sort()
      .join(" ");
    const best = this.#best;
    const isBetter =
      best === null ||
      chosen.length < best.chosen.length ||
      (chosen.length === best.chosen.length &&
        (distance < best.distance || (distance === best.distance && key < best.key)));
    if (isBetter) this.#best = { chosen, distance, key };
  }

  /** Always the place that closes most: a first answer, and the last resort when the steps run out. */
  #greedy(wanted: BitSet): readonly Place[] {
    const chosen: Place[] = [];
    for (let left = wanted; countOf(left) > 0;) {
      const gain = (place: Place): number => overlapOf(left, place.bits);
      const next = this.#places.reduce<Place | null>(
        (best, place) => (best === null || gain(place) > gain(best) ? place : best),
        null,
      );
      if (!next) return chosen;
      chosen.push(next);
      left = without(left, next.bits);
    }
    return chosen;
  }

  #visit(left: BitSet, chosen: readonly Place[], distance: number, banned: ReadonlySet<Place>): void {
    if (this.#looks <= 0) return;
    if (countOf(left) === 0) return this.#keep(chosen);
    const mostLeft = this.#best ? this.#best.chosen.length - chosen.length : Infinity;
    if (mostLeft < 1 || !this.#canClose(left, mostLeft, banned)) return;
    const open = this.#openGaps(left, banned);
    const [hardest] = open;
    // A gap all of whose places were tried on an earlier branch.
    if (!hardest || hardest.places.length === 0) return;
    const bound = needed(open);
    const best = this.#best;
    if (best) {
      const count = chosen.length + bound.count;
      if (count > best.chosen.length) return;
      if (count === best.chosen.length && distance + bound.distance > best.distance) return;
    }
    const tried = new Set(banned);
    const mostFirst = [...hardest.places].sort(
      (one, other) => overlapOf(left, other.bits) - overlapOf(left, one.bits) || byDistance(one, other),
    );
    for (const place of mostFirst) {
      this.#visit(without(left, place.bits), [...chosen, place], distance + place.distance, tried);
      tried.add(place);
    }
  }

  /** Whether so many places can close so many gaps at all: even those that close most, counted as if they never met. */
  #canClose(left: BitSet, count: number, banned: ReadonlySet<Place>): boolean {
    const wanted = countOf(left);
    const best: number[] = [];
    this.#looks -= this.#places.length;
    for (const place of this.#places) {
      const gain = overlapOf(left, place.bits);
      const least = best.at(-1) ?? 0;
      if (gain === 0 || (best.length >= count && gain <= least) || banned.has(place)) continue;
      const at = best.findIndex((each) => each < gain);
      best.splice(at < 0 ? best.length : at, 0, gain);
      if (best.length > count) best.pop();
    }
    return best.reduce((sum, gain) => sum + gain, 0) >= wanted;
  }

  /** What is still open, the gap with the fewest places first. */
  #openGaps(left: BitSet, banned: ReadonlySet<Place>): readonly OpenGap[] {
    const open: OpenGap[] = [];
    this.#offering.forEach((offering, gap) => {
      if (!has(left, gap)) return;
      this.#looks -= offering.length;
      open.push({ places: banned.size === 0 ? offering : offering.filter((place) => !banned.has(place)) });
    });
    return open.sort((one, other) => one.places.length - other.places.length);
  }
}

interface OpenGap {
  readonly places: readonly Place[];
}

/** Gaps that share no place need a place each, and at least the nearest one each. */
function needed(open: readonly OpenGap[]): { readonly count: number; readonly distance: number } {
  const used = new Set<Place>();
  let [count, distance] = [0, 0];
  for (const { places } of open) {
    if (places.some((place) => used.has(place))) continue;
    for (const place of places) used.add(place);
    count += 1;
    distance += places.reduce((least, place) => Math.min(least, place.distance), Infinity);
  }
  return { count, distance };
}
