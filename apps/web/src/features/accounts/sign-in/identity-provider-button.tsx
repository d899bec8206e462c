import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { graphql } from "../../../gql/gql.ts";
import { identityProviderUrl } from "../../../lib/session/sign-in.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { Button } from "../../../ui/button.tsx";
import { notify } from "../../../ui/toast-store.ts";

const IdentityProviderDocument = graphql(`
  query IdentityProvider {
    identityProviderName
  }
`);

/** Sign in at another party; nothing shows where none is set up. */
export function IdentityProviderButton({ returnTo }: { returnTo: string }): React.JSX.Element | null {
  const t = useText("sign-in");
  const { data } = useQuery(IdentityProviderDocument);
  const [isBusy, setIsBusy] = useState(false);
  const name = data?.identityProviderName;
  if (!name) return null;

  async function leave(): Promise<void> {
    setIsBusy(true);
    const url = await identityProviderUrl(returnTo);
    if (url) return window.location.assign(url);
    setIsBusy(false);
    notify({ tone: "bad", text: t("unavailable") });
  }

  return (
    <div>
      <Button variant="secondary" isBusy={isBusy} onPress={() => void leave()}>
        {t("signInWith", { name })}
      </Button>
    </div>
  );
}
