import { useMutation, useQuery } from "@apollo/client/react";
import { useLocation } from "react-router";
import { readFragment } from "../gql/fragment-masking.ts";
import { graphql } from "../gql/gql.ts";
import { FormField } from "../lib/form/form-field.tsx";
import { ProblemsFragment } from "../lib/form/problems.ts";
import { useProblemForm } from "../lib/form/use-problem-form.ts";
import { QueryProblem } from "../lib/graphql/query-problem.tsx";
import { useEnter } from "../lib/session/use-enter.ts";
import { useSession } from "../lib/session/use-session.ts";
import { useText } from "../lib/text/use-text.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import { FormErrorSummary } from "../ui/form-error-summary.tsx";
import { Container, Stack } from "../ui/layout.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { EmptyState } from "../ui/state-panel.tsx";
import { NewPasswordField } from "../ui/new-password-field.tsx";
import { OtherAccountNotice } from "./other-account-notice.tsx";
import { PageTitle } from "./page-title.tsx";
import { paths } from "./paths.ts";

const OfferDocument = graphql(`
  query LearnerInvitationOffer($token: String!) {
    learnerInvitationOffer(token: $token) {
      email
      role
      hasAccount
      isForViewer
    }
  }
`);
const AcceptDocument = graphql(`
  mutation AcceptLearnerInvitation($input: AcceptLearnerInvitationInput!) {
    acceptLearnerInvitation(input: $input) {
      __typename
      ... on AcceptedLearnerInvitation {
        email
        isNewAccount
        role
      }
      ...Problems_userErrors
    }
  }
`);

/** Where the mail of a school leads: a learner makes an account, a guardian confirms. Opening the page changes nothing. */
export function WelcomePage(): React.JSX.Element {
  const t = useText("guardians");
  const { viewer, isLoading } = useSession();
  const token = useLocation().hash.slice(1);
  const { data, error, refetch } = useQuery(OfferDocument, { variables: { token }, fetchPolicy: "network-only" });
  const [accept] = useMutation(AcceptDocument);
  const enter = useEnter();
  const { form, summary, showProblems } = useProblemForm<{ password: string }>({
    defaultValues: { password: "" },
    labelOf: () => t("password"),
  });
  if (error && !data) return <QueryProblem error={error} onRetry={() => void refetch()} />;
  const isReady = data && !isLoading;
  const offer = isReady ? data.learnerInvitationOffer : undefined;
  const isGuardian = offer?.role === "GUARDIAN";

  async function send({ password }: { password: string }): Promise<void> {
    const input = { token, password: viewer ? undefined : password };
    const answer = (await accept({ variables: { input } }).catch(() => null))?.data?.acceptLearnerInvitation;
    if (!answer) return;
    if (answer.__typename === "UserErrors") return showProblems(readFragment(ProblemsFragment, answer).problems);
    const to = answer.role === "GUARDIAN" ? paths.myWards : paths.myProfile;
    const credentials = answer.isNewAccount ? { email: answer.email, password } : undefined;
    await enter({ credentials, to, otherwise: paths.signIn(to, "account_ready") });
  }

  return (
    <Container padding={6}>
      <PageTitle>{t("welcomeTitle")}</PageTitle>
      <Stack gap={5} width="form">
        <PageHeader
          title={t("welcomeTitle")}
          {...(offer && { lead: t(isGuardian ? "leadGuardian" : "leadLearner") })}
        />
        {!isReady && <Skeleton look="text" count={3} />}
        {isReady && !offer && (
          <EmptyState title={t("gone")} icon="mail">
            <p>{t("goneText")}</p>
          </EmptyState>
        )}
        {offer && <p>{t("address", { email: offer.email })}</p>}
        {offer && viewer && !offer.isForViewer && <OtherAccountNotice>{t("otherAccount")}</OtherAccountNotice>}
        {offer?.hasAccount && !viewer && (
          <Notice
            tone="info"
            actions={<ButtonLink to={paths.signIn(`${paths.welcome}#${token}`)}>{t("signIn")}</ButtonLink>}
          >
            {t("signInFirst")}
          </Notice>
        )}
        {offer && (viewer ? offer.isForViewer : !offer.hasAccount) && (
          <form noValidate onSubmit={(event) => void form.handleSubmit(send)(event)}>
            <Stack>
              <FormErrorSummary problems={summary} />
              {!viewer && (
                <FormField control={form.control} name="password">
                  {(field) => <NewPasswordField label={t("password")} {...field} />}
                </FormField>
              )}
              <div>
                <Button type="submit" variant="primary" isBusy={form.formState.isSubmitting}>
                  {t(isGuardian ? "confirmGuardian" : "makeAccount")}
                </Button>
              </div>
            </Stack>
          </form>
        )}
      </Stack>
    </Container>
  );
}
