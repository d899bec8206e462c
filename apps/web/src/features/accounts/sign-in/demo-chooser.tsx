import { useApolloClient, useQuery } from "@apollo/client/react";
import { useState } from "react";
import { graphql } from "../../../gql/gql.ts";
import { signIn } from "../../../lib/session/sign-in.ts";
import { useLanguage } from "../../../lib/text/language.ts";
import { useLabel } from "../../../lib/text/use-label.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { refusalText } from "../../../lib/session/refusal-text.ts";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { Grid, Stack } from "../../../ui/layout.tsx";
import { notify } from "../../../ui/toast-store.ts";

const DemoAccountsDocument = graphql(`
  query DemoAccounts {
    demoAccounts {
      role
      name
      email
      password
      descriptionNl
      descriptionEn
    }
  }
`);

/** One person for each role, in the demo only: the list is empty anywhere else, and then nothing shows. */
export function DemoChooser({ onSignedIn }: { onSignedIn: () => void }): React.JSX.Element | null {
  const t = useText("sign-in");
  const label = useLabel();
  const language = useLanguage();
  const client = useApolloClient();
  const { data } = useQuery(DemoAccountsDocument);
  const [busyWith, setBusyWith] = useState<string | null>(null);
  const accounts = data?.demoAccounts ?? [];
  if (accounts.length === 0) return null;

  async function enter(email: string, password: string): Promise<void> {
    setBusyWith(email);
    const answer = await signIn({ email, password });
    setBusyWith(null);
    if (answer.kind !== "done")
      return notify({ tone: "bad", text: t(answer.kind === "refused" ? refusalText[answer.reason] : "unavailable") });
    await client.resetStore();
    onSignedIn();
  }

  return (
    <Stack gap={3} as="section">
      <h2>{t("demoTitle")}</h2>
      <p>{t("demoText")}</p>
      <Grid as="ul" columns="medium" gap={3}>
        {accounts.map(({ email, password, role, name, descriptionNl, descriptionEn }) => (
          <li key={email}>
            <Card look="tag">
              <Stack gap={2}>
                <h3>{label("Role", role)}</h3>
                <p>
                  <strong>{name}</strong>. {language === "nl" ? descriptionNl : descriptionEn}
                </p>
                <div>
                  <Button
                    variant="secondary"
                    size="small"
                    isBusy={busyWith === email}
                    onPress={() => void enter(email, password)}
                  >
                    {t("signInAs", { name })}
                  </Button>
                </div>
              </Stack>
            </Card>
          </li>
        ))}
      </Grid>
    </Stack>
  );
}
