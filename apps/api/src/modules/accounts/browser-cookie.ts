import { cookieValue } from "./session-cookie.ts";
import { newToken } from "./session-token.ts";

const lifetimeSeconds = 60 * 60;
const form = /^[\w-]{43}$/;

/** Knows a browser again that asked for a link, so that the link opens nowhere else (ASVS 6.6.2). Says nothing about who the person is. */
export interface BrowserCookie {
  secretIn(cookies: string | undefined): string | null;
  /** The secret of this browser, a new one when it has none, and the cookie that keeps it. */
  renew(cookies: string | undefined): { readonly secret: string; readonly setCookie: string };
}

export function createBrowserCookie(isHttps: boolean): BrowserCookie {
  const name = isHttps ? "__Host-leerplek-browser" : "leerplek-browser";
  const secretIn = (cookies: string | undefined): string | null => {
    const value = cookieValue(cookies, name);
    return value !== null && form.test(value) ? value : null;
  };
  return {
    secretIn,
    renew(cookies) {
      const secret = secretIn(cookies) ?? newToken();
      const setCookie = `${name}=${secret}; Max-Age=${lifetimeSeconds}; Path=/; HttpOnly; SameSite=Lax${isHttps ? "; Secure" : ""}`;
      return { secret, setCookie };
    },
  };
}
