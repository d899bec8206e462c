/** Words of our own code, states and roles, as SQL texts for `in (…)`. Never for what a person sent: that is bound. */
export const sqlWords = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(", ");
