import type { CompanySize } from "../companies/company.ts";
import type { Problem } from "../shared/problem.ts";
import { sourceInSentence } from "../shared/rule-source.ts";
import type { DatedParameter, RuleKey, RuleSet } from "../shared/rule-set.ts";

/** The rule that limits a branch of a company of this size. */
export const branchLimitKey = {
  MICRO: "branch.maximumLearnersMicro",
  SMALL: "branch.maximumLearnersSmall",
  MEDIUM: "branch.maximumLearnersMedium",
  LARGE: "branch.maximumLearnersLarge",
} as const satisfies Readonly<Record<CompanySize, RuleKey>>;

export type CapacityRules = Pick<RuleSet, "mentor.maximumLearners" | (typeof branchLimitKey)[CompanySize]>;

/** What limits the learners of a branch for one programme. */
export const capacityLimits = ["MENTORS", "RULE_PER_MENTOR", "RULE_PER_BRANCH"] as const;
export type CapacityLimit = (typeof capacityLimits)[number];

/** What an acting mentor of a branch and programme takes on. */
export interface MentorLoad {
  /** Learners the mentor wants to take here at the same time. */
  readonly wanted: number;
  /** Places at the mentor's live workplaces for other branches and programmes. */
  readonly elsewhere: number;
}

/** So many learners at the same time, and why not more. */
export interface Capacity {
  readonly learners: number;
  readonly limitedBy: CapacityLimit;
  /** Places the mentors of this branch and programme have for others: they count for the rule per mentor. */
  readonly elsewhere: number;
}

/**
 * How many learners a branch may train at the same time for one programme: what its acting mentors want to take here, and never more than the rule for a
 * company of this size. A mentor is one person with one rule of the sector, whatever the number of branches and programmes (domain.md step 2: "max
 * learners" is a field of the mentor): what is promised elsewhere is no longer free here. No official number was found [U]: domain.md 11, point 10.
 * @param rules those of the company's sector
 */
export function capacityOf(
  { mentors, size }: { readonly mentors: readonly MentorLoad[]; readonly size: CompanySize },
  rules: CapacityRules,
): Capacity {
  const perMentor = rules["mentor.maximumLearners"];
  const room = ({ wanted, elsewhere }: MentorLoad): number => Math.min(wanted, Math.max(0, perMentor - elsewhere));
  const together = mentors.reduce((sum, mentor) => sum + room(mentor), 0);
  const elsewhere = mentors.reduce((sum, mentor) => sum + mentor.elsewhere, 0);
  const perBranch = rules[branchLimitKey[size]];
  if (together > perBranch) return { learners: perBranch, limitedBy: "RULE_PER_BRANCH", elsewhere };
  const isCut = mentors.some((mentor) => room(mentor) < mentor.wanted);
  return { learners: together, limitedBy: isCut ? "RULE_PER_MENTOR" : "MENTORS", elsewhere };
}

/** The rule behind a limit; null when the mentors themselves take no more. */
export function ruleOfLimit(limit: CapacityLimit, size: CompanySize): keyof CapacityRules | null {
  switch (limit) {
    case "RULE_PER_BRANCH":
      return branchLimitKey[size];
    case "RULE_PER_MENTOR":
      return "mentor.maximumLearners";
    case "MENTORS":
      return null;
    default:
      return limit satisfies never;
  }
}

/** A rule as somebody reads it who is stopped by it. */
export type CitedRule = Pick<DatedParameter, "value" | "source" | "validFrom" | "confirmed">;

/** Parameters that name a rule in a problem: its number as `name`, or as `nameUnconfirmed` where nobody confirmed it [U], with source and first day. */
export const citing = (name: string, rule: CitedRule): NonNullable<Problem["params"]> => ({
  [rule.confirmed ? name : `${name}Unconfirmed`]: rule.value,
  source: sourceInSentence(rule.source),
  since: rule.validFrom,
});
