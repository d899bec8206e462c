import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { graphql } from "../../../gql/gql.ts";
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
      }
      ...Problems_userErrors
    }
  }
`);

/** A place is offered: take it, or leave it for somebody else. */
export function AnswerOffer({
  applicationId,
  onChanged,
}: {
  applicationId: string;
  onChanged: () => Promise<unknown>;
}): React.JSX.Element {
  const t = useText("applications");
  const [asked, setAsked] = useState<"accept" | "decline" | null>(null);
  const [answer, { loading }] = useMutation(AnswerOfferDocument);

  async function send(): Promise<void> {
    await answer({ variables: { input: { applicationId, accept: asked === "accept" } } }).catch(() => null);
    setAsked(null);
    await onChanged();
  }

  return (
    <>
      <Notice
        tone="signal"
        title={t("offerTitle")}
        actions={
          <Row>
            <Button variant="primary" onPress={() => setAsked("accept")}>
              {t("accept")}
            </Button>
            <Button variant="quiet" onPress={() => setAsked("decline")}>
              {t("decline")}
            </Button>
          </Row>
        }
      >
        {t("offerText")}
      </Notice>
      <ConfirmDialog
        title={t(asked === "decline" ? "declineTitle" : "acceptTitle")}
        isOpen={asked !== null}
        onClose={() => setAsked(null)}
        onConfirm={() => void send()}
        confirmLabel={t(asked === "decline" ? "decline" : "accept")}
        isBusy={loading}
        isDangerous={asked === "decline"}
      >
        <p>{t(asked === "decline" ? "declineText" : "acceptText")}</p>
      </ConfirmDialog>
    </>
  );
}
