import { useApolloClient } from "@apollo/client/react";
import { useNavigate } from "react-router";
import { signIn } from "./sign-in.ts";
import { useActFor } from "./use-act-for.ts";

interface Entrance {
  /** Of the account that was just made. */
  credentials?: { email: string; password: string } | undefined;
  /** Somebody who was signed in already goes on for the organisation that was just added. */
  membershipId?: string | undefined;
  to: string;
  /** When the door stays shut: where the person tries again. */
  otherwise: string;
}

/**
 * In by a link of a mail, once what it asks is done. The page goes first: read again, the used link would say that it is gone.
 */
export function useEnter(): (entrance: Entrance) => Promise<void> {
  const client = useApolloClient();
  const navigate = useNavigate();
  const [actFor] = useActFor();

  return async ({ credentials, membershipId, to, otherwise }) => {
    if (!credentials && membershipId) {
      if (!(await actFor(membershipId, to))) await navigate(otherwise, { replace: true });
      return;
    }
    const isIn = !credentials || (await signIn(credentials)).kind === "done";
    await navigate(isIn ? to : otherwise, { replace: true });
    await client.resetStore().catch(() => null);
  };
}
