import { useLocation } from "react-router";
import { StrongSignIn } from "../features/accounts/strong/strong-sign-in.tsx";
import { useText } from "../lib/text/use-text.ts";
import { Container, Stack } from "../ui/layout.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { PageTitle } from "./page-title.tsx";

/** In the place of any page of an organisation, until the person signed in strongly enough for it. The address stays: that page follows. */
export function StrongSignInPage(): React.JSX.Element {
  const t = useText("sign-in");
  const { pathname, search, hash } = useLocation();
  return (
    <Container padding={6}>
      <PageTitle>{t("strongTitle")}</PageTitle>
      <Stack gap={5}>
        <PageHeader title={t("strongTitle")} lead={t("strongLead")} />
        <StrongSignIn returnTo={pathname + search + hash} />
      </Stack>
    </Container>
  );
}
