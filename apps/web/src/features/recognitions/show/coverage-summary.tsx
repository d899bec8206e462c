import type { Coverage, CoverageVerdict } from "../../../gql/graphql.ts";
import { useLabel } from "../../../lib/text/use-label.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { DescriptionList } from "../../../ui/description-list.tsx";
import { Disclosure } from "../../../ui/disclosure.tsx";
import { Stack } from "../../../ui/layout.tsx";
import { Notice } from "../../../ui/notice.tsx";

/** What the branch answered as a whole, for who weighs it. */
interface WeightedOffer {
  readonly coveragePercent: number | null;
  readonly coverageVerdict: CoverageVerdict;
  readonly isReviewNeeded: boolean;
  readonly contexts: readonly string[];
}

interface CoverageSummaryProps {
  activities: readonly { readonly label: string; readonly isMandatory: boolean; readonly coverage: Coverage | null }[];
  offer?: WeightedOffer | undefined;
}

const offered = ["FULL", "PARTIAL", "ALTERNATIVE"] as const;

/** How much of the list the branch offers, and the gaps by name. */
export function CoverageSummary({ activities, offer }: CoverageSummaryProps): React.JSX.Element | null {
  const t = useText("recognitions");
  const label = useLabel();
  const mandatory = activities.filter(({ isMandatory }) => isMandatory);
  const gaps = mandatory.filter(({ coverage }) => coverage === null || coverage === "NONE");
  if (mandatory.length === 0) return null;
  return (
    <Stack gap={3}>
      <DescriptionList
        items={[
          ...(offer && offer.coveragePercent !== null
            ? [
                {
                  term: t("weightedCoverage"),
                  detail: `${offer.coveragePercent} % (${label("CoverageVerdict", offer.coverageVerdict)})`,
                },
              ]
            : []),
          { term: t("contexts"), detail: offer?.contexts.join(", ") },
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
      {offer?.isReviewNeeded && <Notice tone="warn">{t("olderList")}</Notice>}
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
