import { useState } from "react";
import { readFragment, type FragmentType } from "../../../gql/fragment-masking.ts";
import { graphql } from "../../../gql/gql.ts";
import { useAction } from "../../../lib/graphql/use-action.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { Button } from "../../../ui/button.tsx";
import { ConfirmDialog } from "../../../ui/dialog.tsx";
import { Row } from "../../../ui/layout.tsx";
import { Notice } from "../../../ui/notice.tsx";

const AnswerOfferDocument = graphql(`
  mutation AnswerOffer($input: AnswerOfferInput!) {
    answerOffer(input: $input) {
      ... on Application {
        id
        status
        viewerCanAnswerOffer
        viewerCanWithdraw
        ...AnswerOffer_application
      }
      ...Problems_userErrors
    }
  }
`);

const AgreementFragment = graphql(`
  fragment AnswerOffer_application on Application {
    id
    offerAgreement {
      learnerAgreedAt
      guardianAgreedAt
      needsGuardian
    }
  }
`);

interface AnswerOfferProps {
  application: FragmentType<typeof AgreementFragment>;
  by: "learner" | "guardian";
  onChanged: () => Promise<unknown>;
}

/** A place is offered: take it, or leave it for somebody else. For a minor two say yes: the learner and a guardian. */
export function AnswerOffer({ application, by, onChanged }: AnswerOfferProps): React.JSX.Element {
  const t = useText("applications");
  const { id, offerAgreement } = readFragment(AgreementFragment, application);
  const [asked, setAsked] = useState<"accept" | "decline" | null>(null);
  const [answer, isBusy] = useAction(AnswerOfferDocument);
  const isGuardian = by === "guardian";
  const own = isGuardian ? offerAgreement?.guardianAgreedAt : offerAgreement?.learnerAgreedAt;
  const other = isGuardian ? offerAgreement?.learnerAgreedAt : offerAgreement?.guardianAgreedAt;
  const needsOther = isGuardian || offerAgreement?.needsGuardian === true;
  // Who became 18 after the first yes says it again, and then it counts.
  const isWaiting = own !== null && own !== undefined && needsOther;
  const title = isGuardian
    ? isWaiting
      ? "guardianWaits"
      : "guardianOfferTitle"
    : isWaiting
      ? "learnerWaits"
      : "offerTitle";
  const otherAgreed = isGuardian ? "learnerAgreedText" : "guardianAgreedText";
  const otherAsked = isGuardian ? "guardianOfferText" : "offerNeedsGuardian";

  async function send(): Promise<void> {
    await answer({ input: { applicationId: id, accept: asked === "accept" } });
    setAsked(null);
    await onChanged();
  }

  return (
    <>
      <Notice
        tone={isWaiting ? "info" : "signal"}
        title={t(title)}
        actions={
          <Row>
            {!isWaiting && (
              <Button variant="primary" onPress={() => setAsked("accept")}>
                {t(isGuardian ? "guardianAccept" : "accept")}
              </Button>
            )}
            <Button variant="quiet" onPress={() => setAsked("decline")}>
              {t(isGuardian ? "guardianDecline" : "decline")}
            </Button>
          </Row>
        }
      >
        {isWaiting
          ? t(isGuardian ? "guardianWaitsText" : "learnerWaitsText")
          : needsOther
            ? t(other ? otherAgreed : otherAsked)
            : t("offerText")}
      </Notice>
      <ConfirmDialog
        title={t(asked === "decline" ? "declineTitle" : isGuardian ? "guardianAcceptTitle" : "acceptTitle")}
        isOpen={asked !== null}
        onClose={() => setAsked(null)}
        onConfirm={() => void send()}
        confirmLabel={t(
          asked === "decline" ? (isGuardian ? "guardianDecline" : "decline") : isGuardian ? "guardianAccept" : "accept",
        )}
        isBusy={isBusy}
        isDangerous={asked === "decline"}
      >
        <p>{t(asked === "decline" ? "declineText" : isGuardian ? "guardianAcceptText" : "acceptText")}</p>
      </ConfirmDialog>
    </>
  );
}
