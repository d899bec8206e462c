import { useQuery } from "@apollo/client/react";
import { graphql } from "../gql/gql.ts";
import { useFormat } from "../lib/format/use-format.ts";
import { LoadMore } from "../lib/graphql/load-more.tsx";
import { QueryProblem } from "../lib/graphql/query-problem.tsx";
import { useText } from "../lib/text/use-text.ts";
import { urlFlag, urlText } from "../lib/url-state/url-fields.ts";
import { defineUrlState } from "../lib/url-state/url-state.ts";
import { useUrlState } from "../lib/url-state/use-url-state.ts";
import { Badge } from "../ui/badge.tsx";
import { ButtonLink } from "../ui/button.tsx";
import { Checkbox } from "../ui/checkbox.tsx";
import { Card, CardLink } from "../ui/card.tsx";
import { Container, Row, Stack } from "../ui/layout.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { SearchField } from "../ui/search-field.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { EmptyState } from "../ui/state-panel.tsx";
import { PageTitle } from "./page-title.tsx";
import { paths } from "./paths.ts";

const LearnersDocument = graphql(`
  query Learners($search: String, $hasLeft: Boolean, $after: String) {
    myLearners(search: $search, hasLeft: $hasLeft, first: 20, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        firstName
        lastName
        municipality
        programme {
          id
          title
        }
        searchClock {
          trainingDaysUsed
          trainingDaysAllowed
          endsOn
        }
      }
    }
  }
`);

const state = defineUrlState({ zoek: urlText(80), uitgeschreven: urlFlag() });

/** Mijn leerlingen, each with the clock of the search for a workplace. */
export function LearnersPage(): React.JSX.Element {
  const t = useText("learners");
  const format = useFormat();
  const { values, change } = useUrlState(state);
  const { data, error, refetch, fetchMore } = useQuery(LearnersDocument, {
    variables: { search: values.zoek || undefined, hasLeft: values.uitgeschreven || undefined },
  });
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
        <Checkbox isSelected={values.uitgeschreven} onChange={(uitgeschreven) => change({ uitgeschreven })}>
          {t("hasLeft")}
        </Checkbox>
        {!page && <Skeleton look="card" count={5} />}
        {page?.nodes.length === 0 && (
          <EmptyState title={t("emptyTitle")} icon="users">
            <p>{t("emptyText")}</p>
          </EmptyState>
        )}
        {page && page.nodes.length > 0 && <p role="status">{t("found", { count: page.totalCount })}</p>}
        {page?.nodes.map(({ id, firstName, lastName, municipality, programme, searchClock }) => (
          <Card key={id} isLink>
            <Stack gap={2}>
              <h2>
                <CardLink to={paths.learner(id)}>{`${firstName} ${lastName}`}</CardLink>
              </h2>
              <p>
                {programme.title} · {municipality}
              </p>
              {searchClock && (
                <Row>
                  <Badge
                    tone={
                      searchClock.trainingDaysUsed >= searchClock.trainingDaysAllowed
                        ? "bad"
                        : searchClock.trainingDaysUsed * 2 >= searchClock.trainingDaysAllowed
                          ? "warn"
                          : "info"
                    }
                    icon="clock"
                  >
                    {t("clock", { used: searchClock.trainingDaysUsed, allowed: searchClock.trainingDaysAllowed })}
                  </Badge>
                  <span>{t("clockEnds", { day: format.dayShort(searchClock.endsOn) })}</span>
                </Row>
              )}
            </Stack>
          </Card>
        ))}
        <LoadMore pageInfo={page?.pageInfo} onMore={(after) => fetchMore({ variables: { after } })} />
      </Stack>
    </Container>
  );
}
