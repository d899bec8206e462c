import { useQuery } from "@apollo/client/react";
import { DeviationList } from "../features/mentors/deviation-list.tsx";
import { graphql } from "../gql/gql.ts";
import type { DeviationStatus } from "../gql/graphql.ts";
import { LoadMore } from "../lib/graphql/load-more.tsx";
import { QueryProblem } from "../lib/graphql/query-problem.tsx";
import { useText } from "../lib/text/use-text.ts";
import { urlChoice } from "../lib/url-state/url-fields.ts";
import { defineUrlState } from "../lib/url-state/url-state.ts";
import { useUrlState } from "../lib/url-state/use-url-state.ts";
import { Container, Stack } from "../ui/layout.tsx";
import { Link } from "../ui/link.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { EmptyState } from "../ui/state-panel.tsx";
import { Tabs } from "../ui/tabs.tsx";
import { PageTitle } from "./page-title.tsx";
import { paths } from "./paths.ts";

const DeviationsDocument = graphql(`
  query MentorDeviations($status: [DeviationStatus!], $after: String) {
    mentorDeviations(status: $status, first: 20, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        ...Deviation_mentorDeviation
      }
    }
  }
`);

const lists = { open: ["REQUESTED"], beslist: ["GRANTED", "REFUSED"] } as const satisfies Record<
  string,
  readonly DeviationStatus[]
>;
const listNames = ["open", "beslist"] as const;
const state = defineUrlState({ lijst: urlChoice(listNames, "open") });

/** Requests for a deviation that the partnership decides on. */
export function DeviationsPage(): React.JSX.Element {
  const t = useText("mentors");
  const { values, change } = useUrlState(state);
  const names = { open: t("openRequests"), beslist: t("decided") };
  return (
    <Container padding={6}>
      <PageTitle>{t("decideTitle")}</PageTitle>
      <Stack gap={5}>
        <PageHeader title={t("decideTitle")} lead={t("decideLead")} />
        <Tabs
          label={t("decideTitle")}
          selected={values.lijst}
          onSelect={(lijst) => change({ lijst: listNames.find((name) => name === lijst) ?? "open" })}
          tabs={listNames.map((id) => ({ id, label: names[id], content: <Requests list={id} /> }))}
        />
      </Stack>
    </Container>
  );
}

function Requests({ list }: { list: keyof typeof lists }): React.JSX.Element {
  const t = useText("mentors");
  const { data, error, refetch, fetchMore } = useQuery(DeviationsDocument, {
    variables: { status: [...lists[list]] },
    fetchPolicy: "cache-and-network",
  });
  if (error && !data) return <QueryProblem error={error} onRetry={() => void refetch()} />;
  const page = data?.mentorDeviations;
  return (
    <Stack gap={4}>
      {!page && <Skeleton look="card" count={3} />}
      {page?.nodes.length === 0 && (
        <EmptyState title={t("decideEmpty")} icon="document">
          <p>{t("decideEmptyText")}</p>
        </EmptyState>
      )}
      {page && (
        <DeviationList
          heading="h2"
          deviations={page.nodes}
          onChanged={refetch}
          filePathOf={paths.dossier}
          footer={({ id, name }) => (
            <Link to={paths.mentor(id)} look="standalone">
              {t("seeMentor", { name })}
            </Link>
          )}
        />
      )}
      <LoadMore pageInfo={page?.pageInfo} onMore={(after) => fetchMore({ variables: { after } })} />
    </Stack>
  );
}
