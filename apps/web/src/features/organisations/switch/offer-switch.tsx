import { useApolloClient, useMutation, useQuery } from "@apollo/client/react";
import { graphql } from "../../../gql/gql.ts";
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

const SwitchDocument = graphql(`
  mutation SwitchForPage($membershipId: ID!) {
    actForOrganisation(membershipId: $membershipId)
  }
`);

/** The page is about something of another organisation of the person: one button switches, and the page shows it. */
export function OfferSwitch({ id }: { id: string }): React.JSX.Element | null {
  const t = useText("organisations");
  const client = useApolloClient();
  const { data } = useQuery(OtherOrganisationDocument, { variables: { id }, fetchPolicy: "network-only" });
  const [actFor, { loading }] = useMutation(SwitchDocument);
  const other = data?.otherOrganisation;
  if (!other) return null;
  const { membershipId, name } = other;

  async function go(): Promise<void> {
    const result = await actFor({ variables: { membershipId } }).catch(() => null);
    if (!result?.data?.actForOrganisation) return;
    notify({ tone: "good", text: t("chosen", { name }) });
    // Nothing of the other organisation stays on the screen; what this page asks is asked again.
    await client.resetStore().catch(() => null);
  }

  return (
    <Container padding={4}>
      <Notice
        tone="signal"
        title={t("otherOrganisationTitle", { name })}
        actions={
          <Button variant="primary" isBusy={loading} onPress={() => void go()}>
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
