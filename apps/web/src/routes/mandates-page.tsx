import { useQuery } from "@apollo/client/react";
import { GiveMandateForm } from "../features/organisations/mandates/give-mandate-form.tsx";
import { MandateCard } from "../features/organisations/mandates/mandate-card.tsx";
import { graphql } from "../gql/gql.ts";
import type { MandateScope } from "../gql/graphql.ts";
import { LoadMore } from "../lib/graphql/load-more.tsx";
import { QueryProblem } from "../lib/graphql/query-problem.tsx";
import { useSession } from "../lib/session/use-session.ts";
import { useText } from "../lib/text/use-text.ts";
import { ButtonLink } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Container, Stack } from "../ui/layout.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { EmptyState } from "../ui/state-panel.tsx";
import { PageTitle } from "./page-title.tsx";
import { paths } from "./paths.ts";

const MandatesDocument = graphql(`
  query Mandates($after: String) {
    mandates(first: 50, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        state
        scopes
        isForViewer
        ...MandateCard_mandate
      }
    }
  }
`);

/** Machtigingen: what a company gave, or what somebody holds. */
export function MandatesPage(): React.JSX.Element {
  const t = useText("organisations");
  const { hasRole } = useSession();
  const { data, error, refetch, fetchMore } = useQuery(MandatesDocument, { fetchPolicy: "cache-and-network" });
  if (error && !data) return <QueryProblem error={error} onRetry={() => void refetch()} />;
  const reload = (): void => void refetch();
  const isCompany = hasRole("COMPANY_ADMIN");
  const page = data?.mandates;
  const holds = (scope: MandateScope): boolean =>
    page?.nodes.some(({ state, scopes, isForViewer }) => isForViewer && state === "ACTIVE" && scopes.includes(scope)) ??
    false;
  return (
    <Container padding={6}>
      <PageTitle>{t("mandatesTitle")}</PageTitle>
      <Stack gap={5}>
        <PageHeader
          title={t("mandatesTitle")}
          lead={t(isCompany ? "mandatesLeadCompany" : "mandatesLeadHolder")}
          actions={
            <>
              {holds("FILE_RECOGNITION") && <ButtonLink to={paths.employerActivities}>{t("activitiesOf")}</ButtonLink>}
              {holds("PUBLISH_WORKPLACE") && <ButtonLink to={paths.employerWorkplaces}>{t("workplacesOf")}</ButtonLink>}
            </>
          }
        />
        {!page && <Skeleton look="card" count={2} />}
        {page?.nodes.length === 0 && (
          <EmptyState title={t("noMandates")}>
            <p>{t("noMandatesText")}</p>
          </EmptyState>
        )}
        {page?.nodes.map((mandate) => (
          <MandateCard key={mandate.id} mandate={mandate} onChanged={reload} />
        ))}
        <LoadMore pageInfo={page?.pageInfo} onMore={(after) => fetchMore({ variables: { after } })} />
        {isCompany && (
          <Card>
            <Stack gap={3}>
              <h2>{t("giveMandate")}</h2>
              <GiveMandateForm onGiven={reload} />
            </Stack>
          </Card>
        )}
      </Stack>
    </Container>
  );
}
