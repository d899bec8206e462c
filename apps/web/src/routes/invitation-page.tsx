import { useQuery } from "@apollo/client/react";
import { useLocation } from "react-router";
import { AcceptInvitation } from "../features/organisations/accept/accept-invitation.tsx";
import { graphql } from "../gql/gql.ts";
import { QueryProblem } from "../lib/graphql/query-problem.tsx";
import { useSession } from "../lib/session/use-session.ts";
import { useText } from "../lib/text/use-text.ts";
import { ButtonLink } from "../ui/button.tsx";
import { Container, Stack } from "../ui/layout.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { EmptyState } from "../ui/state-panel.tsx";
import { OtherAccountNotice } from "./other-account-notice.tsx";
import { PageTitle } from "./page-title.tsx";
import { paths } from "./paths.ts";

const OfferDocument = graphql(`
  query InvitationOffer($token: String!) {
    invitationOffer(token: $token) {
      email
      hasAccount
      isForViewer
      invitedBy
      ...AcceptInvitation_offer
    }
  }
`);

/** Uitnodiging: what the link in a mail leads to. The token stands behind the # and so in no log; only the button changes anything. */
export function InvitationPage(): React.JSX.Element {
  const t = useText("organisations");
  const { hash } = useLocation();
  const token = hash.slice(1);
  const { viewer, isLoading } = useSession();
  const { data, error, refetch } = useQuery(OfferDocument, { variables: { token }, fetchPolicy: "network-only" });
  if (error && !data) return <QueryProblem error={error} onRetry={() => void refetch()} />;
  const isReady = data && !isLoading;
  const offer = isReady ? data.invitationOffer : undefined;
  const isOther = Boolean(viewer && offer && !offer.isForViewer);
  const mustSignIn = Boolean(!viewer && offer?.hasAccount);
  return (
    <Container padding={6}>
      <PageTitle>{t("invitationTitle")}</PageTitle>
      <Stack gap={5}>
        {!isReady && <Skeleton look="card" />}
        {isReady && !offer && (
          <EmptyState title={t("goneTitle")} level={1}>
            <p>{t("goneText")}</p>
          </EmptyState>
        )}
        {offer && (
          <>
            <PageHeader title={t("invitationTitle")} lead={t("invitationFrom", { name: offer.invitedBy })} />
            {isOther && <OtherAccountNotice>{t("otherAccount", { email: offer.email })}</OtherAccountNotice>}
            {mustSignIn && (
              <Notice
                tone="info"
                actions={
                  <ButtonLink to={paths.signIn(paths.invitation + hash)} variant="primary">
                    {t("signIn")}
                  </ButtonLink>
                }
              >
                {t("signInFirst", { email: offer.email })}
              </Notice>
            )}
            <AcceptInvitation offer={offer} token={token} mayAccept={!isOther && !mustSignIn} isNew={!viewer} />
          </>
        )}
      </Stack>
    </Container>
  );
}
