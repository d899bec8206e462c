import type { Coverage } from "../../../gql/graphql.ts";
import { useLabel } from "../../../lib/text/use-label.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { DescriptionList } from "../../../ui/description-list.tsx";
import { Disclosure } from "../../../ui/disclosure.tsx";
import { Stack } from "../../../ui/layout.tsx";

interface CoverageSummaryProps {
  activities: readonly { readonly label: string; readonly isMandatory: boolean; readonly coverage: Coverage | null }[];
}

const offered = ["FULL", "PARTIAL", "ALTERNATIVE"] as const;

/** How much of the list the branch offers, and the gaps by name. */
export function CoverageSummary({ activities }: CoverageSummaryProps): React.JSX.Element | null {
  const t = useText("recognitions");
  const label = useLabel();
  const mandatory = activities.filter(({ isMandatory }) => isMandatory);
  const gaps = mandatory.filter(({ coverage }) => coverage === null || coverage === "NONE");
  if (mandatory.length === 0) return null;
  return (
    <Stack gap={3}>
      <DescriptionList
        items={[
          ...offered.map((coverage) => ({
            term: label("Coverage", coverage),
            detail: t("ofActivities", {
              count: mandatory.filter((activity) => activity.coverage === coverage).length,
              total: mandatory.length,
            }),
          })),
          { term: t("gaps"), detail: t("ofActivities", { count: gaps.length, total: mandatory.length }) },
        ]}
      />
      {gaps.length > 0 && (
        <Disclosure title={t("showGaps", { count: gaps.length })}>
          <ul>
            {gaps.map((activity) => (
              <li key={activity.label}>
                {activity.label} ({activity.coverage === null ? t("noAnswer") : label("Coverage", "NONE")})
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </Stack>
  );
}
