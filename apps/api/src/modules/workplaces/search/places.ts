import type { MunicipalityRow, PostcodeRow } from "./search-reference.queries.ts";
import { wordsOf } from "./words.ts";

/** A place people can search near: one postal code with one of its names. Coordinates in degrees, WGS84, of its centre. */
export type Place = PostcodeRow;

export interface Places {
  /** The main place of a postal code. */
  readonly byPostcode: (postcode: string) => Place | null;
  /** The place with this name, accents, capitals and hyphens apart; the largest when several share it. "9000 Gent" is read too. */
  readonly byName: (name: string) => Place | null;
  /** Is this a word of a place's name? */
  readonly isPlaceWord: (word: string) => boolean;
  readonly suggest: (text: string, first: number) => readonly Place[];
}

interface KnownPlace {
  readonly place: Place;
  readonly name: string;
  /** Inhabitants when the place carries its municipality's name, else 0: Gent comes before Gentbrugge. */
  readonly weight: number;
  readonly trigrams: ReadonlySet<string>;
}

export function placesOf(postcodes: readonly PostcodeRow[], municipalities: readonly MunicipalityRow[]): Places {
  const population = new Map(municipalities.map((each) => [each.name, each.population]));
  const known = postcodes
    .map((place): KnownPlace => {
      const name = plain(place.place);
      const isMain = name === plain(place.municipality);
      return {
        place,
        name,
        weight: isMain ? (population.get(place.municipality) ?? 1) : 0,
        trigrams: trigramsOf(name),
      };
    })
    .sort(byWeight);
  const mains = new Map<string, Place>();
  const names = new Map<string, Place>();
  for (const { place, name } of known) {
    if (!mains.has(place.postcode)) mains.set(place.postcode, place);
    if (!names.has(name)) names.set(name, place);
  }
  const words = new Set(known.flatMap(({ name }) => name.split(" ")));
  return {
    isPlaceWord: (word) => words.has(word),
    byPostcode: (postcode) => mains.get(postcode) ?? null,
    byName: (name) => {
      const written = /\b[1-9]\d{3}\b/.exec(name)?.[0];
      return names.get(plain(name)) ?? (written ? (mains.get(written) ?? null) : null);
    },
    suggest: (text, first) => suggestions(known, text, first),
  };
}

const dutch = new Intl.Collator("nl-BE");

const byWeight = (a: KnownPlace, b: KnownPlace): number =>
  b.weight - a.weight ||
  dutch.compare(a.place.place, b.place.place) ||
  a.place.postcode.localeCompare(b.place.postcode);

/** Least likeness of a misspelt name: shared pieces of three letters as a share of all. */
const leastLikeness = 0.4;

/** The name itself, names or postal codes that begin like the text, then names with a word that does, then names that look alike. */
function suggestions(known: readonly KnownPlace[], text: string, first: number): readonly Place[] {
  const wanted = plain(text);
  if (wanted === "") return [];
  const digits = /^\d{1,4}/.exec(wanted)?.[0];
  const found = digits
    ? known.filter(({ place }) => place.postcode.startsWith(digits)).sort(byPostcode)
    : [
        ...known.filter(({ name }) => name === wanted),
        ...known.filter(({ name }) => name.startsWith(wanted) && name !== wanted),
        ...known.filter(({ name }) => name.includes(` ${wanted}`) && !name.startsWith(wanted)),
      ];
  if (found.length > 0 || digits) return found.slice(0, first).map(({ place }) => place);
  const trigrams = trigramsOf(wanted);
  return known
    .map((each) => ({ each, likeness: likeness(trigrams, each.trigrams) }))
    .filter((candidate) => candidate.likeness >= leastLikeness)
    .sort((a, b) => b.likeness - a.likeness || byWeight(a.each, b.each))
    .slice(0, first)
    .map(({ each }) => each.place);
}

const byPostcode = (a: KnownPlace, b: KnownPlace): number =>
  a.place.postcode.localeCompare(b.place.postcode) || byWeight(a, b);

const plain = (text: string): string => wordsOf(text).join(" ");

/** As pg_trgm cuts: two spaces before, one behind. */
function trigramsOf(name: string): ReadonlySet<string> {
  const padded = `  ${name} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_, start) => padded.slice(start, start + 3)));
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const each of a) if (b.has(each)) shared += 1;
  return shared / (a.size + b.size - shared);
}
