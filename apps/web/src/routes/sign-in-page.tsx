import { useNavigate, useSearchParams } from "react-router";
import { DemoChooser } from "../features/accounts/sign-in/demo-chooser.tsx";
import { IdentityProviderButton } from "../features/accounts/sign-in/identity-provider-button.tsx";
import { SignInForm } from "../features/accounts/sign-in/sign-in-form.tsx";
import { useText } from "../lib/text/use-text.ts";
import { Container, Stack } from "../ui/layout.tsx";
import { Link } from "../ui/link.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { PageTitle } from "./page-title.tsx";
import { paths } from "./paths.ts";

/** Only an address of this site is followed back to. */
const safeReturn = (to: string | null): string => (to && /^\/(?![/\\])/.test(to) ? to : paths.start);

/** Addresses the server answers itself; the client's router does not know them. */
const isOfServer = (path: string): boolean => /^\/(graphql|dev\/inbox|api)\b/.test(path);

const textOfError = {
  signup_disabled: "noAccount",
  account_not_linked: "notLinked",
  account_ready: "accountReady",
} as const;
const known = (error: string): error is keyof typeof textOfError => Object.hasOwn(textOfError, error);

export function SignInPage(): React.JSX.Element {
  const t = useText("sign-in");
  const navigate = useNavigate();
  const [query] = useSearchParams();
  const returnTo = safeReturn(query.get("terug"));
  const error = query.get("error");
  const goBack = (): void =>
    isOfServer(returnTo) ? window.location.assign(returnTo) : void navigate(returnTo, { replace: true });
  return (
    <Container padding={6}>
      <PageTitle>{t("title")}</PageTitle>
      <Stack gap={6}>
        <PageHeader title={t("title")} lead={t("lead")} />
        {error && <Notice tone="bad">{t(known(error) ? textOfError[error] : "elsewhereFailed")}</Notice>}
        <SignInForm onSignedIn={goBack} forgotPath={paths.forgotPassword} />
        <p>
          {t("noCompanyYet")} <Link to={paths.registerCompany}>{t("registerCompany")}</Link>
        </p>
        <IdentityProviderButton returnTo={returnTo} />
        <DemoChooser onSignedIn={goBack} />
      </Stack>
    </Container>
  );
}
