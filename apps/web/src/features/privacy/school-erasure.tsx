import { graphql } from "../../gql/gql.ts";
import { readFragment, type FragmentType } from "../../gql/fragment-masking.ts";
import { useFormat } from "../../lib/format/use-format.ts";
import { useLabel } from "../../lib/text/use-label.ts";
import { useText } from "../../lib/text/use-text.ts";
import { Badge } from "../../ui/badge.tsx";
import { Card } from "../../ui/card.tsx";
import { DescriptionList } from "../../ui/description-list.tsx";
import { Row, Stack } from "../../ui/layout.tsx";
import { Link } from "../../ui/link.tsx";
import { erasureTones } from "./erasure-tones.ts";

const ErasureFragment = graphql(`
  fragment SchoolErasure_erasure on Erasure {
    id
    status
    cause
    requestedAt
    executeOn
    doneAt
    cancelledAt
    keepsAgreement
    learner {
      id
      firstName
      lastName
    }
    parts {
      isKept
      keptReason
    }
  }
`);

interface SchoolErasureProps {
  erasure: FragmentType<typeof ErasureFragment>;
  learnerHref: (id: string) => string;
}

/** One request as the school sees it: who, when, and what stays. The name is gone with the rest. */
export function SchoolErasure({ erasure, learnerHref }: SchoolErasureProps): React.JSX.Element {
  const t = useText("school-erasures");
  const label = useLabel();
  const format = useFormat();
  const { status, cause, requestedAt, executeOn, doneAt, cancelledAt, keepsAgreement, learner, parts } = readFragment(
    ErasureFragment,
    erasure,
  );
  const keeps =
    status === "DONE" ? parts.some(({ keptReason }) => keptReason === "LEGAL_TERM") : keepsAgreement === true;
  return (
    <Card>
      <Stack gap={3}>
        <Row align="center">
          <h2>
            {learner && status !== "DONE" ? (
              <Link to={learnerHref(learner.id)}>{`${learner.firstName} ${learner.lastName}`}</Link>
            ) : (
              t("erased")
            )}
          </h2>
          <Badge tone={erasureTones[status]}>{label("ErasureStatus", status)}</Badge>
          {cause === "RETENTION" && <Badge tone="neutral">{label("ErasureCause", cause)}</Badge>}
        </Row>
        <DescriptionList
          items={[
            { term: t("requestedOn"), detail: format.moment(requestedAt) },
            { term: t("executeOn"), detail: status === "REQUESTED" ? format.day(executeOn) : null },
            { term: t("doneOn"), detail: doneAt && format.moment(doneAt) },
            { term: t("cancelledOn"), detail: cancelledAt && format.moment(cancelledAt) },
            { term: t("keeps"), detail: status === "CANCELLED" ? null : t(keeps ? "keepsAgreement" : "keepsNothing") },
          ]}
        />
      </Stack>
    </Card>
  );
}
