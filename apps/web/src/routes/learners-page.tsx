import { useQuery } from "@apollo/client/react";
import { LearnerCard } from "../features/learners/list/learner-card.tsx";
import { InviteAll } from "../features/learners/welcome/invite-all.tsx";
import { graphql } from "../gql/gql.ts";
import { LoadMore } from "../lib/graphql/load-more.tsx";
import { QueryProblem } from "../lib/graphql/query-problem.tsx";
import { useLabel } from "../lib/text/use-label.ts";
import { useText } from "../lib/text/use-text.ts";
import { urlChoice, urlFlag, urlText } from "../lib/url-state/url-fields.ts";
import { defineUrlState } from "../lib/url-state/url-state.ts";
import { useUrlState } from "../lib/url-state/use-url-state.ts";
import { ButtonLink } from "../ui/button.tsx";
import { Checkbox } from "../ui/checkbox.tsx";
import { Container, Row, Stack } from "../ui/layout.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { SearchField } from "../ui/search-field.tsx";
import { Select } from "../ui/select.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { EmptyState } from "../ui/state-panel.tsx";
import { PageTitle } from "./page-title.tsx";
import { paths } from "./paths.ts";

const LearnersDocument = graphql(`
  query Learners($search: String, $hasLeft: Boolean, $account: [LearnerAccount!], $after: String) {
    myLearners(search: $search, hasLeft: $hasLeft, account: $account, first: 20, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        ...LearnerCard_learner
      }
    }
  }
`);

const ToInviteDocument = graphql(`
  query LearnersToInvite {
    myLearners(account: [NOT_INVITED], first: 1) {
      totalCount
    }
  }
`);

const accounts = ["NOT_INVITED", "INVITED", "JOINED"] as const;
const state = defineUrlState({
  zoek: urlText(80),
  account: urlChoice(accounts, null),
  uitgeschreven: urlFlag(),
});

/** Mijn leerlingen, each with the account and the clock of the search for a workplace. */
export function LearnersPage(): React.JSX.Element {
  const t = useText("learners");
  const label = useLabel();
  const { values, change } = useUrlState(state);
  const { data, error, refetch, fetchMore } = useQuery(LearnersDocument, {
    variables: {
      search: values.zoek || undefined,
      hasLeft: values.uitgeschreven || undefined,
      account: values.account ? [values.account] : undefined,
    },
  });
  const toInvite = useQuery(ToInviteDocument, { fetchPolicy: "cache-and-network" });
  if (error && !data) return <QueryProblem error={error} onRetry={() => void refetch()} />;
  const page = data?.myLearners;
  return (
    <Container padding={6}>
      <PageTitle>{t("title")}</PageTitle>
      <Stack gap={5}>
        <PageHeader
          title={t("title")}
          lead={t("lead")}
          actions={
            <Row>
              <ButtonLink variant="primary" icon="plus" to={paths.newLearner}>
                {t("addLearner")}
              </ButtonLink>
              <ButtonLink to={paths.importLearners}>{t("importList")}</ButtonLink>
            </Row>
          }
        />
        <SearchField label={t("search")} defaultValue={values.zoek} onSubmit={(zoek) => change({ zoek })} />
        <Row align="end">
          <Select
            label={t("account")}
            value={values.account ?? "ALL"}
            onChange={(account) => change({ account: account === "ALL" ? null : account })}
            options={[
              { value: "ALL", label: t("everyAccount") },
              ...accounts.map((account) => ({ value: account, label: label("LearnerAccount", account) })),
            ]}
          />
          <Checkbox isSelected={values.uitgeschreven} onChange={(uitgeschreven) => change({ uitgeschreven })}>
            {t("hasLeft")}
          </Checkbox>
        </Row>
        <InviteAll
          count={toInvite.data?.myLearners.totalCount ?? 0}
          onInvited={() => Promise.all([refetch(), toInvite.refetch()])}
        />
        {!page && <Skeleton look="card" count={5} />}
        {page?.nodes.length === 0 && (
          <EmptyState title={t("emptyTitle")} icon="users">
            <p>{t("emptyText")}</p>
          </EmptyState>
        )}
        {page && page.nodes.length > 0 && <p role="status">{t("found", { count: page.totalCount })}</p>}
        {page?.nodes.map((learner) => (
          <LearnerCard key={learner.id} learner={learner} href={paths.learner} />
        ))}
        <LoadMore pageInfo={page?.pageInfo} onMore={(after) => fetchMore({ variables: { after } })} />
      </Stack>
    </Container>
  );
}
