import { useState } from "react";
import { keptScans, scanInputs } from "../features/activities/scan/scan-store.ts";
import { RegisterForm, type Asked, type RegistrationValues } from "../features/companies/register/register-form.tsx";
import { useText } from "../lib/text/use-text.ts";
import { Button } from "../ui/button.tsx";
import { Container, Stack } from "../ui/layout.tsx";
import { Link } from "../ui/link.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { PageTitle } from "./page-title.tsx";
import { paths } from "./paths.ts";

/** Registreer je onderneming: open to everybody; only the link in the mail makes anything. */
export function RegisterCompanyPage(): React.JSX.Element {
  const t = useText("companies");
  const [asked, setAsked] = useState<Asked | null>(null);
  const [scans] = useState(() =>
    keptScans().map(([id, { programme, answers }]) => ({ id, programme, count: Object.keys(answers).length })),
  );
  const [typed, setTyped] = useState<RegistrationValues>();
  const { email = "", isAlreadyRegistered = false } = asked ?? {};
  return (
    <Container padding={6}>
      <PageTitle>{t("registerTitle")}</PageTitle>
      <Stack gap={5}>
        <PageHeader title={t("registerTitle")} lead={t("registerLead")} />
        {asked ? (
          <Notice
            tone={isAlreadyRegistered ? "info" : "good"}
            title={t(isAlreadyRegistered ? "existsTitle" : "sentTitle")}
            actions={
              <>
                <Button onPress={() => setAsked(null)}>{t("mendAddress")}</Button>
                <Button
                  variant="quiet"
                  onPress={() => {
                    setTyped(undefined);
                    setAsked(null);
                  }}
                >
                  {t("again")}
                </Button>
              </>
            }
            isAnnounced
          >
            {t(isAlreadyRegistered ? "existsText" : "sentText", { email })}
          </Notice>
        ) : (
          <>
            <p>
              {t("hasAccount")} <Link to={paths.signIn(paths.employerHome)}>{t("toSignIn")}</Link>
            </p>
            <RegisterForm
              values={typed}
              scans={scans}
              scanInputs={scanInputs}
              onAsked={(answer, values) => {
                setTyped(values);
                setAsked(answer);
              }}
            />
          </>
        )}
      </Stack>
    </Container>
  );
}
