/** "EXACTLY 3 of" or "AT_LEAST 1 of" the named contexts (domain.md 5.1, examples of the education API). */
export const contextRules = ["EXACTLY", "AT_LEAST"] as const;
export type ContextRule = (typeof contextRules)[number];

/** In which settings a learner of the programme must work: kinds of plastering, kinds of animals. */
export interface ContextRequirement {
  readonly rule: ContextRule;
  readonly count: number;
  readonly contexts: readonly string[];
}

/** How what a branch has stands to what is asked. */
export interface ContextCheck {
  readonly isMet: boolean;
  /** So many have to be added. */
  readonly tooFew: number;
  /** So many have to be left out: only with EXACTLY. */
  readonly tooMany: number;
  /** Out of these one can choose what is still missing; all of them when as many are missing as there are. */
  readonly choices: readonly string[];
}

/**
 * Compares the contexts a branch works in with those the programme asks. A context the programme does not know counts for nothing; no requirement is
 * always met. Source: programme_rules_examples.json ("EXACT 3", "MINSTENS 1").
 */
export function checkContexts(requirement: ContextRequirement | null, offered: readonly string[]): ContextCheck {
  if (requirement === null) return { isMet: true, tooFew: 0, tooMany: 0, choices: [] };
  const { rule, count, contexts } = requirement;
  const present = contexts.filter((context) => offered.includes(context)).length;
  const tooFew = Math.max(0, count - present);
  const tooMany = rule === "EXACTLY" ? Math.max(0, present - count) : 0;
  const choices = tooFew > 0 ? contexts.filter((context) => !offered.includes(context)) : [];
  return { isMet: tooFew === 0 && tooMany === 0, tooFew, tooMany, choices };
}
