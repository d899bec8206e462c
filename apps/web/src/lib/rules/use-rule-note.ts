import { sourceInSentence } from "@leerplek/domain/shared/rule-source";
import { graphql } from "../../gql/gql.ts";
import { readFragment, type FragmentType } from "../../gql/fragment-masking.ts";
import { useFormat } from "../format/use-format.ts";
import { useText } from "../text/use-text.ts";

export const RuleNoteFragment = graphql(`
  fragment RuleNote_rule on RuleInUse {
    scope
    validFrom
    source
    isConfirmed
  }
`);

/** Where a number comes from and since when, with a warning where nobody has confirmed it. To stand behind the number. */
export function useRuleNote(): (rule: FragmentType<typeof RuleNoteFragment> | null | undefined) => string {
  const t = useText("rule-note");
  const format = useFormat();
  return (masked) => {
    if (!masked) return "";
    const { scope, validFrom, source, isConfirmed } = readFragment(RuleNoteFragment, masked);
    return [
      t("source", { source: sourceInSentence(source), since: format.day(validFrom) }),
      scope ? t("ofSector", { committee: scope }) : "",
      isConfirmed ? "" : t("unconfirmed"),
    ]
      .filter(Boolean)
      .join(" ");
  };
}
