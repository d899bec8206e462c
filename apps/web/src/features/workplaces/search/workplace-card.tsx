import { graphql } from "../../../gql/gql.ts";
import { readFragment, type FragmentType } from "../../../gql/fragment-masking.ts";
import { useFormat } from "../../../lib/format/use-format.ts";
import { useLabel } from "../../../lib/text/use-label.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { paths } from "../../../routes/paths.ts";
import { Badge, Tag } from "../../../ui/badge.tsx";
import { Card, CardLink } from "../../../ui/card.tsx";
import { Row, Stack } from "../../../ui/layout.tsx";

const WorkplaceCardFragment = graphql(`
  fragment WorkplaceCard_hit on WorkplaceHit {
    id
    title
    distanceMetres
    programme {
      id
      title
    }
    branch {
      id
      municipality
    }
    company {
      id
      name
    }
    workplace {
      id
      agreementType
      days
      freePlaces
      startsOn
      answerWithinDays
    }
  }
`);

/** A workplace to choose from: what, where, when, and whether there is still a place. */
export function WorkplaceCard({ hit }: { hit: FragmentType<typeof WorkplaceCardFragment> }): React.JSX.Element {
  const t = useText("search");
  const label = useLabel();
  const format = useFormat();
  const { id, title, distanceMetres, programme, branch, company, workplace } = readFragment(WorkplaceCardFragment, hit);
  return (
    <Card as="article" look="tag" isLink>
      <Stack gap={2}>
        <h3>
          <CardLink to={paths.workplace(id)}>{title}</CardLink>
        </h3>
        <p>
          {company.name} · {branch.municipality}
          {distanceMetres !== null && ` · ${format.distance(distanceMetres)}`}
        </p>
        <p>{programme.title}</p>
        <Row gap={2}>
          {workplace.freePlaces > 0 ? (
            <Badge tone="good">{t("freePlaces", { count: workplace.freePlaces })}</Badge>
          ) : (
            <Badge tone="neutral">{t("noFreePlaces")}</Badge>
          )}
          <Tag>{label("AgreementType", workplace.agreementType)}</Tag>
          <Tag icon="calendar">{t("from", { day: format.dayShort(workplace.startsOn) })}</Tag>
          <Tag>{t("daysAWeek", { count: workplace.days.length })}</Tag>
        </Row>
      </Stack>
    </Card>
  );
}
