import { wordsOf } from "./words.ts";

/** What is known of words: those of the programmes, and how to take compounds apart with them. */
export interface CompoundWords {
  readonly isKnown: (word: string) => boolean;
  /** Parts of a compound in order; empty when it cannot be taken apart. */
  readonly partsOf: (word: string) => readonly string[];
  /** The longest known word an unknown one begins with, or else ends with: "camion" for "camionneur"; null when there is none. */
  readonly pieceOf: (word: string) => string | null;
}

/** A part shorter than this is too often chance ("bar" in "barak"); at the end a known word of three letters will do ("restaurantkok"). */
const shortestPart = 4;
const shortestLastPart = 3;
const shortestCompound = 8;
/** Letters Dutch puts between two parts: onderhoud-s-technieker, dier-en-arts. */
const links = ["", "s", "e", "en", "n"];

/**
 * Takes Dutch compounds apart with the words of the programmes themselves, because the engine knows no Dutch compounds: "tuinaannemer" is also found
 * under "aannemer", and somebody who types "hondenverzorging" finds what is written as "honden". A tail that ends several known words
 * ("verzorging", "bewerking") counts as a word, and so does the singular of a known plural.
 */
export function compoundWords(texts: Iterable<string>): CompoundWords {
  const known = new Set<string>();
  for (const text of texts) for (const word of wordsOf(text)) if (/^\p{L}+$/u.test(word)) known.add(word);
  const pieces = new Set([...known].filter((word) => word.length >= shortestLastPart));
  for (const plural of known) if (/(s|en)$/.test(plural)) pieces.add(plural.replace(/(s|en)$/, ""));
  for (const tail of tailsOf(pieces)) pieces.add(tail);
  return {
    isKnown: (word) => known.has(word),
    partsOf: (word) => (word.length < shortestCompound ? [] : (split(word, pieces) ?? [])),
    pieceOf: (word) => {
      const lengths = Array.from(
        { length: Math.max(0, word.length - shortestPart) },
        (_, index) => word.length - 1 - index,
      );
      const begins = lengths.map((length) => word.slice(0, length)).find((piece) => pieces.has(piece));
      return begins ?? lengths.map((length) => word.slice(-length)).find((piece) => pieces.has(piece)) ?? null;
    },
  };
}

/** What remains of at least two words after a known beginning and its linking letters. */
function tailsOf(pieces: ReadonlySet<string>): string[] {
  const counts = new Map<string, number>();
  for (const word of pieces) {
    const rests = new Set([...beginnings(word, pieces)].map(([, rest]) => rest));
    for (const rest of rests) if (rest.length > shortestPart) counts.set(rest, (counts.get(rest) ?? 0) + 1);
  }
  const isTail = (text: string) => (counts.get(text) ?? 0) >= 2;
  return [...counts.keys()].filter((tail) => isTail(tail) && !isCutWrong(tail, isTail));
}

/** "enverzorger" still carries the link of "dierenverzorger", and "chrijnwerk" lost the s that is its own. */
const isCutWrong = (tail: string, isTail: (text: string) => boolean): boolean =>
  ["e", "en", "n"].some((link) => tail.startsWith(link) && isTail(tail.slice(link.length))) ||
  (tail.startsWith("ch") && isTail(`s${tail}`));

/** Fewest parts win, then the longest first part. */
function split(word: string, pieces: ReadonlySet<string>): readonly string[] | null {
  let best: readonly string[] | null = null;
  for (const [piece, rest] of beginnings(word, pieces)) {
    const restParts = pieces.has(rest) ? [rest] : split(rest, pieces);
    if (restParts && (!best || restParts.length + 1 <= best.length)) best = [piece, ...restParts];
  }
  return best;
}

/** Every way to begin a word with a piece, shortest first, with what comes after the linking letters. */
function* beginnings(word: string, pieces: ReadonlySet<string>): Generator<readonly [string, string]> {
  for (let end = shortestPart; end <= word.length - shortestLastPart; end++) {
    const piece = word.slice(0, end);
    if (!pieces.has(piece)) continue;
    for (const link of links) {
      const rest = word.slice(end + link.length);
      if (word.startsWith(link, end) && rest.length >= shortestLastPart) yield [piece, rest];
    }
  }
}
