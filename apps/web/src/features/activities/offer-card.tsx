import { graphql } from "../../gql/gql.ts";
import { readFragment, type FragmentType } from "../../gql/fragment-masking.ts";
import { useText } from "../../lib/text/use-text.ts";
import { Badge } from "../../ui/badge.tsx";
import { Card, CardLink } from "../../ui/card.tsx";
import { Row, Stack } from "../../ui/layout.tsx";
import { ProgressBar } from "../../ui/progress-bar.tsx";

const OfferCardFragment = graphql(`
  fragment OfferCard_offer on ActivityOffer {
    id
    coveragePercent
    gapCount
    unansweredCount
    isReviewNeeded
    programme {
      id
      title
    }
  }
`);

/** One programme with how much of its list is covered. */
export function OfferCard(props: { offer: FragmentType<typeof OfferCardFragment>; to: string }): React.JSX.Element {
  const t = useText("activities");
  const offer = readFragment(OfferCardFragment, props.offer);
  const percent = offer.coveragePercent ?? null;
  return (
    <Card isLink>
      <Stack gap={3}>
        <h3>
          <CardLink to={props.to}>{offer.programme.title}</CardLink>
        </h3>
        <ProgressBar
          label={t("coverage")}
          value={percent ?? 0}
          max={100}
          valueText={percent === null ? t("noPercent") : t("percent", { percent })}
        />
        <Row gap={2}>
          {offer.isReviewNeeded && <Badge tone="signal">{t("review")}</Badge>}
          <Badge tone={offer.gapCount > 0 ? "warn" : "good"}>
            {offer.gapCount > 0 ? t("gaps", { count: offer.gapCount }) : t("noGaps")}
          </Badge>
          {offer.unansweredCount > 0 && (
            <Badge tone="neutral">{t("unanswered", { count: offer.unansweredCount })}</Badge>
          )}
        </Row>
      </Stack>
    </Card>
  );
}
