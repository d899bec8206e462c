import { useQuery } from "@apollo/client/react";
import { graphql } from "../gql/gql.ts";
import type { ApplicationStatus } from "../gql/graphql.ts";
import { CandidateCard } from "../features/applications/decide/candidate-card.tsx";
import { ProposedCandidates } from "../features/matches/proposed-candidates.tsx";
import { LoadMore } from "../lib/graphql/load-more.tsx";
import { QueryProblem } from "../lib/graphql/query-problem.tsx";
import { useText } from "../lib/text/use-text.ts";
import { urlChoice, urlText } from "../lib/url-state/url-fields.ts";
import { defineUrlState } from "../lib/url-state/url-state.ts";
import { useUrlState } from "../lib/url-state/use-url-state.ts";
import { Container, Stack } from "../ui/layout.tsx";
import { Link } from "../ui/link.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { EmptyState } from "../ui/state-panel.tsx";
import { Tabs } from "../ui/tabs.tsx";
import { PageTitle } from "./page-title.tsx";
import { paths } from "./paths.ts";

const CandidatesDocument = graphql(`
  query Candidates($status: [ApplicationStatus!], $workplaceId: ID, $after: String) {
    applications(status: $status, workplaceId: $workplaceId, first: 20, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        ...Candidate_application
      }
    }
  }
`);

const phases = {
  nieuw: ["SENT", "VIEWED"],
  gesprek: ["SHORTLISTED", "INTERVIEW_PLANNED", "INTERVIEWED"],
  plaats: ["OFFERED", "ACCEPTED", "MATCHED"],
  gedaan: ["REJECTED", "DECLINED", "EXPIRED", "WITHDRAWN", "SUPERSEDED", "CLOSED"],
} as const satisfies Record<string, readonly ApplicationStatus[]>;
type Phase = keyof typeof phases;
const phaseNames = ["nieuw", "gesprek", "plaats", "gedaan"] as const satisfies readonly Phase[];

const state = defineUrlState({
  fase: urlChoice(phaseNames, "nieuw"),
  werkplek: urlText(60),
  sollicitatie: urlText(60),
});

/** Kandidaten: by phase, for one workplace or all. */
export function CandidatesPage(): React.JSX.Element {
  const t = useText("candidates");
  const { values, change } = useUrlState(state);
  return (
    <Container padding={6}>
      <PageTitle>{t("title")}</PageTitle>
      <Stack gap={5}>
        <PageHeader title={t("title")} lead={t("lead")} />
        {values.sollicitatie && <OneCandidate id={values.sollicitatie} />}
        <ProposedCandidates />
        <Tabs
          label={t("phases")}
          selected={values.fase}
          onSelect={(fase) => change({ fase: phaseNames.find((name) => name === fase) ?? "nieuw" })}
          tabs={phaseNames.map((id) => ({
            id,
            label: t(id),
            content: <PhaseList phase={id} workplaceId={values.werkplek} />,
          }))}
        />
      </Stack>
    </Container>
  );
}

const CandidateDocument = graphql(`
  query Candidate($id: ID!) {
    application(id: $id) {
      id
      ...Candidate_application
    }
  }
`);

/** The candidate a mail points to, above the list. */
function OneCandidate({ id }: { id: string }): React.JSX.Element | null {
  const t = useText("candidates");
  const { data, loading, refetch } = useQuery(CandidateDocument, { variables: { id } });
  if (loading && !data) return <Skeleton look="card" count={1} />;
  if (!data?.application) return <Notice tone="warn">{t("goneText")}</Notice>;
  return (
    <Stack as="section" gap={3}>
      <CandidateCard application={data.application} isOpenAtFirst onChanged={refetch} />
      <Link to={paths.candidates} look="standalone">
        {t("allCandidates")}
      </Link>
    </Stack>
  );
}

function PhaseList({ phase, workplaceId }: { phase: Phase; workplaceId: string }): React.JSX.Element {
  const t = useText("candidates");
  const { data, error, refetch, fetchMore } = useQuery(CandidatesDocument, {
    variables: { status: [...phases[phase]], workplaceId: workplaceId || undefined },
  });
  if (error && !data) return <QueryProblem error={error} onRetry={() => void refetch()} />;
  const page = data?.applications;
  if (!page) return <Skeleton look="card" count={4} />;
  if (page.nodes.length === 0)
    return (
      <EmptyState title={t("emptyTitle")} icon="users">
        <p>{t("emptyText")}</p>
      </EmptyState>
    );
  return (
    <Stack>
      <p role="status">{t("found", { count: page.totalCount })}</p>
      {page.nodes.map((application) => (
        <CandidateCard key={application.id} application={application} onChanged={refetch} />
      ))}
      <LoadMore pageInfo={page.pageInfo} onMore={(after) => fetchMore({ variables: { after } })} />
    </Stack>
  );
}
