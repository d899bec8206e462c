/** A rule's source where a sentence goes on after it: many end with a full stop of their own. */
export const sourceInSentence = (source: string): string => source.trimEnd().replace(/\.$/, "");
