import { useQuery } from "@apollo/client/react";
import { useParams } from "react-router";
import { graphql } from "../gql/gql.ts";
import { CoverageRulesDocument } from "../features/activities/answers.ts";
import { readList } from "../features/activities/fill/offer-state.ts";
import { SelfScan } from "../features/activities/scan/self-scan.tsx";
import { TakeOver } from "../features/activities/scan/take-over.tsx";
import { QueryProblem } from "../lib/graphql/query-problem.tsx";
import { useText } from "../lib/text/use-text.ts";
import { urlText } from "../lib/url-state/url-fields.ts";
import { defineUrlState } from "../lib/url-state/url-state.ts";
import { useUrlState } from "../lib/url-state/use-url-state.ts";
import { Container, Stack } from "../ui/layout.tsx";
import { Link } from "../ui/link.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { EmptyState } from "../ui/state-panel.tsx";
import { NotFoundPage } from "./not-found-page.tsx";
import { PageTitle } from "./page-title.tsx";
import { paths } from "./paths.ts";

const SelfScanDocument = graphql(`
  query SelfScan($id: ID!) {
    programme(id: $id) {
      id
      title
      activityList {
        ...Offer_list
      }
    }
  }
`);

const state = defineUrlState({ antwoorden: urlText(120) });

/** The self-scan of one programme. Nobody has to sign in. */
export function SelfScanOfPage(): React.JSX.Element {
  const t = useText("activities");
  const { programmeId = "" } = useParams();
  const { values, change, hrefWith } = useUrlState(state);
  const rules = useQuery(CoverageRulesDocument);
  const { data, error, refetch } = useQuery(SelfScanDocument, { variables: { id: programmeId } });
  const failure = error ?? rules.error;
  if (failure && !data) return <QueryProblem error={failure} onRetry={() => void refetch()} />;
  if (!data || !rules.data)
    return (
      <Container padding={6}>
        <Skeleton look="text" count={8} />
      </Container>
    );
  const { programme } = data;
  if (!programme) return <NotFoundPage />;
  const list = programme.activityList ? readList(programme.activityList) : null;
  const title = t("scanReport", { programme: programme.title });
  return (
    <Container padding={6}>
      <PageTitle>{title}</PageTitle>
      <Stack gap={6}>
        <PageHeader
          title={title}
          above={
            <Link to={paths.selfScan} icon="arrow-left" look="standalone">
              {t("scanOther")}
            </Link>
          }
        />
        {list ? (
          <SelfScan
            key={programme.id}
            programme={programme}
            list={list}
            rules={rules.data.coverageRules}
            shared={values.antwoorden}
            onLeaveShared={() => change({ antwoorden: "" })}
            linkOf={(antwoorden) => hrefWith({ antwoorden })}
            takeOver={
              <TakeOver
                pathOf={(branchId) => paths.employerActivityOffer(branchId, programme.id)}
                registerPath={paths.registerCompany}
                signInPath={paths.signIn(paths.selfScanOf(programme.id))}
              />
            }
          />
        ) : (
          <EmptyState title={t("noList")} icon="info">
            <p>{t("noListText")}</p>
          </EmptyState>
        )}
      </Stack>
    </Container>
  );
}
