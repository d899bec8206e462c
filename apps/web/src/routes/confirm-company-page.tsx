import { useQuery } from "@apollo/client/react";
import { useLocation } from "react-router";
import { ConfirmRegistration } from "../features/companies/register/confirm-registration.tsx";
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
  query CompanyRegistrationOffer($token: String!) {
    companyRegistrationOffer(token: $token) {
      email
      hasAccount
      isForViewer
      isTaken
      ...ConfirmRegistration_offer
    }
  }
`);

/** What the link of the mail leads to. The token stands behind the # and so in no log; only the button makes anything. */
export function ConfirmCompanyPage(): React.JSX.Element {
  const t = useText("companies");
  const { hash } = useLocation();
  const token = hash.slice(1);
  const { viewer, isLoading } = useSession();
  const { data, error, refetch } = useQuery(OfferDocument, { variables: { token }, fetchPolicy: "network-only" });
  if (error && !data) return <QueryProblem error={error} onRetry={() => void refetch()} />;
  const isReady = data && !isLoading;
  const offer = isReady ? data.companyRegistrationOffer : undefined;
  const isOther = Boolean(viewer && offer && !offer.isForViewer);
  const mustSignIn = Boolean(!viewer && offer?.hasAccount);
  const mayConfirm = !isOther && !mustSignIn && offer?.isTaken === false;
  return (
    <Container padding={6}>
      <PageTitle>{t("confirmTitle")}</PageTitle>
      <Stack gap={5}>
        {!isReady && <Skeleton look="card" />}
        {isReady && !offer && (
          <EmptyState
            title={t("goneTitle")}
            level={1}
            actions={
              <>
                <ButtonLink to={paths.registerCompany} variant="primary">
                  {t("registerTitle")}
                </ButtonLink>
                <ButtonLink to={paths.signIn(paths.employerHome)}>{t("toSignIn")}</ButtonLink>
              </>
            }
          >
            <p>{t("goneText")}</p>
          </EmptyState>
        )}
        {offer && (
          <>
            <PageHeader title={t("confirmTitle")} lead={t("confirmLead")} />
            {offer.isTaken && <Notice tone="warn">{t("takenText")}</Notice>}
            {isOther && <OtherAccountNotice>{t("otherAccount", { email: offer.email })}</OtherAccountNotice>}
            {mustSignIn && (
              <Notice
                tone="info"
                actions={
                  <ButtonLink to={paths.signIn(paths.confirmCompany + hash)} variant="primary">
                    {t("toSignIn")}
                  </ButtonLink>
                }
              >
                {t("signInFirst", { email: offer.email })}
              </Notice>
            )}
            <ConfirmRegistration offer={offer} token={token} mayConfirm={mayConfirm} isNew={!viewer} />
          </>
        )}
      </Stack>
    </Container>
  );
}
