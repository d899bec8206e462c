import type { Sql } from "postgres";
import { toPublicId } from "@leerplek/domain/shared/id";
import { compoundWords, type CompoundWords } from "./compound-words.ts";
import { placesOf, type Places } from "./places.ts";
import { referenceRows } from "./search-reference.queries.ts";

/** Programmes and places, kept in memory: reading them from the database would double the price of a search. */
export interface SearchReference {
  readonly compounds: CompoundWords;
  readonly places: Places;
  /** By UUID. */
  readonly programmes: ReadonlyMap<string, NamedValue>;
  readonly municipalities: ReadonlyMap<string, NamedValue>;
  readonly provinces: ReadonlyMap<string, NamedValue>;
}

/** A value of a facet: what the filter takes, what a person reads, and its place in the Dutch alphabet, which is dear to find out again. */
export interface NamedValue {
  readonly value: string;
  readonly label: string;
  readonly rank: number;
}

/** Reference data is loaded by an administrator; searches see it after this time at most. */
const freshForMs = 300_000;

interface Kept {
  readonly readAt: number;
  readonly reference: Promise<SearchReference>;
}
const kept = new WeakMap<Sql, Kept>();

/** The reference of this database. Read once, shared by everybody who asks meanwhile, and read again when it is old. */
export function searchReference(sql: Sql): Promise<SearchReference> {
  const found = kept.get(sql);
  if (found && performance.now() - found.readAt < freshForMs) return found.reference;
  const fresh: Kept = { readAt: performance.now(), reference: readReference(sql) };
  kept.set(sql, fresh);
  fresh.reference.catch(() => {
    // A failed reading is not kept: the old one, if any, serves until the next call succeeds.
    if (found) kept.set(sql, found);
    else kept.delete(sql);
  });
  return found ? fresh.reference.catch(() => found.reference) : fresh.reference;
}

/** Reads it now, for those who must not miss a programme that was just loaded. */
export async function readReference(sql: Sql): Promise<SearchReference> {
  const { programmes, municipalities, postcodes } = await referenceRows(sql);
  return {
    compounds: compoundWords(programmes.flatMap(({ title, searchWords }) => [title, ...searchWords])),
    places: placesOf(postcodes, municipalities),
    programmes: named(programmes.map(({ id, title }) => [id, title, toPublicId("programme", id)])),
    municipalities: named(municipalities.map(({ name }) => [name, name, name])),
    provinces: named([...new Set(municipalities.map(({ province }) => province))].map((name) => [name, name, name])),
  };
}

const dutch = new Intl.Collator("nl-BE");

const named = (entries: readonly (readonly [key: string, label: string, value: string])[]): Map<string, NamedValue> =>
  new Map(
    entries
      .toSorted(([, one], [, other]) => dutch.compare(one, other))
      .map(([key, label, value], rank) => [key, { value, label, rank }]),
  );
