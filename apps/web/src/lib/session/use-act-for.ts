import { useApolloClient, useMutation } from "@apollo/client/react";
import { useNavigate } from "react-router";
import { graphql } from "../../gql/gql.ts";

const ActForDocument = graphql(`
  mutation ActForOrganisation($membershipId: ID!) {
    actForOrganisation(membershipId: $membershipId)
  }
`);

/**
 * Goes on for another organisation of the person, on the page `to` or on this one. True when it was done; why not, the client tells.
 * The page goes first, then all that was read is read again: nothing of the other organisation stays on the screen.
 */
export function useActFor(): [(membershipId: string, to?: string) => Promise<boolean>, boolean] {
  const client = useApolloClient();
  const navigate = useNavigate();
  const [actFor, { loading }] = useMutation(ActForDocument);

  async function switchTo(membershipId: string, to?: string): Promise<boolean> {
    const result = await actFor({ variables: { membershipId } }).catch(() => null);
    if (!result?.data?.actForOrganisation) return false;
    if (to) await navigate(to, { replace: true });
    await client.resetStore().catch(() => null);
    return true;
  }

  return [switchTo, loading];
}
