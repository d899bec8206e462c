import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { useParams } from "react-router";
import { checkContexts } from "@leerplek/domain/programmes/contexts";
import { graphql } from "../gql/gql.ts";
import { readFragment } from "../gql/fragment-masking.ts";
import { CoverageRulesDocument, measure } from "../features/activities/answers.ts";
import { CoverageResult } from "../features/activities/coverage-result.tsx";
import { CombinationPanel } from "../features/activities/combine/combination-panel.tsx";
import { OfferFragment } from "../features/activities/fill/offer.graphql.ts";
import { OfferForm } from "../features/activities/fill/offer-form.tsx";
import { readList, serverOffer } from "../features/activities/fill/offer-state.ts";
import { QueryProblem } from "../lib/graphql/query-problem.tsx";
import { useText } from "../lib/text/use-text.ts";
import { Container, Stack } from "../ui/layout.tsx";
import { Link } from "../ui/link.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { EmptyState } from "../ui/state-panel.tsx";
import { NotFoundPage } from "./not-found-page.tsx";
import { PageTitle } from "./page-title.tsx";
import { paths } from "./paths.ts";
import { useFileOnTheWay } from "./use-file-on-the-way.tsx";

const ActivityOfferDocument = graphql(`
  query ActivityOfferOfOwner($ownerId: ID!, $programmeId: ID!) {
    node(id: $ownerId) {
      __typename
      ... on Branch {
        id
        name
        municipality
        viewerCanFillOffers
        company {
          id
        }
        activityOffers {
          id
          programme {
            id
          }
          ...Offer_offer
        }
      }
      ... on Provider {
        id
        name
        municipality
        viewerCanFillOffers
        activityOffers {
          id
          programme {
            id
          }
          ...Offer_offer
        }
      }
    }
    programme(id: $programmeId) {
      id
      title
      activityList {
        ...Offer_list
      }
    }
  }
`);

/** One branch, or the workshop of a school, and one programme: what a learner can do there, what is missing, and who can complete it. */
export function ActivityOfferPage(): React.JSX.Element {
  const t = useText("activities");
  const onTheWay = useFileOnTheWay();
  const { ownerId = "", programmeId = "" } = useParams();
  const [isUnsaved, setIsUnsaved] = useState(false);
  const rules = useQuery(CoverageRulesDocument);
  const { data, error, refetch } = useQuery(ActivityOfferDocument, {
    variables: { ownerId, programmeId },
    fetchPolicy: "network-only",
    nextFetchPolicy: "cache-first",
  });
  const failure = error ?? rules.error;
  if (failure && !data) return <QueryProblem error={failure} onRetry={() => void refetch()} />;
  if (!data || !rules.data)
    return (
      <Container padding={6}>
        <Skeleton look="text" count={8} />
      </Container>
    );
  const { node } = data;
  const owner = node?.__typename === "Branch" || node?.__typename === "Provider" ? node : null;
  const isBranch = owner?.__typename === "Branch";
  const { programme } = data;
  if (!owner || !programme) return <NotFoundPage />;
  const list = programme.activityList ? readList(programme.activityList) : null;
  const offer = owner.activityOffers.find((each) => each.programme.id === programmeId) ?? null;
  const known = list && serverOffer(offer, list);
  const back = (
    <Link
      to={owner.__typename === "Branch" ? paths.employerActivitiesOf(owner.company.id) : paths.schoolWorkshop}
      icon="arrow-left"
      look="standalone"
    >
      {isBranch ? t("toOverview") : t("workshopTitle")}
    </Link>
  );
  return (
    <Container padding={6}>
      <PageTitle>{programme.title}</PageTitle>
      <Stack gap={6}>
        <PageHeader
          title={programme.title}
          lead={`${owner.name}, ${owner.municipality}`}
          above={onTheWay.back ?? back}
        />
        {!list || !known ? (
          <EmptyState title={t("noList")} icon="info">
            <p>{t("noListText")}</p>
          </EmptyState>
        ) : (
          <>
            {owner.viewerCanFillOffers ? (
              <OfferForm
                key={`${ownerId} ${programmeId}`}
                owner={isBranch ? { branchId: ownerId } : { providerId: ownerId }}
                programmeId={programmeId}
                offer={offer}
                current={list}
                rules={rules.data.coverageRules}
                combinationPath={isBranch ? paths.employerCombination(ownerId, programmeId) : undefined}
                onSaved={() => refetch()}
                onUnsaved={setIsUnsaved}
              />
            ) : (
              <>
                <Notice tone="info" title={t("readOnly")}>
                  <p>{t("readOnlyText")}</p>
                </Notice>
                <CoverageResult
                  activities={known.list.activities}
                  answers={known.answers}
                  rules={rules.data.coverageRules}
                  contexts={known.list.contexts}
                  chosenContexts={known.contexts}
                />
              </>
            )}
            {isBranch && (
              <CombinationPanel
                offerId={offer ? readFragment(OfferFragment, offer).id : null}
                hasGaps={
                  measure(known.list.activities, known.answers, rules.data.coverageRules).gaps.length > 0 ||
                  checkContexts(known.list.contexts, known.contexts).tooFew > 0
                }
                isUnsaved={isUnsaved || known.review !== null}
              />
            )}
          </>
        )}
      </Stack>
    </Container>
  );
}
