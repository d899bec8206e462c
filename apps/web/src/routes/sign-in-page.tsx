import { useNavigate, useSearchParams } from "react-router";
import { DemoChooser } from "../features/accounts/sign-in/demo-chooser.tsx";
import { SignInForm } from "../features/accounts/sign-in/sign-in-form.tsx";
import { useText } from "../lib/text/use-text.ts";
import { Container, Stack } from "../ui/layout.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { PageTitle } from "./page-title.tsx";
import { paths } from "./paths.ts";

/** Only an address of this site is followed back to. */
const safeReturn = (to: string | null): string => (to && /^\/(?![/\\])/.test(to) ? to : paths.start);

export function SignInPage(): React.JSX.Element {
  const t = useText("sign-in");
  const navigate = useNavigate();
  const [query] = useSearchParams();
  const goBack = (): void => void navigate(safeReturn(query.get("terug")), { replace: true });
  return (
    <Container padding={6}>
      <PageTitle>{t("title")}</PageTitle>
      <Stack gap={6}>
        <PageHeader title={t("title")} lead={t("lead")} />
        <SignInForm onSignedIn={goBack} />
        <DemoChooser onSignedIn={goBack} />
      </Stack>
    </Container>
  );
}
