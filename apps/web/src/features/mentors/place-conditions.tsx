import { graphql } from "../../gql/gql.ts";
import { readFragment, type FragmentType } from "../../gql/fragment-masking.ts";
import { useFormat } from "../../lib/format/use-format.ts";
import { useRuleNote } from "../../lib/rules/use-rule-note.ts";
import { useLabel } from "../../lib/text/use-label.ts";
import { useText, useTexts } from "../../lib/text/use-text.ts";
import { Disclosure } from "../../ui/disclosure.tsx";

const ConditionsFragment = graphql(`
  fragment PlaceConditions_mentorPlace on MentorPlace {
    id
    rules {
      key
      value
      unit
      ...RuleNote_rule
    }
  }
`);

/** The numbers the conditions are checked with, each with where it comes from and whether anybody confirmed it. */
export function PlaceConditions({ place }: { place: FragmentType<typeof ConditionsFragment> }): React.JSX.Element {
  const t = useText("mentors");
  const names: Readonly<Record<string, string>> = useTexts("rule-names");
  const label = useLabel();
  const format = useFormat();
  const noteOf = useRuleNote();
  const { rules } = readFragment(ConditionsFragment, place);
  return (
    <Disclosure title={t("conditions")} level={4}>
      <ul>
        {rules.map((rule) => (
          <li key={rule.key}>
            {names[rule.key] ?? rule.key}: {format.number(rule.value)} {label("RuleUnit", rule.unit)}. {noteOf(rule)}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
