import type { Sql } from "postgres";
import { compoundWords, type CompoundWords } from "./compound-words.ts";
import { placesOf, type Places } from "./places.ts";
import { referenceRows } from "./search-reference.queries.ts";

/** Programmes and places, kept in memory: reading them from the database would double the price of a search. */
export interface SearchReference {
  readonly compounds: CompoundWords;
  readonly places: Places;
  readonly programmeTitles: ReadonlyMap<string, string>;
  readonly municipalities: ReadonlySet<string>;
  readonly provinces: ReadonlySet<string>;
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
    programmeTitles: new Map(programmes.map(({ id, title }) => [id, title])),
    municipalities: new Set(municipalities.map(({ name }) => name)),
    provinces: new Set(municipalities.map(({ province }) => province)),
  };
}
