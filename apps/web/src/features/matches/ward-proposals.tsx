import { readFragment, type FragmentType } from "../../gql/fragment-masking.ts";
import { graphql } from "../../gql/gql.ts";
import { useFormat } from "../../lib/format/use-format.ts";
import { useLabel } from "../../lib/text/use-label.ts";
import { useText } from "../../lib/text/use-text.ts";
import { Badge } from "../../ui/badge.tsx";
import { Card } from "../../ui/card.tsx";
import { Row, Stack } from "../../ui/layout.tsx";
import { Link } from "../../ui/link.tsx";

const WardProposalFragment = graphql(`
  fragment WardProposals_proposal on MatchProposal {
    id
    status
    expiresOn
    workplace {
      id
      title
      company {
        id
        name
      }
    }
  }
`);

interface WardProposalsProps {
  proposals: readonly FragmentType<typeof WardProposalFragment>[];
  workplaceHref: (id: string) => string;
}

/** What the school proposed to a child; the child answers. */
export function WardProposals({ proposals, workplaceHref }: WardProposalsProps): React.JSX.Element {
  const t = useText("ward");
  const label = useLabel();
  const format = useFormat();
  const rows = proposals.map((each) => readFragment(WardProposalFragment, each));
  return (
    <Stack as="section" gap={3}>
      <h2>{t("proposals")}</h2>
      {rows.length === 0 && <p>{t("noProposals")}</p>}
      <Stack as="ul" gap={3}>
        {rows.map(({ id, status, expiresOn, workplace }) => (
          <li key={id}>
            <Card>
              <Stack gap={2}>
                <h3>
                  <Link to={workplaceHref(workplace.id)}>{workplace.title}</Link>
                </h3>
                <p>{workplace.company.name}</p>
                <Row gap={3} align="center">
                  <Badge tone={status === "CONFIRMED" ? "good" : status === "PROPOSED" ? "signal" : "neutral"}>
                    {label("ProposalStatus", status)}
                  </Badge>
                  {status === "PROPOSED" && <span>{t("expiresOn", { day: format.dayShort(expiresOn) })}</span>}
                </Row>
              </Stack>
            </Card>
          </li>
        ))}
      </Stack>
    </Stack>
  );
}
