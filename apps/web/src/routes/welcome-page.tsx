import { useMutation, useQuery } from "@apollo/client/react";
import { useState } from "react";
import { useLocation } from "react-router";
import { readFragment } from "../gql/fragment-masking.ts";
import { graphql } from "../gql/gql.ts";
import { FormField } from "../lib/form/form-field.tsx";
import { ProblemsFragment } from "../lib/form/problems.ts";
import { useProblemForm } from "../lib/form/use-problem-form.ts";
import { QueryProblem } from "../lib/graphql/query-problem.tsx";
import { signIn } from "../lib/session/sign-in.ts";
import { useSession } from "../lib/session/use-session.ts";
import { useText } from "../lib/text/use-text.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import { FormErrorSummary } from "../ui/form-error-summary.tsx";
import { Container, Stack } from "../ui/layout.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { EmptyState } from "../ui/state-panel.tsx";
import { TextField } from "../ui/text-field.tsx";
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
  const [accept, { loading }] = useMutation(AcceptDocument);
  const [isDone, setIsDone] = useState(false);
  const { form, summary, showProblems } = useProblemForm<{ password: string }>({
    defaultValues: { password: "" },
    labelOf: () => t("password"),
  });
  if (error && !data) return <QueryProblem error={error} onRetry={() => void refetch()} />;
  const offer = data?.learnerInvitationOffer;
  const isGuardian = offer?.role === "GUARDIAN";

  async function send({ password }: { password: string }): Promise<void> {
    const input = { token, password: viewer ? undefined : password };
    const answer = (await accept({ variables: { input } }).catch(() => null))?.data?.acceptLearnerInvitation;
    if (!answer) return;
    if (answer.__typename === "UserErrors") return showProblems(readFragment(ProblemsFragment, answer).problems);
    const isSignedIn = !answer.isNewAccount || (await signIn({ email: answer.email, password })).kind === "done";
    setIsDone(true);
    if (!isSignedIn) return;
    // A whole new page: everything it shows is read as the person who has just come in.
    window.location.replace(answer.role === "GUARDIAN" ? paths.myWards : paths.myProfile);
  }

  return (
    <Container padding={6}>
      <PageTitle>{t("welcomeTitle")}</PageTitle>
      <Stack gap={5} width="form">
        <PageHeader
          title={t("welcomeTitle")}
          {...(offer && { lead: t(isGuardian ? "leadGuardian" : "leadLearner") })}
        />
        {(!data || isLoading) && <Skeleton look="text" count={3} />}
        {isDone && (
          <Notice tone="good" actions={<ButtonLink to={paths.signIn()}>{t("signIn")}</ButtonLink>}>
            {t("doneSignIn")}
          </Notice>
        )}
        {data && !offer && !isDone && (
          <EmptyState title={t("gone")} icon="mail">
            <p>{t("goneText")}</p>
          </EmptyState>
        )}
        {offer && !isDone && !isLoading && <p>{t("address", { email: offer.email })}</p>}
        {offer && !isDone && viewer && !offer.isForViewer && <Notice tone="warn">{t("otherAccount")}</Notice>}
        {offer?.hasAccount && !isDone && !isLoading && !viewer && (
          <Notice
            tone="info"
            actions={<ButtonLink to={paths.signIn(`${paths.welcome}#${token}`)}>{t("signIn")}</ButtonLink>}
          >
            {t("signInFirst")}
          </Notice>
        )}
        {offer && !isDone && !isLoading && (viewer ? offer.isForViewer : !offer.hasAccount) && (
          <form noValidate onSubmit={(event) => void form.handleSubmit(send)(event)}>
            <Stack>
              <FormErrorSummary problems={summary} />
              {!viewer && (
                <FormField control={form.control} name="password">
                  {(field) => (
                    <TextField
                      label={t("password")}
                      description={t("passwordHelp")}
                      type="password"
                      autoComplete="new-password"
                      {...field}
                    />
                  )}
                </FormField>
              )}
              <div>
                <Button type="submit" variant="primary" isBusy={loading}>
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
