import { useApolloClient } from "@apollo/client/react";
import { useNavigate } from "react-router";
import { signOut } from "../../lib/session/sign-in.ts";
import { useText } from "../../lib/text/use-text.ts";
import { notify } from "../../ui/toast-store.ts";
import { paths } from "../paths.ts";

/** Ends the session of this browser, goes to the start or to `to`, and forgets what it showed: no personal data stays in a shared browser. */
export function useLeave(): (to?: string) => Promise<void> {
  const t = useText("shell");
  const client = useApolloClient();
  const navigate = useNavigate();
  return async (to = paths.start) => {
    if (!(await signOut())) return void notify({ tone: "bad", text: t("signOutFailed") });
    await navigate(to);
    await client.resetStore();
  };
}
