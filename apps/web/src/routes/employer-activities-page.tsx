import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { useNavigate } from "react-router";
import { graphql } from "../gql/gql.ts";
import type { EmployerActivitiesQuery } from "../gql/graphql.ts";
import { OfferCard } from "../features/activities/offer-card.tsx";
import { ProgrammePicker } from "../features/activities/programme-picker.tsx";
import { QueryProblem } from "../lib/graphql/query-problem.tsx";
import { useText } from "../lib/text/use-text.ts";
import { Badge } from "../ui/badge.tsx";
import { Button, ButtonLink } from "../ui/button.tsx";
import { Card, CardLink } from "../ui/card.tsx";
import { Container, Grid, Row, Stack } from "../ui/layout.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { EmptyState, ForbiddenState } from "../ui/state-panel.tsx";
import { PageTitle } from "./page-title.tsx";
import { paths } from "./paths.ts";

const EmployerActivitiesDocument = graphql(`
  query EmployerActivities {
    viewer {
      id
      companies {
        id
        branches {
          id
          name
          municipality
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
      }
    }
  }
`);
type Branch = NonNullable<EmployerActivitiesQuery["viewer"]>["companies"][number]["branches"][number];

/** Activiteiten aftoetsen: each branch with its programmes, and how much of each list it covers. */
export function EmployerActivitiesPage(): React.JSX.Element {
  const t = useText("activities");
  const { data, error, refetch } = useQuery(EmployerActivitiesDocument, { fetchPolicy: "cache-and-network" });
  if (error && !data) return <QueryProblem error={error} onRetry={() => void refetch()} />;
  if (data && !data.viewer?.companies.length)
    return <ForbiddenState actions={<ButtonLink to={paths.selfScan}>{t("scanTitle")}</ButtonLink>} />;
  const branches = data?.viewer?.companies.flatMap((company) => company.branches);
  return (
    <Container padding={6}>
      <PageTitle>{t("title")}</PageTitle>
      <Stack gap={6}>
        <PageHeader title={t("title")} lead={t("lead")} />
        {!branches && <Skeleton look="card" count={3} />}
        {branches?.length === 0 && <EmptyState title={t("noBranches")} icon="building" />}
        {branches?.map((branch) => (
          <BranchOffers key={branch.id} branch={branch} />
        ))}
      </Stack>
    </Container>
  );
}

function BranchOffers({ branch }: { branch: Branch }): React.JSX.Element {
  const t = useText("activities");
  const navigate = useNavigate();
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
            <OfferCard offer={offer} to={paths.employerActivityOffer(branch.id, offer.programme.id)} />
          </li>
        ))}
        {[...asked.values()].map((programme) => (
          <li key={programme.id}>
            <Card isLink>
              <Stack gap={3}>
                <h3>
                  <CardLink to={paths.employerActivityOffer(branch.id, programme.id)}>{programme.title}</CardLink>
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
        <Button
          isDisabled={programmeId === null}
          onPress={() => programmeId && void navigate(paths.employerActivityOffer(branch.id, programmeId))}
        >
          {t("open")}
        </Button>
      </Row>
    </Stack>
  );
}
