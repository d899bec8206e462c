import { betterAuth } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import type { PostgresJsDatabase } from "drizzle-orm/postgres-js";
import type { Sql } from "postgres";
import { newPersonId } from "@leerplek/domain/shared/id";
import type { OriginRule } from "../../platform/http/origin.ts";
import { credentials, rateLimits, sessions, users, verifications } from "./accounts.table.ts";
import { countAttempt } from "./attempts.repository.ts";
import { hashPassword, passwordLength, verifyPassword } from "./password.ts";
import { sessionCookieName } from "./session-cookie.ts";

/** Header in which our server tells better-auth who called; what a client sends under this name is overwritten. */
export const addressHeader = "x-leerplek-address";

export interface AuthOptions {
  readonly db: PostgresJsDatabase;
  readonly sql: Sql;
  readonly secret: string;
  readonly baseUrl: URL;
  readonly rateLimitFactor: number;
  readonly isOurs: OriginRule;
  readonly onFault: (fault: unknown) => void;
}

const sessionDays = 7;

export type Auth = (request: Request) => Promise<Response>;

/**
 * Sign-in by e-mail and password. People do not make their own account yet: a school or a company makes it. Origin and CSRF checks are switched on
 * in so many words, because better-auth drops them when it smells a test.
 */
export function createAuth({ db, sql, secret, baseUrl, rateLimitFactor, isOurs, onFault }: AuthOptions): Auth {
  const isHttps = baseUrl.protocol === "https:";
  const hour = 60 * 60;
  const auth = betterAuth({
    appName: "Leerplek",
    baseURL: baseUrl.origin,
    basePath: "/api/auth",
    secret,
    telemetry: { enabled: false },
    logger: { disabled: true },
    onAPIError: { onError: onFault },
    database: drizzleAdapter(db, {
      provider: "pg",
      schema: {
        user: users,
        session: sessions,
        account: credentials,
        verification: verifications,
        rateLimit: rateLimits,
      },
    }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.minimum,
      maxPasswordLength: passwordLength.maximum,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    session: { expiresIn: sessionDays * 24 * hour, updateAge: 24 * hour, cookieCache: { enabled: false } },
    trustedOrigins: async (request) => {
      const origin = request?.headers.get("origin");
      return origin && isOurs(Object.fromEntries(request?.headers ?? [])) ? [origin] : [];
    },
    rateLimit: {
      enabled: true,
      window: 60,
      max: Math.ceil(100 * rateLimitFactor),
      customRules: {
        "/sign-in/email": { window: hour, max: Math.ceil(1_000 * rateLimitFactor) },
        "/get-session": false,
      },
      // better-auth's own counter starts again only after a window without any request: a busy school would never get out.
      customStorage: {
        async consume(key, { window, max }) {
          const waitSeconds = await countAttempt(sql, key, { windowSeconds: window, max });
          return { allowed: waitSeconds === 0, retryAfter: waitSeconds || null };
        },
      },
    },
    advanced: {
      disableOriginCheck: false,
      disableCSRFCheck: false,
      useSecureCookies: false,
      cookiePrefix: isHttps ? "__Host-leerplek" : "leerplek",
      cookies: { session_token: { name: sessionCookieName(isHttps) } },
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax", path: "/", secure: isHttps },
      ipAddress: { ipAddressHeaders: [addressHeader] },
      database: { generateId: () => newPersonId<"user">() },
    },
  });
  return (request) => auth.handler(request);
}
