import { passkey } from "@better-auth/passkey";
import { betterAuth } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import type { PostgresJsDatabase } from "drizzle-orm/postgres-js";
import type { Sql } from "postgres";
import { newPersonId } from "@leerplek/domain/shared/id";
import type { OriginRule } from "../../platform/http/origin.ts";
import type { AccountSettings } from "./account-settings.ts";
import { credentials, passkeys, rateLimits, sessions, users, verifications } from "./accounts.table.ts";
import { countAttempt } from "./attempts.repository.ts";
import { withTokenOfNewSession } from "./auth-adapter.ts";
import { identityProviderPlugin } from "./identity-provider.ts";
import { mailLinkPlugin } from "./mail-link-plugin.ts";
import { newSession } from "./new-session.ts";
import { passkeyOptions } from "./passkey-options.ts";
import { hashPassword, passwordLength, verifyPassword } from "./password.ts";
import { sessionCookieName } from "./session-cookie.ts";
import { signInFacts } from "./session-changes.repository.ts";

/** Header in which our server tells better-auth who called; what a client sends under this name is overwritten. */
export const addressHeader = "x-leerplek-address";

export interface AuthOptions {
  readonly db: PostgresJsDatabase;
  readonly sql: Sql;
  readonly secret: string;
  readonly baseUrl: URL;
  readonly rateLimitFactor: number;
  readonly isOurs: OriginRule;
  readonly settings: AccountSettings;
  readonly onFault: (fault: unknown) => void;
}

/** What our doors use of better-auth. */
export interface Auth {
  /** Hands a request to the door of better-auth at its path. */
  handle(request: Request): Promise<Response>;
  /** Opens a session for somebody a link of ours vouches for. */
  openSession(userId: string, request: Request): Promise<Response>;
}

const hour = 60 * 60;
const day = 24 * hour;

/**
 * Sign-in by password, passkey, identity provider and, through our own links, mail. Nobody makes their own account here: a school or a company does.
 * Origin and CSRF checks are switched on in so many words, because better-auth drops them when it smells a test.
 */
export function createAuth(options: AuthOptions): Auth {
  const { db, sql, secret, baseUrl, rateLimitFactor, isOurs, settings, onFault } = options;
  const isHttps = baseUrl.protocol === "https:";
  const perHour = (max: number) => ({ window: hour, max: Math.ceil(max * rateLimitFactor) });
  const { identityProvider } = settings;
  const auth = betterAuth({
    appName: "Leerplek",
    baseURL: baseUrl.origin,
    basePath: "/api/auth",
    secret,
    telemetry: { enabled: false },
    logger: { disabled: true },
    onAPIError: { onError: onFault, errorURL: `${baseUrl.origin}/aanmelden` },
    database: withTokenOfNewSession(
      drizzleAdapter(db, {
        provider: "pg",
        schema: {
          user: users,
          session: sessions,
          account: credentials,
          verification: verifications,
          rateLimit: rateLimits,
          passkey: passkeys,
        },
      }),
    ),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.minimum,
      maxPasswordLength: passwordLength.maximum,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    plugins: [
      passkey(passkeyOptions(baseUrl)),
      mailLinkPlugin,
      ...(identityProvider ? [identityProviderPlugin(identityProvider)] : []),
    ],
    session: {
      // The cookie and the row get their own end from the roles of the person; this is only the longest there is.
      expiresIn: 90 * day,
      disableSessionRefresh: true,
      freshAge: settings.recentSignInMinutes * 60,
      cookieCache: { enabled: false },
      additionalFields: {
        method: { type: "string", required: false, input: false },
        isRemembered: { type: "boolean", required: false, input: false },
      },
    },
    account: {
      // Only an address the other party and we ourselves have seen proved links a person (reliability T7).
      accountLinking: { enabled: true, trustedProviders: [], requireLocalEmailVerified: true },
      updateAccountOnSignIn: false,
    },
    verification: { storeIdentifier: "hashed" },
    databaseHooks: {
      session: {
        create: {
          before: async (session, context) => {
            const { roles, isDeactivated } = await signInFacts(db, session.userId);
            if (isDeactivated) return false;
            const door = { path: context?.path ?? "", headers: context?.headers };
            return { data: { ...session, ...newSession(door, roles, settings) } };
          },
        },
      },
      account: {
        // What the other party lets us do there is nothing to us: its tokens are not kept.
        create: {
          before: async (account) => ({
            data: { ...account, accessToken: null, refreshToken: null, idToken: null, scope: null },
          }),
        },
      },
    },
    trustedOrigins: async (request) => {
      const origin = request?.headers.get("origin");
      return origin && isOurs(Object.fromEntries(request?.headers ?? [])) ? [origin] : [];
    },
    rateLimit: {
      enabled: true,
      window: 60,
      max: Math.ceil(100 * rateLimitFactor),
      // A whole school has one address.
      customRules: {
        "/sign-in/email": perHour(1_000),
        "/sign-in/social": perHour(1_000),
        "/callback/*": perHour(1_000),
        "/passkey/*": perHour(2_000),
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
  return {
    handle: (request) => auth.handler(request),
    openSession: (userId, { headers }) => auth.api.openMailLinkSession({ body: { userId }, headers, asResponse: true }),
  };
}
