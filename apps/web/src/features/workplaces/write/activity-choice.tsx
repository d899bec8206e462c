import { useQuery } from "@apollo/client/react";
import { graphql } from "../../../gql/gql.ts";
import type { FieldBinding } from "../../../lib/form/form-field.tsx";
import { useText } from "../../../lib/text/use-text.ts";
import { CheckboxGroup } from "../../../ui/checkbox.tsx";
import { Notice } from "../../../ui/notice.tsx";

const ActivitiesToChooseDocument = graphql(`
  query ActivitiesToChoose($branchId: ID!, $chosenIds: [ID!]!) {
    node(id: $branchId) {
      __typename
      ... on Branch {
        id
        activityOffers {
          id
          programme {
            id
          }
          answers {
            coverage
            activity {
              id
              code
              label
              isHazardous
              minimumAge
            }
          }
        }
      }
    }
    nodes(ids: $chosenIds) {
      __typename
      ... on Activity {
        id
        code
        label
      }
    }
  }
`);

interface ActivityChoiceProps extends FieldBinding<string[]> {
  branchId: string;
  programmeId: string;
  /** What the workplace says already, which the branch may have stopped offering since. */
  chosenIds: readonly string[];
}

/** What the learner will do: what the branch can offer itself, and what was chosen before, to be taken out when the branch does not offer it. */
export function ActivityChoice({
  branchId,
  programmeId,
  chosenIds,
  value,
  onChange,
  ...field
}: ActivityChoiceProps): React.JSX.Element | null {
  const t = useText("workplace-form");
  const { data } = useQuery(ActivitiesToChooseDocument, { variables: { branchId, chosenIds }, skip: branchId === "" });
  if (branchId === "" || programmeId === "" || !data) return null;
  const offers = data.node?.__typename === "Branch" ? data.node.activityOffers : [];
  const answers = offers.find(({ programme }) => programme.id === programmeId)?.answers ?? [];
  const chosen = data.nodes.flatMap((each) => (each?.__typename === "Activity" ? each : []));
  const offered = answers.filter(
    ({ coverage, activity }) =>
      coverage === "FULL" ||
      coverage === "PARTIAL" ||
      (coverage === "ALTERNATIVE" && chosen.some(({ code }) => code === activity.code)),
  );
  const lost = chosen.filter(({ code }) => !offered.some(({ activity }) => activity.code === code));
  if (offered.length + lost.length === 0) return <Notice tone="info">{t("noActivities")}</Notice>;
  // An activity has another id in each version of its list, and one code in all of them.
  const idOf = new Map([
    ...chosen.map(({ code, id }) => [code, id] as const),
    ...offered.map(({ activity }) => [activity.code, activity.id] as const),
  ]);
  const codeOf = new Map([...chosen, ...offered.map(({ activity }) => activity)].map(({ id, code }) => [id, code]));
  const inWords = { FULL: "", PARTIAL: t("activityInPart"), ALTERNATIVE: t("activityElsewhere"), NONE: "" };
  return (
    <CheckboxGroup
      label={t("activityIds")}
      description={t("activitiesHelp")}
      isOptional
      {...field}
      value={value.flatMap((id) => codeOf.get(id) ?? [])}
      onChange={(codes) => onChange(codes.flatMap((code) => idOf.get(code) ?? []))}
      options={[
        ...offered.map(({ activity, coverage }) => ({
          value: activity.code,
          label: activity.label,
          description: [
            inWords[coverage],
            activity.isHazardous && activity.minimumAge ? t("activityHazardous", { age: activity.minimumAge }) : "",
          ]
            .filter(Boolean)
            .join(" · "),
        })),
        ...lost.map(({ code, label }) => ({ value: code, label, description: t("activityLost") })),
      ]}
    />
  );
}
