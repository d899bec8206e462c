import type { BetterAuthPlugin } from "better-auth";
import { genericOAuth } from "better-auth/plugins";
import type { IdentityProvider } from "./account-settings.ts";
import type { Auth } from "./auth.ts";

/** Our name for it, in addresses and in `credentials.provider_id`. */
export const identityProviderId = "oidc";

/**
 * Sign-in at another party, by OpenID Connect with PKCE, state and nonce. Signatures, issuer and audience of what it says are checked against its
 * published keys. Who has no account here gets none.
 */
export const identityProviderPlugin = ({ issuer, clientId, clientSecret, name }: IdentityProvider): BetterAuthPlugin =>
  genericOAuth({
    config: [
      {
        providerId: identityProviderId,
        name,
        discoveryUrl: `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
        requireIdTokenVerification: true,
        clientId,
        clientSecret,
        scopes: ["openid", "email", "profile"],
        pkce: true,
        disableSignUp: true,
      },
    ],
  });

/** better-auth asks the other party once where its doors are, when it is made, and goes on without them when there is no answer. */
export interface IdentityAuth {
  current(): Auth;
  /** The other party did not answer: ask again at the next try. */
  renew(): void;
}

export function createIdentityAuth(make: () => Auth): IdentityAuth {
  let made: Auth | null = null;
  return {
    current: () => (made ??= make()),
    renew: () => {
      made = null;
    },
  };
}
