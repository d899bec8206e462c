import { readFragment, type FragmentType } from "../../../gql/fragment-masking.ts";
import { graphql } from "../../../gql/gql.ts";
import { useFormat } from "../../../lib/format/use-format.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { Badge } from "../../../ui/badge.tsx";
import { Card, CardLink } from "../../../ui/card.tsx";
import { Row, Stack } from "../../../ui/layout.tsx";
import { StatusBadge } from "../status-badge.tsx";

const WardApplicationFragment = graphql(`
  fragment WardApplications_application on Application {
    id
    status
    sentAt
    answerDueOn
    viewerCanAnswerOffer
    offerAgreement {
      guardianAgreedAt
    }
    workplace {
      id
      status
      title
      company {
        id
        name
      }
    }
  }
`);

interface WardApplicationsProps {
  applications: readonly FragmentType<typeof WardApplicationFragment>[];
  hrefOf: (applicationId: string) => string;
}

/** A child's applications with their state; what asks the guardian's answer says so. */
export function WardApplications({ applications, hrefOf }: WardApplicationsProps): React.JSX.Element {
  const t = useText("ward");
  const format = useFormat();
  const rows = applications.map((each) => readFragment(WardApplicationFragment, each));
  return (
    <Stack as="section" gap={3}>
      <h2>{t("applications")}</h2>
      {rows.length === 0 && <p>{t("noApplications")}</p>}
      <Stack as="ul" gap={3}>
        {rows.map(({ id, status, sentAt, answerDueOn, workplace, viewerCanAnswerOffer, offerAgreement }) => (
          <li key={id}>
            <Card isLink>
              <Stack gap={2}>
                <h3>
                  <CardLink to={hrefOf(id)}>{workplace.title}</CardLink>
                </h3>
                <p>{workplace.company.name}</p>
                <Row gap={3} align="center">
                  <StatusBadge status={status} workplaceStatus={workplace.status} />
                  {viewerCanAnswerOffer && !offerAgreement?.guardianAgreedAt && (
                    <Badge tone="warn" icon="clock">
                      {t("asksYou")}
                    </Badge>
                  )}
                  <span>{t("sentOn", { day: format.dayOf(sentAt) })}</span>
                  {(status === "SENT" || status === "VIEWED") && (
                    <span>{t("answerBy", { day: format.dayShort(answerDueOn) })}</span>
                  )}
                </Row>
              </Stack>
            </Card>
          </li>
        ))}
      </Stack>
    </Stack>
  );
}
