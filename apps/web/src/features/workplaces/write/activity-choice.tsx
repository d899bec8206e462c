import { useQuery } from "@apollo/client/react";
import { graphql } from "../../../gql/gql.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { CheckboxGroup } from "../../../ui/checkbox.tsx";
import { Notice } from "../../../ui/notice.tsx";

const ActivitiesToChooseDocument = graphql(`
  query ActivitiesToChoose($branchId: ID!) {
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
              label
              isHazardous
              minimumAge
            }
          }
        }
      }
    }
  }
`);

interface ActivityChoiceProps {
  branchId: string;
  programmeId: string;
  value: readonly string[];
  onChange: (activityIds: string[]) => void;
}

/** What the learner will do: only what the branch says it can offer, in full or in part. */
export function ActivityChoice({
  branchId,
  programmeId,
  value,
  onChange,
}: ActivityChoiceProps): React.JSX.Element | null {
  const t = useText("workplace-form");
  const { data } = useQuery(ActivitiesToChooseDocument, { variables: { branchId }, skip: branchId === "" });
  if (branchId === "" || programmeId === "" || !data) return null;
  const offers = data.node?.__typename === "Branch" ? data.node.activityOffers : [];
  const answers = offers.find(({ programme }) => programme.id === programmeId)?.answers ?? [];
  const offered = answers.filter(({ coverage }) => coverage === "FULL" || coverage === "PARTIAL");
  if (offered.length === 0) return <Notice tone="info">{t("noActivities")}</Notice>;
  return (
    <CheckboxGroup
      label={t("activityIds")}
      description={t("activitiesHelp")}
      isOptional
      value={value.filter((id) => offered.some(({ activity }) => activity.id === id))}
      onChange={onChange}
      options={offered.map(({ activity, coverage }) => ({
        value: activity.id,
        label: activity.label,
        description: [
          coverage === "PARTIAL" ? t("activityInPart") : "",
          activity.isHazardous && activity.minimumAge ? t("activityHazardous", { age: activity.minimumAge }) : "",
        ]
          .filter(Boolean)
          .join(" · "),
      }))}
    />
  );
}
