import { graphql } from "../../gql/gql.ts";
import { readFragment, type FragmentType } from "../../gql/fragment-masking.ts";
import { useText } from "../../lib/text/use-text.ts";
import { Badge } from "../../ui/badge.tsx";
import { Card, CardLink } from "../../ui/card.tsx";
import { Row, Stack } from "../../ui/layout.tsx";
import { Link } from "../../ui/link.tsx";
import { ProgressBar } from "../../ui/progress-bar.tsx";

const OfferCardFragment = graphql(`
  fragment OfferCard_offer on ActivityOffer {
    id
    coveragePercent
    gapCount
    unansweredCount
    contextsTooFew
    isReviewNeeded
    programme {
      id
      title
    }
  }
`);

interface OfferCardProps {
  offer: FragmentType<typeof OfferCardFragment>;
  to: string;
  /** Where to find who can complete it. */
  combinationPath?: string;
}

/** One programme with how much of its list is covered. */
export function OfferCard(props: OfferCardProps): React.JSX.Element {
  const t = useText("activities");
  const offer = readFragment(OfferCardFragment, props.offer);
  const percent = offer.coveragePercent ?? null;
  const { contextsTooFew } = offer;
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
          {contextsTooFew > 0 && <Badge tone="warn">{t("contextsMissing", { count: contextsTooFew })}</Badge>}
        </Row>
        {props.combinationPath && offer.gapCount + contextsTooFew > 0 && (
          <Link to={props.combinationPath} look="standalone">
            {t("combineTitle")}
          </Link>
        )}
      </Stack>
    </Card>
  );
}
