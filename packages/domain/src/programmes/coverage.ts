import type { RuleSet } from "../shared/rule-set.ts";
import type { Coverage } from "./programme.ts";

/** An activity as far as coverage looks at it. */
export interface CountedActivity {
  readonly id: string;
  /** How heavily it counts beside the others: 1 or more. */
  readonly weight: number;
  readonly isMandatory: boolean;
}

/** What a branch said, by activity; an activity that is not there was not answered. */
export type CoverageAnswers = ReadonlyMap<string, Coverage>;

/** How much a PARTIAL and an ALTERNATIVE count, in percent. [P] in domain.md step 1, so unconfirmed. */
export type CoverageRules = Pick<RuleSet, "coverage.partialPercent" | "coverage.alternativePercent">;

/** How much of a list a branch can offer, and what is in the way of more. */
export interface CoverageOfList<Activity> {
  /** Weighted share of the mandatory activities, 0 to 100, rounded down; null when none is mandatory: there is nothing to measure then. */
  readonly percent: number | null;
  /** Mandatory activities the branch does not offer, or said nothing about. */
  readonly gaps: readonly Activity[];
  /** Mandatory activities that can be done in part. */
  readonly partial: readonly Activity[];
  /** Mandatory activities for which there is an alternative elsewhere. */
  readonly alternatives: readonly Activity[];
  /** All activities without an answer, mandatory or not. */
  readonly unanswered: readonly Activity[];
}

/**
 * The weighted share of the mandatory activities of a list that a branch offers, with the gaps by name. The browser and the server both use it.
 * Source: domain.md step 1 (coverage % = weighted share of mandatory activities).
 */
export function coverageOf<Activity extends CountedActivity>(
  activities: readonly Activity[],
  answers: CoverageAnswers,
  rules: CoverageRules,
): CoverageOfList<Activity> {
  const mandatory = activities.filter(({ isMandatory }) => isMandatory);
  const saying = (...wanted: readonly (Coverage | undefined)[]): Activity[] =>
    mandatory.filter(({ id }) => wanted.includes(answers.get(id)));
  const total = mandatory.reduce((sum, { weight }) => sum + weight, 0);
  const reached = mandatory.reduce((sum, { id, weight }) => sum + weight * percentOf(answers.get(id), rules), 0);
  return {
    percent: total === 0 ? null : Math.floor(reached / total),
    gaps: saying("NONE", undefined),
    partial: saying("PARTIAL"),
    alternatives: saying("ALTERNATIVE"),
    unanswered: activities.filter(({ id }) => !answers.has(id)),
  };
}

function percentOf(coverage: Coverage | undefined, rules: CoverageRules): number {
  switch (coverage) {
    case "FULL":
      return 100;
    case "PARTIAL":
      return rules["coverage.partialPercent"];
    case "ALTERNATIVE":
      return rules["coverage.alternativePercent"];
    case "NONE":
    case undefined:
      return 0;
    default:
      return coverage satisfies never;
  }
}

/** Whether the branch itself lets a learner do it, in whole or in part (guard of domain.md 2.14.h). An alternative is elsewhere. */
export const isOffered = (coverage: Coverage | undefined): boolean => coverage === "FULL" || coverage === "PARTIAL";

/** Whether coverage is enough to be recognised. Without a number the officer decides: no official minimum was found (domain.md step 1 [U]). */
export const coverageVerdicts = ["ENOUGH", "TOO_LOW", "OFFICER_DECIDES"] as const;
export type CoverageVerdict = (typeof coverageVerdicts)[number];

/** @param percent what `coverageOf` gives; null when nothing can be measured */
export function coverageVerdict(
  percent: number | null,
  rules: Pick<RuleSet, "recognition.minimumCoveragePercent">,
): CoverageVerdict {
  const minimum = rules["recognition.minimumCoveragePercent"];
  if (minimum === null || percent === null) return "OFFICER_DECIDES";
  return percent >= minimum ? "ENOUGH" : "TOO_LOW";
}
