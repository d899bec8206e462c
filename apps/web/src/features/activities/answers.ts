import type { ContextRequirement } from "@leerplek/domain/programmes/contexts";
import { coverageOf, type CoverageOfList } from "@leerplek/domain/programmes/coverage";
import { coverages } from "@leerplek/domain/programmes/programme";
import { graphql } from "../../gql/gql.ts";
import type { Activity_ItemFragment, Coverage, CoverageRulesNowQuery } from "../../gql/graphql.ts";

/** What somebody said about an activity. */
export interface Answer {
  readonly coverage: Coverage;
  readonly note: string;
}
/** By code of the activity, so that answers survive a new version of the list. */
export type Answers = Readonly<Record<string, Answer>>;

export const ActivityFragment = graphql(`
  fragment Activity_item on Activity {
    id
    code
    cluster
    label
    weight
    isMandatory
    isHazardous
    minimumAge
  }
`);
export type ActivityItem = Activity_ItemFragment;

export const CoverageRulesDocument = graphql(`
  query CoverageRulesNow {
    coverageRules {
      partialPercent
      partialRule {
        ...RuleNote_rule
      }
      alternativePercent
      alternativeRule {
        ...RuleNote_rule
      }
      minimumPercent
      minimumRule {
        ...RuleNote_rule
      }
    }
  }
`);
export type Rules = CoverageRulesNowQuery["coverageRules"];

/** The same count as the server makes. */
export function measure(
  activities: readonly ActivityItem[],
  answers: Answers,
  rules: Rules,
): CoverageOfList<ActivityItem> {
  const byId = new Map(
    activities.flatMap(({ id, code }) => {
      const answer = answers[code];
      return answer ? [[id, answer.coverage] as const] : [];
    }),
  );
  return coverageOf(activities, byId, {
    "coverage.partialPercent": rules.partialPercent,
    "coverage.alternativePercent": rules.alternativePercent,
  });
}

/** Activities under their headings, in the order of the list. */
export function clustersOf(
  activities: readonly ActivityItem[],
): readonly (readonly [string, readonly ActivityItem[]])[] {
  return [...Map.groupBy(activities, ({ cluster }) => cluster)];
}

export const coverageChoices: readonly Coverage[] = coverages;

export type Contexts = ContextRequirement | null;

/** Reads answers that were kept or shared: whatever does not look like one is left out. */
export function answersFrom(value: unknown): Answers {
  return Object.fromEntries(
    Object.entries(Object(value)).flatMap(([code, answer]) => {
      const coverage = coverages.find((each) => each === Reflect.get(Object(answer), "coverage"));
      const note: unknown = Reflect.get(Object(answer), "note");
      return coverage ? [[code, { coverage, note: typeof note === "string" ? note : "" }]] : [];
    }),
  );
}
