import { useNavigate } from "react-router";
import { NewPasswordForm } from "../features/accounts/links/new-password-form.tsx";
import { useText } from "../lib/text/use-text.ts";
import { Container, Stack } from "../ui/layout.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { notify } from "../ui/toast-store.ts";
import { PageTitle } from "./page-title.tsx";
import { paths } from "./paths.ts";

export function NewPasswordPage(): React.JSX.Element {
  const t = useText("sign-in");
  const navigate = useNavigate();
  return (
    <Container padding={6}>
      <PageTitle>{t("newPasswordTitle")}</PageTitle>
      <Stack gap={6}>
        <PageHeader title={t("newPasswordTitle")} lead={t("newPasswordLead")} />
        <NewPasswordForm
          againPath={paths.forgotPassword}
          onDone={() => {
            notify({ tone: "good", text: t("newPasswordDone") });
            void navigate(paths.signIn(), { replace: true });
          }}
        />
      </Stack>
    </Container>
  );
}
