import { useQuery } from "@apollo/client/react";
import { graphql } from "../gql/gql.ts";
import { useFormat } from "../lib/format/use-format.ts";
import { LoadMore } from "../lib/graphql/load-more.tsx";
import { QueryProblem } from "../lib/graphql/query-problem.tsx";
import { useAction } from "../lib/graphql/use-action.ts";
import { useSession } from "../lib/session/use-session.ts";
import { useLabel } from "../lib/text/use-label.ts";
import { useText } from "../lib/text/use-text.ts";
import { Badge } from "../ui/badge.tsx";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Container, Row, Stack } from "../ui/layout.tsx";
import { Link } from "../ui/link.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { EmptyState } from "../ui/state-panel.tsx";
import { PageTitle } from "./page-title.tsx";
import { paths } from "./paths.ts";

const ProposalsDocument = graphql(`
  query Proposals($after: String) {
    matchProposals(first: 20, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        status
        reason
        expiresOn
        viewerCanAnswer
        viewerCanRetract
        learnerFile {
          id
          firstName
          lastName
        }
        workplace {
          id
          title
          company {
            id
            name
          }
        }
      }
    }
  }
`);

const AnswerProposalDocument = graphql(`
  mutation AnswerMatchProposal($input: AnswerMatchProposalInput!) {
    answerMatchProposal(input: $input) {
      ... on MatchProposal {
        id
        status
        viewerCanAnswer
      }
      ...Problems_userErrors
    }
  }
`);

const RetractProposalDocument = graphql(`
  mutation RetractMatchProposal($input: RetractMatchProposalInput!) {
    retractMatchProposal(input: $input) {
      ... on MatchProposal {
        id
        status
        viewerCanRetract
      }
      ...Problems_userErrors
    }
  }
`);

/** Voorstellen: the learner answers the school's proposals, the school follows and takes back its own. */
export function ProposalsPage(): React.JSX.Element {
  const t = useText("proposals");
  const label = useLabel();
  const format = useFormat();
  const { hasRole } = useSession();
  const { data, error, refetch, fetchMore } = useQuery(ProposalsDocument);
  const [answer, isAnswering] = useAction(AnswerProposalDocument);
  const [retract, isRetracting] = useAction(RetractProposalDocument);
  if (error && !data) return <QueryProblem error={error} onRetry={() => void refetch()} />;
  const page = data?.matchProposals;
  const isLearner = hasRole("LEARNER");
  return (
    <Container padding={6}>
      <PageTitle>{t("title")}</PageTitle>
      <Stack gap={5}>
        <PageHeader title={t("title")} lead={t(isLearner ? "leadLearner" : "leadSchool")} />
        {!page && <Skeleton look="card" count={3} />}
        {page?.nodes.length === 0 && (
          <EmptyState title={t("emptyTitle")}>
            <p>{t("emptyText")}</p>
          </EmptyState>
        )}
        {page?.nodes.map((proposal) => (
          <Card key={proposal.id} as="article">
            <Stack gap={2}>
              <Row justify="between" align="center">
                <h2>
                  <Link to={paths.workplace(proposal.workplace.id)}>{proposal.workplace.title}</Link>
                </h2>
                <Badge
                  tone={
                    proposal.status === "CONFIRMED" ? "good" : proposal.status === "PROPOSED" ? "signal" : "neutral"
                  }
                >
                  {label("ProposalStatus", proposal.status)}
                </Badge>
              </Row>
              <p>
                {proposal.workplace.company.name}
                {!isLearner &&
                  proposal.learnerFile &&
                  ` · ${proposal.learnerFile.firstName} ${proposal.learnerFile.lastName}`}{" "}
                · {t("until", { day: format.dayShort(proposal.expiresOn) })}
              </p>
              <p>{proposal.reason}</p>
              {proposal.viewerCanAnswer && (
                <Row>
                  <Button
                    variant="primary"
                    isBusy={isAnswering}
                    onPress={() => void answer({ input: { proposalId: proposal.id, agree: true } })}
                  >
                    {t("agree")}
                  </Button>
                  <Button
                    variant="quiet"
                    onPress={() => void answer({ input: { proposalId: proposal.id, agree: false } })}
                  >
                    {t("decline")}
                  </Button>
                </Row>
              )}
              {proposal.viewerCanRetract && (
                <div>
                  <Button
                    variant="quiet"
                    isBusy={isRetracting}
                    onPress={() => void retract({ input: { proposalId: proposal.id } })}
                  >
                    {t("retract")}
                  </Button>
                </div>
              )}
            </Stack>
          </Card>
        ))}
        <LoadMore pageInfo={page?.pageInfo} onMore={(after) => fetchMore({ variables: { after } })} />
      </Stack>
    </Container>
  );
}
