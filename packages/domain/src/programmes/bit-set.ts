/** A set of small whole numbers, 32 in a word. All sets that meet have the same length. */
export type BitSet = Uint32Array;

export const emptySet = (size: number): BitSet => new Uint32Array(Math.max(1, Math.ceil(size / 32)));

export function setOf(members: readonly number[], size: number): BitSet {
  const set = emptySet(size);
  for (const member of members) set[member >>> 5] = (set[member >>> 5] ?? 0) | (1 << (member & 31));
  return set;
}

export const union = (one: BitSet, other: BitSet): BitSet => one.map((word, index) => word | (other[index] ?? 0));

/** What is in one and not in the other. */
export const without = (one: BitSet, other: BitSet): BitSet => one.map((word, index) => word & ~(other[index] ?? 0));

export const isWithin = (part: BitSet, whole: BitSet): boolean =>
  part.every((word, index) => (word & ~(whole[index] ?? 0)) === 0);

export function countOf(set: BitSet): number {
  let count = 0;
  for (const word of set) count += bitsOf(word);
  return count;
}

/** How many members two sets share. */
export function overlapOf(one: BitSet, other: BitSet): number {
  let count = 0;
  for (let index = 0; index < one.length; index++) count += bitsOf((one[index] ?? 0) & (other[index] ?? 0));
  return count;
}

export const has = (set: BitSet, member: number): boolean => (((set[member >>> 5] ?? 0) >>> (member & 31)) & 1) === 1;

/** Ones in a word of 32 bits. */
function bitsOf(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
