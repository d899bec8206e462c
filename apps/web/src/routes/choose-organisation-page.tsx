import { useSearchParams } from "react-router";
import { organisationsOf, type OwnOrganisation } from "../lib/session/organisations.ts";
import { useActFor } from "../lib/session/use-act-for.ts";
import { useSession } from "../lib/session/use-session.ts";
import { useLabel } from "../lib/text/use-label.ts";
import { useText } from "../lib/text/use-text.ts";
import { Badge } from "../ui/badge.tsx";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Container, Row, Stack } from "../ui/layout.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { notify } from "../ui/toast-store.ts";
import { PageTitle } from "./page-title.tsx";
import { paths } from "./paths.ts";

/** Only an address of this site is followed back to. */
const safeReturn = (to: string | null): string => (to && /^\/(?![/\\])/.test(to) ? to : paths.start);

/** Kies je organisatie: pages, roles and rows follow the choice. */
export function ChooseOrganisationPage(): React.JSX.Element {
  const t = useText("organisations");
  const label = useLabel();
  const [query] = useSearchParams();
  const { viewer } = useSession();
  const [actFor, isBusy] = useActFor();

  async function choose({ membershipId, name }: OwnOrganisation): Promise<void> {
    if (await actFor(membershipId, safeReturn(query.get("terug"))))
      notify({ tone: "good", text: t("chosen", { name: name ?? t("government") }) });
  }

  return (
    <Container padding={6}>
      <PageTitle>{t("chooseTitle")}</PageTitle>
      <Stack gap={5}>
        <PageHeader title={t("chooseTitle")} lead={t("chooseLead")} />
        {organisationsOf(viewer?.memberships ?? []).map((organisation) => (
          <Card key={organisation.membershipId} as="article">
            <Stack gap={3}>
              <Row justify="between" align="center">
                <h2>{organisation.name ?? t("government")}</h2>
                {organisation.isActive && <Badge tone="good">{t("activeNow")}</Badge>}
              </Row>
              <p>{organisation.roles.map((role) => label("Role", role)).join(", ")}</p>
              {!organisation.isActive && (
                <div>
                  <Button variant="primary" isBusy={isBusy} onPress={() => void choose(organisation)}>
                    {t("choose", { name: organisation.name ?? t("government") })}
                  </Button>
                </div>
              )}
            </Stack>
          </Card>
        ))}
      </Stack>
    </Container>
  );
}
