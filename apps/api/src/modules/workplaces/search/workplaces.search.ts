import { createHash } from "node:crypto";
import type { CompoundWords } from "./compound-words.ts";
import type { DocumentRow } from "./search-documents.queries.ts";
import { wordsOf } from "./words.ts";

/**
 * A published workplace as the engine knows it. Searched: the first block, in the order of `searchableAttributes`; the rest filters, counts and
 * sorts. Never a person: no mentor, no contact, no description (a person may be named in it).
 */
export interface WorkplaceDocument {
  readonly id: string;
  /** Without "duaal", which every one of them is. */
  readonly programme: string;
  readonly title: string;
  /** Everyday words of the programme. */
  readonly words: readonly string[];
  /** Parts of the compounds in title, programme and everyday words. */
  readonly parts: readonly string[];
  readonly municipality: string;
  readonly places: readonly string[];
  readonly postcode: string;
  readonly company: string;
  readonly activities: readonly string[];

  readonly programmeId: string;
  readonly studyDomain: string;
  readonly province: string;
  readonly days: readonly string[];
  readonly isPaid: boolean;
  readonly hasFreePlaces: boolean;
  readonly startMonth: string;
  readonly startsOn: number;
  readonly publishedAt: number;
  readonly applicationCount: number;
  readonly _geo: { readonly lat: number; readonly lng: number };
  /** Fingerprint of everything above: the check of the index compares it, so any difference shows, also one made by newer code. */
  readonly version: string;
}

/** Projects workplaces to their documents. */
export function toDocument(row: DocumentRow, compounds: CompoundWords): WorkplaceDocument {
  const { latitude, longitude, searchWords, ...same } = row;
  const programme = row.programme.replace(/ duaal$/i, "");
  const content: Omit<WorkplaceDocument, "version"> = {
    ...same,
    programme,
    words: searchWords,
    parts: partsOf([programme, row.title, ...searchWords], compounds),
    places: row.places.filter((place) => place !== row.municipality),
    _geo: { lat: latitude, lng: longitude },
  };
  return { ...content, version: fingerprint(content) };
}

/** Parts that are not words of the texts themselves. */
function partsOf(texts: readonly string[], compounds: CompoundWords): string[] {
  const words = new Set(texts.flatMap(wordsOf));
  const parts = [...words].flatMap((word) => compounds.partsOf(word));
  return [...new Set(parts)].filter((part) => !words.has(part));
}

const fingerprint = (content: unknown): string =>
  createHash("sha256").update(JSON.stringify(content)).digest("base64url").slice(0, 16);
