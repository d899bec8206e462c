import { createHmac, timingSafeEqual } from "node:crypto";

/** On https the browser itself keeps the cookie to this host, to https and to all paths: that is what `__Host-` asks. */
export const sessionCookieName = (isHttps: boolean): string =>
  isHttps ? "__Host-leerplek-session" : "leerplek-session";

/** The value of the first cookie of that name, as it was sent. */
export function cookieValue(cookies: string | undefined, name: string): string | null {
  if (!cookies) return null;
  for (const cookie of cookies.split(";")) {
    const [key = "", ...value] = cookie.split("=");
    if (key.trim() === name) return value.join("=").trim();
  }
  return null;
}

const signatureLength = 44;

/** The cookie that holds the token of a session. */
export interface SessionCookie {
  readonly name: string;
  /** The token in these cookies; null when there is none, or its signature is not ours. */
  tokenIn(cookies: string | undefined): string | null;
  /** @param seconds how long the browser keeps it; null: until it is closed */
  serialise(token: string, seconds: number | null): string;
}

export function createSessionCookie({ secret, isHttps }: { secret: string; isHttps: boolean }): SessionCookie {
  const name = sessionCookieName(isHttps);
  const signed = (token: string): string => `${token}.${createHmac("sha256", secret).update(token).digest("base64")}`;
  return {
    name,
    tokenIn(cookies) {
      const value = cookieValue(cookies, name);
      return value === null ? null : tokenOfCookie(value, secret);
    },
    serialise(token, seconds) {
      const age = seconds === null ? "" : ` Max-Age=${seconds};`;
      return `${name}=${encodeURIComponent(signed(token))};${age} Path=/; HttpOnly; SameSite=Lax${isHttps ? "; Secure" : ""}`;
    },
  };
}

/**
 * The session token of a signed cookie, or null when the signature is not ours. better-auth writes `token.base64(HMAC-SHA256(secret, token))`,
 * percent-encoded (better-call 1.x, `signCookieValue`), and so do we.
 */
export function tokenOfCookie(value: string, secret: string): string | null {
  const decoded = percentDecoded(value);
  const dot = decoded.length - signatureLength - 1;
  if (dot < 1 || decoded[dot] !== ".") return null;
  const token = decoded.slice(0, dot);
  const signature = Buffer.from(decoded.slice(dot + 1), "base64");
  const expected = createHmac("sha256", secret).update(token).digest();
  return signature.length === expected.length && timingSafeEqual(signature, expected) ? token : null;
}

function percentDecoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return "";
  }
}
