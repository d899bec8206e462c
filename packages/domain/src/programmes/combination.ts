import { countOf, emptySet, has, isWithin, overlapOf, setOf, union, without, type BitSet } from "./bit-set.ts";

/** What other places have to add to what a branch offers. */
export interface Wanted {
  /** Codes of the activities it does not offer. */
  readonly gaps: readonly string[];
  /** Contexts out of which so many more are asked; what `checkContexts` gives for what the branch has. Null when none is missing. */
  readonly contexts: { readonly tooFew: number; readonly choices: readonly string[] } | null;
}

/** A place that could take over activities a branch cannot offer: another recognised branch, the workshop of a school, or a training centre. */
export interface Candidate {
  readonly id: string;
  readonly distanceMetres: number;
  /** Codes of the activities it offers; those that are not asked count for nothing. */
  readonly offers: readonly string[];
  /** Contexts a learner works in there; those one cannot choose from count for nothing. */
  readonly contexts: readonly string[];
}

/** The fewest places that close as many gaps, and add as many of the contexts asked, as can be. */
export interface Combination {
  /** Nearest first. Each gap is taken by the nearest of them that offers it; contexts likewise, until there are enough. */
  readonly parts: readonly {
    readonly id: string;
    readonly takes: readonly string[];
    readonly contexts: readonly string[];
  }[];
  /** Gaps nobody within reach offers. */
  readonly uncovered: readonly string[];
  /** So many contexts stay too few, because nobody within reach works in others. */
  readonly contextsTooFew: number;
  /** False when the search was cut off: then there may be a smaller or nearer combination. */
  readonly isProven: boolean;
}

/** Looks at a place after which a search gives what it has: far more than real lists need, and about a second on a slow machine. */
export const mostLooks = 4_000_000;

interface Place {
  readonly id: string;
  readonly distance: number;
  /** Gaps first, then contexts. */
  readonly bits: BitSet;
}

/** What is to be closed, in the numbers of the bits: every gap, and so many of the contexts. */
interface Target {
  readonly gaps: BitSet;
  readonly contexts: BitSet;
  readonly contextCount: number;
}

/**
 * The smallest combination of places that together offer every gap which anybody offers, and as many of the contexts asked as can be had; among equally
 * small ones the nearest in all, and among those the first by id, so that the answer never depends on the order of what is given. Minimum set cover by
 * branch and bound: the gap with the fewest places is decided first, and a branch is left when too many places would be needed: because those that close
 * most do not close enough together, or because gaps that share no place need one each. "So many of these contexts" is met by any places that have enough
 * of them together; as long as there are too few, one of the places that add some has to come, so it is decided like one more gap.
 * Source: issue "combination proposal"; domain.md step 8 (alternatives: other branch, other company, school workshop, training centre).
 */
export function combine(wanted: Wanted, candidates: readonly Candidate[], looks = mostLooks): Combination {
  const gaps = [...new Set(wanted.gaps)];
  const contexts = [...new Set(wanted.contexts?.choices)];
  const size = gaps.length + contexts.length;
  const numbers = new Map(gaps.map((code, index) => [code, index]));
  const contextNumbers = new Map(contexts.map((context, index) => [context, gaps.length + index]));
  const places = withoutDominated(
    candidates.map(({ id, distanceMetres, offers, contexts: worksIn }) => ({
      id,
      distance: distanceMetres,
      bits: setOf(
        [
          ...offers.flatMap((code) => numbers.get(code) ?? []),
          ...worksIn.flatMap((context) => contextNumbers.get(context) ?? []),
        ],
        size,
      ),
    })),
  );
  const coverable = places.reduce((all, { bits }) => union(all, bits), emptySet(size));
  const allContexts = setOf([...contextNumbers.values()], size);
  const tooFew = wanted.contexts?.tooFew ?? 0;
  const contextCount = Math.min(tooFew, overlapOf(coverable, allContexts));
  const target: Target = { gaps: without(coverable, allContexts), contexts: allContexts, contextCount };
  const { chosen, isProven } = new Search(places, size, looks).run(target);
  const left = new Set(gaps.filter((_, index) => has(coverable, index)));
  const contextsLeft = new Set(contexts);
  const parts = [...chosen].sort(byDistance).map(({ id, bits }) => {
    const takes = [...left].filter((code) => has(bits, numbers.get(code) ?? 0));
    for (const code of takes) left.delete(code);
    const stillToAdd = contextCount - (contexts.length - contextsLeft.size);
    const adds = [...contextsLeft]
      .filter((context) => has(bits, contextNumbers.get(context) ?? 0))
      .slice(0, stillToAdd);
    for (const context of adds) contextsLeft.delete(context);
    return { id, takes, contexts: adds };
  });
  const uncovered = gaps.filter((_, index) => !has(coverable, index));
  return { parts, uncovered, contextsTooFew: tooFew - contextCount, isProven };
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

  constructor(places: readonly Place[], size: number, looks: number) {
    this.#places = places;
    this.#looks = looks;
    this.#offering = Array.from({ length: size }, (_, gap) => places.filter(({ bits }) => has(bits, gap)));
  }

  run(target: Target): { chosen: readonly Place[]; isProven: boolean } {
    this.#keep(this.#greedy(target));
    this.#visit(target, [], 0, new Set());
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
  #greedy(target: Target): readonly Place[] {
    const chosen: Place[] = [];
    for (let left = target; !isReached(left);) {
      const next = this.#places.reduce<Place | null>(
        (best, place) => (best === null || gainOf(left, place) > gainOf(left, best) ? place : best),
        null,
      );
      if (!next) return chosen;
      chosen.push(next);
      left = after(left, next);
    }
    return chosen;
  }

  #visit(left: Target, chosen: readonly Place[], distance: number, banned: ReadonlySet<Place>): void {
    if (this.#looks <= 0) return;
    if (isReached(left)) return this.#keep(chosen);
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
      (one, other) => gainOf(left, other) - gainOf(left, one) || byDistance(one, other),
    );
    for (const place of mostFirst) {
      this.#visit(after(left, place), [...chosen, place], distance + place.distance, tried);
      tried.add(place);
    }
  }

  /** Whether so many places can close so many gaps at all: even those that close most, counted as if they never met. */
  #canClose(left: Target, count: number, banned: ReadonlySet<Place>): boolean {
    const wanted = countOf(left.gaps) + left.contextCount;
    const best: number[] = [];
    this.#looks -= this.#places.length;
    for (const place of this.#places) {
      const gain = gainOf(left, place);
      const least = best.at(-1) ?? 0;
      if (gain === 0 || (best.length >= count && gain <= least) || banned.has(place)) continue;
      const at = best.findIndex((each) => each < gain);
      best.splice(at < 0 ? best.length : at, 0, gain);
      if (best.length > count) best.pop();
    }
    return best.reduce((sum, gain) => sum + gain, 0) >= wanted;
  }

  /** What is still open, the gap with the fewest places first; contexts that are still too few are one more. */
  #openGaps(left: Target, banned: ReadonlySet<Place>): readonly OpenGap[] {
    const open: OpenGap[] = [];
    const isFree = (place: Place): boolean => !banned.has(place);
    this.#offering.forEach((offering, gap) => {
      if (!has(left.gaps, gap)) return;
      this.#looks -= offering.length;
      open.push({ places: banned.size === 0 ? offering : offering.filter(isFree) });
    });
    if (left.contextCount > 0) {
      this.#looks -= this.#places.length;
      open.push({ places: this.#places.filter((place) => overlapOf(left.contexts, place.bits) > 0 && isFree(place)) });
    }
    return open.sort((one, other) => one.places.length - other.places.length);
  }
}

const isReached = ({ gaps, contextCount }: Target): boolean => contextCount === 0 && countOf(gaps) === 0;

/** How much a place closes of what is left: more contexts than are asked do not help. */
const gainOf = ({ gaps, contexts, contextCount }: Target, { bits }: Place): number =>
  overlapOf(gaps, bits) + (contextCount === 0 ? 0 : Math.min(contextCount, overlapOf(contexts, bits)));

const after = ({ gaps, contexts, contextCount }: Target, { bits }: Place): Target => ({
  gaps: without(gaps, bits),
  contexts: without(contexts, bits),
  contextCount: Math.max(0, contextCount - overlapOf(contexts, bits)),
});

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
