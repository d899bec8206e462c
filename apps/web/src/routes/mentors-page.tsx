import { useQuery } from "@apollo/client/react";
import { mentorTones } from "../features/mentors/mentor-tones.ts";
import { PlaceFragment } from "../features/mentors/mentors.graphql.ts";
import { PlaceState } from "../features/mentors/place-state.tsx";
import { readFragment } from "../gql/fragment-masking.ts";
import { graphql } from "../gql/gql.ts";
import type { MentorStatus } from "../gql/graphql.ts";
import { LoadMore } from "../lib/graphql/load-more.tsx";
import { QueryProblem } from "../lib/graphql/query-problem.tsx";
import { useSession } from "../lib/session/use-session.ts";
import { useLabel } from "../lib/text/use-label.ts";
import { useText } from "../lib/text/use-text.ts";
import { urlChoice } from "../lib/url-state/url-fields.ts";
import { defineUrlState } from "../lib/url-state/url-state.ts";
import { useUrlState } from "../lib/url-state/use-url-state.ts";
import { Badge } from "../ui/badge.tsx";
import { ButtonLink } from "../ui/button.tsx";
import { Card, CardLink } from "../ui/card.tsx";
import { Container, Row, Stack } from "../ui/layout.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Select } from "../ui/select.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { EmptyState } from "../ui/state-panel.tsx";
import { PageTitle } from "./page-title.tsx";
import { paths } from "./paths.ts";
import { useFileOnTheWay } from "./use-file-on-the-way.tsx";

const MyMentorsDocument = graphql(`
  query MyMentors($status: [MentorStatus!], $after: String) {
    myMentors(status: $status, first: 20, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        name
        jobTitle
        places {
          id
          ...Place_mentorPlace
        }
      }
    }
  }
`);

const filters = {
  alle: undefined,
  aandacht: ["PROPOSED", "ACTIVE_UNTRAINED", "LAPSED", "REJECTED"],
  begeleidt: ["ACTIVE", "ACTIVE_UNTRAINED"],
  wacht: ["PROPOSED", "ELIGIBLE"],
  weg: ["INACTIVE", "BARRED", "REJECTED"],
} as const satisfies Record<string, readonly MentorStatus[] | undefined>;
const filterNames = [
  "alle",
  "aandacht",
  "begeleidt",
  "wacht",
  "weg",
] as const satisfies readonly (keyof typeof filters)[];

const state = defineUrlState({ toestand: urlChoice(filterNames, "alle") });

/** Mentoren of the company, each with the state in words and what to do next. */
export function MentorsPage(): React.JSX.Element {
  const t = useText("mentors");
  const label = useLabel();
  const { hasRole } = useSession();
  const { back, keep } = useFileOnTheWay();
  const { values, change } = useUrlState(state);
  const status = filters[values.toestand];
  const { data, error, refetch, fetchMore } = useQuery(MyMentorsDocument, {
    variables: { status: status && [...status] },
    fetchPolicy: "cache-and-network",
  });
  if (error && !data) return <QueryProblem error={error} onRetry={() => void refetch()} />;
  const page = data?.myMentors;
  const add = hasRole("COMPANY_ADMIN") && (
    <ButtonLink variant="primary" icon="plus" to={keep(paths.newMentor)}>
      {t("add")}
    </ButtonLink>
  );
  const names = {
    alle: t("all"),
    aandacht: t("attention"),
    begeleidt: t("acting"),
    wacht: t("waiting"),
    weg: t("gone"),
  };
  return (
    <Container padding={6}>
      <PageTitle>{t("title")}</PageTitle>
      <Stack gap={5}>
        <PageHeader title={t("title")} lead={t("lead")} actions={add} above={back ?? undefined} />
        <Select
          label={t("filter")}
          options={filterNames.map((value) => ({ value, label: names[value] }))}
          value={values.toestand}
          onChange={(toestand) => change({ toestand })}
        />
        {!page && <Skeleton look="card" count={3} />}
        {page?.nodes.length === 0 && (
          <EmptyState title={status ? t("filterEmpty") : t("emptyTitle")} icon="users" actions={add}>
            <p>{t("emptyText")}</p>
          </EmptyState>
        )}
        {page && page.nodes.length > 0 && <p role="status">{t("found", { count: page.totalCount })}</p>}
        {page?.nodes.map(({ id, name, jobTitle, places }) => (
          <Card key={id} isLink as="article">
            <Stack gap={3}>
              <h2>
                <CardLink to={keep(paths.mentor(id))}>{name}</CardLink>
              </h2>
              {jobTitle && <p>{jobTitle}</p>}
              {readFragment(PlaceFragment, places).map((place) => (
                <Stack key={place.id} gap={1}>
                  <Row>
                    <Badge tone={mentorTones[place.status]}>{label("MentorStatus", place.status)}</Badge>
                    <span>{`${place.programme.title}, ${place.branch.name}`}</span>
                  </Row>
                  <PlaceState place={place} />
                </Stack>
              ))}
            </Stack>
          </Card>
        ))}
        <LoadMore pageInfo={page?.pageInfo} onMore={(after) => fetchMore({ variables: { after } })} />
      </Stack>
    </Container>
  );
}
