import { useQuery } from "@apollo/client/react";
import { graphql } from "../../gql/gql.ts";
import { useAction } from "../../lib/graphql/use-action.ts";
import { useLabel } from "../../lib/text/use-label.ts";
import { useText } from "../../lib/text/use-text.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Row, Stack } from "../../ui/layout.tsx";

const ProposedDocument = graphql(`
  query ProposedCandidates {
    matchProposals(status: [LEARNER_OK], first: 20) {
      nodes {
        id
        reason
        viewerCanConfirm
        learner {
          displayName
          region
          ageBand
        }
        workplace {
          id
          title
        }
      }
    }
  }
`);

const ConfirmDocument = graphql(`
  mutation ConfirmMatchProposal($input: ConfirmMatchProposalInput!) {
    confirmMatchProposal(input: $input) {
      ... on MatchProposal {
        id
        status
      }
      ...Problems_userErrors
    }
  }
`);

/** Candidates a school proposes, once the learner agreed. Nothing shows when there are none. */
export function ProposedCandidates(): React.JSX.Element | null {
  const t = useText("candidates");
  const label = useLabel();
  const { data, refetch } = useQuery(ProposedDocument);
  const [confirm, isBusy] = useAction(ConfirmDocument);
  const proposals = data?.matchProposals.nodes.filter(({ viewerCanConfirm }) => viewerCanConfirm) ?? [];
  if (proposals.length === 0) return null;
  const answer = async (proposalId: string, accept: boolean): Promise<void> => {
    if (await confirm({ input: { proposalId, accept } })) await refetch();
  };
  return (
    <Stack as="section" gap={3}>
      <h2>{t("proposed")}</h2>
      {proposals.map(({ id, reason, learner, workplace }) => (
        <Card key={id} as="article" look="signal">
          <Stack gap={2}>
            <h3>
              {learner?.displayName}, {workplace.title}
            </h3>
            {learner && (
              <p>
                {label("AgeBand", learner.ageBand)} · {learner.region}
              </p>
            )}
            <p>{reason}</p>
            <Row>
              <Button variant="primary" isBusy={isBusy} onPress={() => void answer(id, true)}>
                {t("confirm")}
              </Button>
              <Button variant="quiet" onPress={() => void answer(id, false)}>
                {t("declineProposal")}
              </Button>
            </Row>
          </Stack>
        </Card>
      ))}
    </Stack>
  );
}
