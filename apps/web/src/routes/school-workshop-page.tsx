import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { useNavigate } from "react-router";
import { graphql } from "../gql/gql.ts";
import { OfferCard } from "../features/activities/offer-card.tsx";
import { ProgrammePicker } from "../features/activities/programme-picker.tsx";
import { QueryProblem } from "../lib/graphql/query-problem.tsx";
import { useText } from "../lib/text/use-text.ts";
import { Button } from "../ui/button.tsx";
import { Container, Grid, Row, Stack } from "../ui/layout.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { NoAccess } from "./no-access.tsx";
import { PageTitle } from "./page-title.tsx";
import { paths } from "./paths.ts";

const SchoolWorkshopDocument = graphql(`
  query SchoolWorkshop {
    viewer {
      id
      memberships {
        id
        isActive
        provider {
          id
          name
          activityOffers {
            id
            programme {
              id
            }
            ...OfferCard_offer
          }
        }
      }
    }
  }
`);

/** Atelier van de school: what the workshop can take over when a branch cannot offer an activity. */
export function SchoolWorkshopPage(): React.JSX.Element {
  const t = useText("activities");
  const navigate = useNavigate();
  const [programmeId, setProgrammeId] = useState<string | null>(null);
  const { data, error, refetch } = useQuery(SchoolWorkshopDocument, { fetchPolicy: "cache-and-network" });
  if (error && !data) return <QueryProblem error={error} onRetry={() => void refetch()} />;
  const school = data?.viewer?.memberships.find(({ isActive, provider }) => isActive && provider)?.provider;
  if (data && !school) return <NoAccess />;
  return (
    <Container padding={6}>
      <PageTitle>{t("workshopTitle")}</PageTitle>
      <Stack gap={6}>
        <PageHeader title={t("workshopTitle")} lead={t("workshopLead")} />
        {!school ? (
          <Skeleton look="card" count={3} />
        ) : (
          <Stack as="section" gap={4}>
            <h2>{t("offersOf", { branch: school.name })}</h2>
            {school.activityOffers.length === 0 && <p>{t("workshopEmpty")}</p>}
            <Grid as="ul" columns="medium">
              {school.activityOffers.map((offer) => (
                <li key={offer.id}>
                  <OfferCard offer={offer} to={paths.schoolWorkshopOffer(school.id, offer.programme.id)} />
                </li>
              ))}
            </Grid>
            <Row align="end">
              <ProgrammePicker value={programmeId} onChange={setProgrammeId} />
              <Button
                isDisabled={programmeId === null}
                onPress={() => programmeId && void navigate(paths.schoolWorkshopOffer(school.id, programmeId))}
              >
                {t("open")}
              </Button>
            </Row>
          </Stack>
        )}
      </Stack>
    </Container>
  );
}
