import type { CompanySize } from "../companies/company.ts";
import type { RuleKey, RuleSet } from "../shared/rule-set.ts";

/** The rule that limits a branch of a company of this size. */
export const branchLimitKey = {
  MICRO: "branch.maximumLearnersMicro",
  SMALL: "branch.maximumLearnersSmall",
  MEDIUM: "branch.maximumLearnersMedium",
  LARGE: "branch.maximumLearnersLarge",
} as const satisfies Readonly<Record<CompanySize, RuleKey>>;

export type CapacityRules = Pick<RuleSet, "mentor.maximumLearners" | (typeof branchLimitKey)[CompanySize]>;

/** What limits the learners of a branch for one programme. */
export type CapacityLimit = "MENTORS" | "RULE_PER_MENTOR" | "RULE_PER_BRANCH";

/** So many learners at the same time, and why not more. */
export interface Capacity {
  readonly learners: number;
  readonly limitedBy: CapacityLimit;
}

/**
 * How many learners a branch may train at the same time for one programme: what its acting mentors want to take, never more a mentor than the rule of
 * the sector, and never more than the rule for a company of this size. No official number was found [U]: domain.md 11, point 10.
 * @param mentors learners each acting mentor wants to take
 * @param rules those of the company's sector
 */
export function capacityOf(
  { mentors, size }: { readonly mentors: readonly number[]; readonly size: CompanySize },
  rules: CapacityRules,
): Capacity {
  const perMentor = rules["mentor.maximumLearners"];
  const together = mentors.reduce((sum, wanted) => sum + Math.min(wanted, perMentor), 0);
  const perBranch = rules[branchLimitKey[size]];
  if (together > perBranch) return { learners: perBranch, limitedBy: "RULE_PER_BRANCH" };
  const isCut = mentors.some((wanted) => wanted > perMentor);
  return { learners: together, limitedBy: isCut ? "RULE_PER_MENTOR" : "MENTORS" };
}
