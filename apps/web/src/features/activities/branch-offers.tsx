import { useState } from "react";
import { useNavigate } from "react-router";
import { graphql } from "../../gql/gql.ts";
import { readFragment, type FragmentType } from "../../gql/fragment-masking.ts";
import { useText } from "../../lib/text/use-text.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Card, CardLink } from "../../ui/card.tsx";
import { Grid, Row, Stack } from "../../ui/layout.tsx";
import { OfferCard } from "./offer-card.tsx";
import { ProgrammePicker } from "./programme-picker.tsx";

const BranchOffersFragment = graphql(`
  fragment BranchOffers_branch on Branch {
    id
    name
    recognitions {
      id
      programme {
        id
        title
      }
    }
    activityOffers {
      id
      programme {
        id
      }
      ...OfferCard_offer
    }
  }
`);

interface BranchOffersProps {
  branch: FragmentType<typeof BranchOffersFragment>;
  /** Where the form is for a programme. */
  pathOf: (programmeId: string) => string;
  /** Where to find who can complete what is missing. */
  combinationPathOf: (programmeId: string) => string;
}

/** What a branch answered, what it has asked a recognition for and did not answer, and any other programme. */
export function BranchOffers({ branch: masked, pathOf, combinationPathOf }: BranchOffersProps): React.JSX.Element {
  const t = useText("activities");
  const navigate = useNavigate();
  const branch = readFragment(BranchOffersFragment, masked);
  const [programmeId, setProgrammeId] = useState<string | null>(null);
  const filled = new Set(branch.activityOffers.map(({ programme }) => programme.id));
  const asked = new Map(
    branch.recognitions
      .filter(({ programme }) => !filled.has(programme.id))
      .map((each) => [each.programme.id, each.programme]),
  );
  return (
    <Stack as="section" gap={4}>
      <h2>{t("offersOf", { branch: branch.name })}</h2>
      {filled.size + asked.size === 0 && <p>{t("noOffers")}</p>}
      <Grid as="ul" columns="medium">
        {branch.activityOffers.map((offer) => (
          <li key={offer.id}>
            <OfferCard
              offer={offer}
              to={pathOf(offer.programme.id)}
              combinationPath={combinationPathOf(offer.programme.id)}
            />
          </li>
        ))}
        {[...asked.values()].map((programme) => (
          <li key={programme.id}>
            <Card isLink>
              <Stack gap={3}>
                <h3>
                  <CardLink to={pathOf(programme.id)}>{programme.title}</CardLink>
                </h3>
                <Row>
                  <Badge tone="neutral">{t("notFilled")}</Badge>
                </Row>
              </Stack>
            </Card>
          </li>
        ))}
      </Grid>
      <Row align="end">
        <ProgrammePicker value={programmeId} onChange={setProgrammeId} />
        <Button isDisabled={programmeId === null} onPress={() => programmeId && void navigate(pathOf(programmeId))}>
          {t("open")}
        </Button>
      </Row>
    </Stack>
  );
}
