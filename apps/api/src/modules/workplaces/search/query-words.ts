import { formsOf } from "./dutch-forms.ts";
import { fillerWords } from "./filler-words.ts";
import type { Matching } from "./engine-queries.ts";
import { synonyms } from "./synonyms.ts";
import type { SearchReference } from "./search-reference.ts";
import { wordsOf } from "./words.ts";

/** A word to search with, and what it is to us. */
export interface QueryWord {
  readonly word: string;
  readonly kind: "known" | "place" | "number" | "unknown";
}

/** The engine reads ten words of a query. */
const mostWords = 10;

type Vocabulary = Pick<SearchReference, "compounds" | "places">;

/**
 * What the engine is asked for when somebody types this: "ik wil in een magazijn werken" becomes "magazijn". Signs go (a hyphen or a quote would be
 * an operator), so do words that mean nothing here; a word nobody wrote becomes another form of it, or its parts. When nothing but such words was
 * typed, they stay.
 */
export function queryWords(text: string, vocabulary: Vocabulary): readonly QueryWord[] {
  const typed = wordsOf(text);
  const meant = typed.filter((word) => !fillerWords.has(word));
  const words = (meant.length > 0 ? meant : typed).flatMap((word) => read(word, vocabulary));
  return words
    .filter(({ word }, index) => words.findIndex((other) => other.word === word) === index)
    .slice(0, mostWords);
}

function read(word: string, { compounds, places }: Vocabulary): readonly QueryWord[] {
  const isKnown = (form: string) => compounds.isKnown(form) || form in synonyms;
  if (isKnown(word)) return [{ word, kind: "known" }];
  if (/^\d+$/.test(word)) return [{ word, kind: "number" }];
  if (places.isPlaceWord(word)) return [{ word, kind: "place" }];
  const form = formsOf(word).find(isKnown);
  if (form) return [{ word: form, kind: "known" }];
  const parts = compounds.partsOf(word).filter((part) => !fillerWords.has(part));
  return parts.length > 0 ? parts.map((part) => ({ word: part, kind: "known" })) : [{ word, kind: "unknown" }];
}

/** A search with fewer demands. */
export interface LooserQuery {
  readonly words: readonly string[];
  readonly matching: Matching;
}

/**
 * What to try when no workplace has all the words, in this order: without the words nobody knows, without a postal code, without the place, with a
 * known piece of an unknown word, and in the end as many words as possible. Left to itself the engine keeps the rarest word, and that is often a
 * word it only knows by mistake.
 */
export function looserQueries(
  words: readonly QueryWord[],
  { compounds }: Pick<Vocabulary, "compounds">,
): readonly LooserQuery[] {
  const of = (...kinds: readonly QueryWord["kind"][]) =>
    words.filter(({ kind }) => kinds.includes(kind)).map(({ word }) => word);
  const hasJob = words.some(({ kind }) => kind === "known");
  const pieces = words.flatMap(({ word, kind }) => {
    const piece = kind === "unknown" ? compounds.pieceOf(word) : kind === "known" ? word : null;
    return piece === null || fillerWords.has(piece) ? [] : [piece];
  });
  const tries: LooserQuery[] = [
    ...(hasJob ? [{ words: of("known", "place", "number"), matching: "all" as const }] : []),
    { words: of("known", "place", "unknown"), matching: "all" },
    ...(hasJob ? [{ words: of("known", "place"), matching: "all" as const }] : []),
    { words: of("known", "unknown"), matching: "all" },
    { words: of("known"), matching: "all" },
    { words: pieces, matching: "all" },
    { words: of("known"), matching: "frequency" },
    { words: words.map(({ word }) => word), matching: "frequency" },
  ];
  const whole = words.map(({ word }) => word).join(" ");
  const seen = new Set([`${whole} all`]);
  return tries.filter((each) => {
    const key = `${each.words.join(" ")} ${each.words.length > 1 ? each.matching : "all"}`;
    if (each.words.length === 0 || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
