import { parse } from "bowser";
import { sessionLifetime, type SignInMethod } from "@leerplek/domain/accounts/session-lifetime";
import type { Role } from "@leerplek/domain/shared/viewer";
import type { AccountSettings } from "./account-settings.ts";
import { newToken } from "./session-token.ts";

/** Headers in which our own server tells better-auth what its doors cannot carry; what a client sends under these names never reaches it. */
export const rememberHeader = "x-leerplek-remember";

/** Which door leads to which method; a session made behind any other door is a bug. */
const methodOfDoor: Readonly<Record<string, SignInMethod>> = {
  "/sign-in/email": "PASSWORD",
  "/sign-in/mail-link": "LINK",
  "/passkey/verify-authentication": "PASSKEY",
  "/callback/:id": "IDENTITY_PROVIDER",
};

interface Door {
  readonly path: string;
  readonly headers: Headers | undefined;
}

interface NewSession {
  readonly token: string;
  readonly expiresAt: Date;
  readonly ipAddress: null;
  readonly userAgent: string | null;
  readonly method: SignInMethod;
  readonly isRemembered: boolean;
}

/** What of a session is ours: a token of 256 bits, how long it lasts at most, how it came to be, and on what. The address of the caller is not kept. */
export function newSession(
  { path, headers }: Door,
  roles: readonly Role[],
  { sessionLifetimes }: Pick<AccountSettings, "sessionLifetimes">,
): NewSession {
  const method = methodOfDoor[path];
  if (!method) throw new Error("a session behind a door that makes none");
  const isRemembered = headers?.get(rememberHeader) === "1";
  const { absoluteMinutes } = sessionLifetime(sessionLifetimes, roles, isRemembered);
  return {
    token: newToken(),
    expiresAt: new Date(Date.now() + absoluteMinutes * 60_000),
    ipAddress: null,
    userAgent: browserName(headers?.get("user-agent") ?? ""),
    method,
    isRemembered,
  };
}

/** "Firefox, Windows": enough to know one's own device again. */
function browserName(userAgent: string): string | null {
  if (userAgent === "") return null;
  const { browser, os } = parse(userAgent.slice(0, 500));
  return [browser.name, os.name].filter(Boolean).join(", ").slice(0, 80) || null;
}
