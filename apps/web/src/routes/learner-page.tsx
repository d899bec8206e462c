import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { useParams } from "react-router";
import { graphql } from "../gql/gql.ts";
import { StatusBadge } from "../features/applications/status-badge.tsx";
import { AccountState } from "../features/learners/welcome/account-state.tsx";
import { GuardianSection } from "../features/learners/guardians/guardian-section.tsx";
import { EnrolmentSection } from "../features/learners/enrol/enrolment-section.tsx";
import { ProposeForm } from "../features/matches/propose-form.tsx";
import { NationalNumber } from "../features/privacy/national-number.tsx";
import { WorkplaceCard } from "../features/workplaces/search/workplace-card.tsx";
import { useFormat } from "../lib/format/use-format.ts";
import { QueryProblem } from "../lib/graphql/query-problem.tsx";
import { useText } from "../lib/text/use-text.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Container, Row, Stack } from "../ui/layout.tsx";
import { Link } from "../ui/link.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { EmptyState, ForbiddenState } from "../ui/state-panel.tsx";
import { notify } from "../ui/toast-store.ts";
import { PageTitle } from "./page-title.tsx";
import { paths } from "./paths.ts";

const LearnerDocument = graphql(`
  query Learner($id: ID!) {
    learner(id: $id) {
      id
      firstName
      lastName
      postcode
      municipality
      travelKilometres
      nationalNumberLast
      programme {
        id
        title
      }
      endedOn
      ...EnrolmentSection_learner
      ...AccountState_learner
      ...GuardianSection_learner
      applications {
        id
        status
        workplace {
          id
          status
          title
        }
      }
    }
    erasures(learnerId: $id, status: [REQUESTED], first: 1) {
      nodes {
        id
        executeOn
      }
    }
  }
`);

const NearbyDocument = graphql(`
  query NearbyWorkplaces($input: SearchWorkplacesInput!) {
    searchWorkplaces(input: $input) {
      totalHits
      hits {
        id
        title
        ...WorkplaceCard_hit
      }
    }
  }
`);

/** A learner's file for the counsellor: applications, and workplaces nearby to propose. */
export function LearnerPage(): React.JSX.Element {
  const t = useText("learners");
  const tErasures = useText("school-erasures");
  const format = useFormat();
  const { id = "" } = useParams();
  const [proposing, setProposing] = useState<{ id: string; title: string } | null>(null);
  const { data, error, refetch } = useQuery(LearnerDocument, { variables: { id } });
  const learner = data?.learner;
  const nearby = useQuery(NearbyDocument, {
    skip: !learner,
    variables: {
      input: {
        near: { postcode: learner?.postcode, radiusKm: Math.max(1, learner?.travelKilometres ?? 20) },
        filters: { programmes: learner ? [learner.programme.id] : [], hasFreePlaces: true },
        sort: "DISTANCE",
      },
    },
  });
  if (error && !data) return <QueryProblem error={error} onRetry={() => void refetch()} />;
  if (!data)
    return (
      <Container padding={6}>
        <Skeleton look="text" count={6} />
      </Container>
    );
  if (!learner) return <ForbiddenState actions={<ButtonLink to={paths.learners}>{t("title")}</ButtonLink>} />;
  const name = `${learner.firstName} ${learner.lastName}`;
  const [erasure] = data.erasures.nodes;
  const hits = nearby.data?.searchWorkplaces.hits ?? [];
  return (
    <Container padding={6}>
      <PageTitle>{name}</PageTitle>
      <Stack gap={5}>
        <PageHeader
          title={name}
          lead={`${learner.programme.title}, ${learner.municipality}`}
          above={
            <Link to={paths.learners} icon="arrow-left" look="standalone">
              {t("title")}
            </Link>
          }
        />
        {erasure && (
          <Notice
            tone="warn"
            title={tErasures("noticeTitle")}
            actions={<ButtonLink to={paths.schoolErasures}>{tErasures("seeAll")}</ButtonLink>}
          >
            {tErasures("notice", { day: format.day(erasure.executeOn) })}
          </Notice>
        )}
        <section>
          <h2>{t("applications")}</h2>
          {learner.applications.length === 0 && <p>{t("noApplications")}</p>}
          <Stack as="ul" gap={2}>
            {learner.applications.map(({ id: applicationId, status, workplace }) => (
              <li key={applicationId}>
                <Row align="center">
                  <Link to={paths.workplace(workplace.id)}>{workplace.title}</Link>
                  <StatusBadge status={status} workplaceStatus={workplace.status} />
                </Row>
              </li>
            ))}
          </Stack>
        </section>
        <AccountState learner={learner} />
        <EnrolmentSection learner={learner} editHref={paths.editLearner(learner.id)} />
        <GuardianSection learner={learner} isOwn={false} onChanged={refetch} />
        <NationalNumber learnerId={learner.id} lastDigits={learner.nationalNumberLast} />
        <Stack as="section" gap={3}>
          <h2>{t("nearby", { radius: learner.travelKilometres })}</h2>
          {nearby.loading && hits.length === 0 && <Skeleton look="card" count={3} />}
          {!nearby.loading && hits.length === 0 && (
            <EmptyState
              title={t("nothingNearby")}
              icon="map"
              actions={
                <ButtonLink to={`${paths.search()}?opleiding=${learner.programme.id}`}>{t("everywhere")}</ButtonLink>
              }
            >
              <p>{t("nothingNearbyText")}</p>
            </EmptyState>
          )}
          {hits.map((hit) => (
            <Stack key={hit.id} gap={2}>
              <WorkplaceCard hit={hit} />
              <div>
                <Button variant="secondary" size="small" onPress={() => setProposing({ id: hit.id, title: hit.title })}>
                  {t("proposeFor", { name: learner.firstName })}
                </Button>
              </div>
            </Stack>
          ))}
        </Stack>
      </Stack>
      <Dialog
        title={t("proposeTitle", { title: proposing?.title ?? "" })}
        isOpen={proposing !== null}
        onClose={() => setProposing(null)}
      >
        {proposing && (
          <ProposeForm
            learnerId={learner.id}
            workplaceId={proposing.id}
            onProposed={() => {
              setProposing(null);
              notify({ tone: "good", text: t("proposed", { name: learner.firstName }) });
            }}
          />
        )}
      </Dialog>
    </Container>
  );
}
