import { useQuery } from "@apollo/client/react";
import { graphql } from "../../../gql/gql.ts";
import { useActFor } from "../../../lib/session/use-act-for.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { Button } from "../../../ui/button.tsx";
import { Container } from "../../../ui/layout.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { notify } from "../../../ui/toast-store.ts";

const OtherOrganisationDocument = graphql(`
  query OtherOrganisation($id: ID!) {
    otherOrganisation(id: $id) {
      membershipId
      name
    }
  }
`);

/** The page is about something of another organisation of the person: one button switches, and the page shows it. */
export function OfferSwitch({ id }: { id: string }): React.JSX.Element | null {
  const t = useText("organisations");
  const { data } = useQuery(OtherOrganisationDocument, { variables: { id }, fetchPolicy: "network-only" });
  const [actFor, isBusy] = useActFor();
  const other = data?.otherOrganisation;
  if (!other) return null;
  const { membershipId, name } = other;

  async function go(): Promise<void> {
    if (await actFor(membershipId)) notify({ tone: "good", text: t("chosen", { name }) });
  }

  return (
    <Container padding={4}>
      <Notice
        tone="signal"
        title={t("otherOrganisationTitle", { name })}
        actions={
          <Button variant="primary" isBusy={isBusy} onPress={() => void go()}>
            {t("switchTo", { name })}
          </Button>
        }
        isAnnounced
      >
        {t("otherOrganisationText")}
      </Notice>
    </Container>
  );
}
