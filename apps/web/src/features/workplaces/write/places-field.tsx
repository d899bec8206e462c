import { useQuery } from "@apollo/client/react";
import { graphql } from "../../../gql/gql.ts";
import type { FieldBinding } from "../../../lib/form/form-field.tsx";
import { useRuleNote } from "../../../lib/rules/use-rule-note.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { NumberField } from "../../../ui/number-field.tsx";

const CapacityDocument = graphql(`
  query WorkplaceCapacity($branchId: ID!, $programmeId: ID!, $workplaceId: ID) {
    workplaceCapacity(branchId: $branchId, programmeId: $programmeId, workplaceId: $workplaceId) {
      learners
      taken
      elsewhere
      limitedBy
      rule {
        value
        ...RuleNote_rule
      }
    }
  }
`);

interface PlacesFieldProps extends FieldBinding<number | null> {
  branchId: string;
  programmeId: string;
  workplaceId?: string | undefined;
}

/** How many places, with how many the branch can still give and why not more: rule, source and since when. */
export function PlacesField({ branchId, programmeId, workplaceId, ...field }: PlacesFieldProps): React.JSX.Element {
  const t = useText("workplace-form");
  const noteOf = useRuleNote();
  const { data } = useQuery(CapacityDocument, {
    variables: { branchId, programmeId, workplaceId },
    skip: branchId === "" || programmeId === "",
    fetchPolicy: "cache-and-network",
  });
  const capacity = data?.workplaceCapacity;
  return (
    <NumberField
      label={t("places")}
      minValue={1}
      maxValue={50}
      {...field}
      {...(capacity && { description: wordsOf(capacity) })}
    />
  );

  function wordsOf({ learners, taken, elsewhere, limitedBy, rule }: NonNullable<typeof capacity>): string {
    const why = {
      MENTORS: t("limitMentors"),
      RULE_PER_MENTOR: [
        t("limitPerMentor", { maximum: rule?.value ?? 0 }),
        elsewhere > 0 ? t("limitElsewhere", { elsewhere }) : "",
      ].join(" "),
      RULE_PER_BRANCH: t("limitPerBranch", { maximum: rule?.value ?? 0 }),
    }[limitedBy];
    const left = Math.max(0, learners - taken);
    return [t("placesLeft", { taken, learners, left }), why, noteOf(rule)].filter(Boolean).join(" ");
  }
}
