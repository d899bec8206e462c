import type { LinkLifetimes } from "@leerplek/domain/accounts/account-link";
import type { SessionLifetimes } from "@leerplek/domain/accounts/session-lifetime";

/** Another party that vouches for people (OpenID Connect), as ACM/IDM or itsme would be. */
export interface IdentityProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the button says: "Aanmelden met …". */
  readonly name: string;
}

/** What an installation decides about accounts; read from the environment. */
export interface AccountSettings {
  readonly sessionLifetimes: SessionLifetimes;
  readonly linkMinutes: LinkLifetimes;
  /** Minutes after signing in during which what hurts may be done without being asked again. */
  readonly recentSignInMinutes: number;
  /** Officers, counsellors and administrators have no rights until they signed in with a passkey or an identity provider. */
  readonly requiresStrongSignIn: boolean;
  readonly identityProvider: IdentityProvider | null;
}

const hour = 60;
const day = 24 * hour;

/** Source: reliability.md 3.3 and 3.4. The evening on a device that is not remembered is our own choice. */
export const defaultAccountSettings: AccountSettings = {
  sessionLifetimes: {
    administration: { idleMinutes: 30, absoluteMinutes: 8 * hour },
    work: { idleMinutes: 8 * hour, absoluteMinutes: 7 * day },
    home: { idleMinutes: 30 * day, absoluteMinutes: 90 * day },
    sharedDevice: { idleMinutes: 2 * hour, absoluteMinutes: 12 * hour },
  },
  linkMinutes: { SIGN_IN: 10, RESET_PASSWORD: 60, CONFIRM_EMAIL: day, RESTORE_EMAIL: 7 * day },
  recentSignInMinutes: 10,
  requiresStrongSignIn: false,
  identityProvider: null,
};
