import { useState } from "react";
import { readFragment, type FragmentType } from "../../../gql/fragment-masking.ts";
import { graphql } from "../../../gql/gql.ts";
import { useFormat } from "../../../lib/format/use-format.ts";
import { useAction } from "../../../lib/graphql/use-action.ts";
import { useLabel } from "../../../lib/text/use-label.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { Badge } from "../../../ui/badge.tsx";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { ConfirmDialog } from "../../../ui/dialog.tsx";
import { Row, Stack } from "../../../ui/layout.tsx";
import { notify } from "../../../ui/toast-store.ts";

const MandateFragment = graphql(`
  fragment MandateCard_mandate on Mandate {
    id
    state
    scopes
    validFrom
    validUntil
    holderName
    holderEmail
    holderOrganisation
    isForViewer
    viewerCanAnswer
    viewerCanRevoke
    company {
      id
      name
    }
  }
`);

const AnswerDocument = graphql(`
  mutation AnswerMandate($input: AnswerMandateInput!) {
    answerMandate(input: $input) {
      ... on Mandate {
        id
        state
        viewerCanAnswer
        viewerCanRevoke
      }
      ...Problems_userErrors
    }
  }
`);

const RevokeDocument = graphql(`
  mutation RevokeMandate($input: RevokeMandateInput!) {
    revokeMandate(input: $input) {
      ... on Mandate {
        id
        state
        viewerCanRevoke
      }
      ...Problems_userErrors
    }
  }
`);

interface Props {
  mandate: FragmentType<typeof MandateFragment>;
  onChanged: () => void;
}

/** One mandate, with what one may do about it. */
export function MandateCard({ mandate: masked, onChanged }: Props): React.JSX.Element {
  const t = useText("organisations");
  const label = useLabel();
  const format = useFormat();
  const mandate = readFragment(MandateFragment, masked);
  const [answer, isAnswering] = useAction(AnswerDocument);
  const [revoke, isRevoking] = useAction(RevokeDocument);
  const [isAsking, ask] = useState(false);
  const from = format.day(mandate.validFrom);

  async function say(accept: boolean): Promise<void> {
    const isDone = await answer({ input: { mandateId: mandate.id, accept } });
    if (isDone) notify({ tone: "good", text: t(accept ? "accepted" : "declined") });
    onChanged();
  }
  async function end(): Promise<void> {
    const isDone = await revoke({ input: { mandateId: mandate.id } });
    ask(false);
    if (isDone) notify({ tone: "good", text: t("mandateRevoked") });
    onChanged();
  }

  return (
    <Card as="article">
      <Stack gap={3}>
        <Row justify="between" align="center">
          <h2>{mandate.isForViewer ? mandate.company.name : mandate.holderName}</h2>
          <Badge tone={mandate.state === "ACTIVE" ? "good" : mandate.state === "PROPOSED" ? "signal" : "neutral"}>
            {label("MandateState", mandate.state)}
          </Badge>
        </Row>
        {!mandate.isForViewer && <p>{[mandate.holderEmail, mandate.holderOrganisation].filter(Boolean).join(" · ")}</p>}
        <ul>
          {mandate.scopes.map((scope) => (
            <li key={scope}>{label("MandateScope", scope)}</li>
          ))}
        </ul>
        <p>
          {mandate.validUntil
            ? t("period", { from, until: format.day(mandate.validUntil) })
            : t("openPeriod", { from })}
        </p>
        {mandate.viewerCanAnswer && (
          <Row>
            <Button variant="primary" isBusy={isAnswering} onPress={() => void say(true)}>
              {t("acceptMandate")}
            </Button>
            <Button variant="quiet" onPress={() => void say(false)}>
              {t("declineMandate")}
            </Button>
          </Row>
        )}
        {mandate.viewerCanRevoke && (
          <div>
            <Button variant="quiet" onPress={() => ask(true)}>
              {t(mandate.isForViewer ? "giveBack" : "revokeMandate")}
            </Button>
          </div>
        )}
      </Stack>
      <ConfirmDialog
        title={t("revokeTitle")}
        isOpen={isAsking}
        onClose={() => ask(false)}
        onConfirm={() => void end()}
        confirmLabel={t(mandate.isForViewer ? "giveBack" : "revokeMandate")}
        isBusy={isRevoking}
        isDangerous
      >
        <p>{t("revokeText", { company: mandate.company.name })}</p>
      </ConfirmDialog>
    </Card>
  );
}
