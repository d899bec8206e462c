import { z } from "zod";
import type { SessionLifetime } from "@leerplek/domain/accounts/session-lifetime";
import {
  defaultAccountSettings,
  type AccountSettings,
  type IdentityProvider,
} from "./modules/accounts/account-settings.ts";
import { derivedFieldKey, readFieldKeys, type FieldKey } from "./platform/field-cipher.ts";

const port = z.coerce.number().int().min(0).max(65_535);
const flag = z
  .enum(["0", "1"])
  .optional()
  .transform((value) => value === "1");
const addresses = z
  .string()
  .optional()
  .transform((value) => (value ?? "").split(",").flatMap((each) => each.trim() || []));

/** "30/480": minutes without use, and minutes at most. */
const lifetime = ({ idleMinutes, absoluteMinutes }: SessionLifetime) =>
  z
    .string()
    .regex(/^\d{1,7}\/\d{1,7}$/, "must be two numbers of minutes, as 30/480")
    .default(`${idleMinutes}/${absoluteMinutes}`)
    .transform((text): SessionLifetime => {
      const [idle = 0, absolute = 0] = text.split("/").map(Number);
      return { idleMinutes: idle, absoluteMinutes: absolute };
    })
    .refine(
      (each) => each.idleMinutes > 0 && each.idleMinutes <= each.absoluteMinutes,
      "must be 1 or more, the longest last",
    );
const minutes = (standard: number) => z.coerce.number().int().min(1).max(43_200).default(standard);
const standard = defaultAccountSettings;

const variables = z.object({
  NODE_ENV: z.string().optional(),
  /** The address the server listens on; loopback unless told. */
  HOST: z.string().default("127.0.0.1"),
  PORT: port.default(4000),
  /** The address people type. Cookies, the Origin check and mails use it. */
  BASE_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Server and worker each sign in with a role of their own; preparing signs in as the owner of the tables. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /** For preparing: how the server and the worker will sign in. The roles are made when they are not there. */
  SERVER_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  WORKER_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_CONNECTIONS: z.coerce.number().int().min(2).max(100).default(15),
  MEILI_URL: z.url({ protocol: /^https?$/ }),
  MEILI_KEY: z.string().min(1),
  SMTP_URL: z.string().optional(),
  /** Sender of our mails, as it stands in them. */
  MAIL_FROM: z.string().default("Leerplek <noreply@example.org>"),
  /** Folder of the mails the demo caught. */
  MAILBOX_DIR: z.string().optional(),
  AUTH_SECRET: z.string().min(32, "must be at least 32 characters of chance"),
  /** Keys of encrypted columns, "id:base64 of 32 bytes", newest first, separated by commas. Production starts with no other. */
  FIELD_KEYS: z
    .string()
    .optional()
    .transform((text, context): readonly FieldKey[] => {
      try {
        return text === undefined ? [] : readFieldKeys(text);
      } catch (error) {
        context.addIssue({ code: "custom", message: error instanceof Error ? error.message : "not keys" });
        return z.NEVER;
      }
    }),
  LEERPLEK_DEMO: flag,
  /** Multiplies all rates; for load tests. */
  RATE_LIMIT_FACTOR: z.coerce.number().positive().default(1),
  /** Addresses or CIDR ranges of the proxies whose X-Forwarded-For is believed, separated by commas. */
  TRUSTED_PROXY: addresses,
  /** How long sessions last, in minutes: without use / at most (reliability 3.3). */
  SESSION_ADMINISTRATION: lifetime(standard.sessionLifetimes.administration),
  SESSION_WORK: lifetime(standard.sessionLifetimes.work),
  SESSION_HOME: lifetime(standard.sessionLifetimes.home),
  SESSION_SHARED_DEVICE: lifetime(standard.sessionLifetimes.sharedDevice),
  /** How long a link to sign in works, and a link to choose a new password. */
  SIGN_IN_LINK_MINUTES: minutes(standard.linkMinutes.SIGN_IN),
  RESET_LINK_MINUTES: minutes(standard.linkMinutes.RESET_PASSWORD),
  /** How long after signing in one may do what hurts without being asked again. */
  RECENT_SIGN_IN_MINUTES: minutes(standard.recentSignInMinutes),
  /** 1: officers, counsellors and administrators have no rights until they signed in with a passkey or the identity provider. */
  REQUIRE_STRONG_SIGN_IN: flag,
  /** Sign-in at another party by OpenID Connect; all four or none. */
  OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().optional(),
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "silent"]).default("info"),
  SECURITY_CONTACT: z.string().default("mailto:security@example.org"),
});

/** What the surroundings say, checked once at the start. */
export interface Environment {
  readonly isProduction: boolean;
  /** Sign-in chooser, GraphiQL, introspection and caught mail: never in production. */
  readonly isDemo: boolean;
  readonly host: string;
  readonly port: number;
  readonly baseUrl: URL;
  readonly databaseUrl: string;
  /** How the server and the worker will sign in, for who prepares the database; null leaves their roles to whoever runs it. */
  readonly serverDatabaseUrl: string | null;
  readonly workerDatabaseUrl: string | null;
  readonly databaseConnections: number;
  readonly search: { readonly url: string; readonly key: string };
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly mailboxFolder: string | null;
  readonly authSecret: string;
  /** Newest first. */
  readonly fieldKeys: readonly FieldKey[];
  readonly rateLimitFactor: number;
  readonly accounts: AccountSettings;
  readonly trustedProxies: readonly string[];
  readonly logLevel: "trace" | "debug" | "info" | "warn" | "error" | "silent";
  readonly securityContact: string;
}

/** Reads the environment, or throws one message that names every variable that is wrong, never its value. */
export function readEnvironment(source: Readonly<Record<string, string | undefined>>): Environment {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = variables.safeParse(given);
  if (!parsed.success) throw new Error(`The environment is not right:\n${z.prettifyError(parsed.error)}`);
  const { data } = parsed;
  const isProduction = data.NODE_ENV === "production";
  const baseUrl = new URL(data.BASE_URL ?? `http://localhost:${data.PORT}`);
  const isLocal = ["localhost", "127.0.0.1", "[::1]"].includes(baseUrl.hostname);
  if (isProduction && baseUrl.protocol !== "https:" && !isLocal)
    throw new Error("The environment is not right:\n✖ BASE_URL must be https in production");
  if (isProduction && data.FIELD_KEYS.length === 0)
    throw new Error("The environment is not right:\n✖ FIELD_KEYS must be set in production");
  return {
    isProduction,
    isDemo: data.LEERPLEK_DEMO && !isProduction,
    host: data.HOST,
    port: data.PORT,
    baseUrl,
    databaseUrl: data.DATABASE_URL,
    serverDatabaseUrl: data.SERVER_DATABASE_URL ?? null,
    workerDatabaseUrl: data.WORKER_DATABASE_URL ?? null,
    databaseConnections: data.DATABASE_CONNECTIONS,
    search: { url: data.MEILI_URL, key: data.MEILI_KEY },
    smtpUrl: data.SMTP_URL ?? null,
    mailFrom: data.MAIL_FROM,
    mailboxFolder: data.MAILBOX_DIR ?? null,
    authSecret: data.AUTH_SECRET,
    fieldKeys: data.FIELD_KEYS.length > 0 ? data.FIELD_KEYS : [derivedFieldKey(data.AUTH_SECRET)],
    rateLimitFactor: data.RATE_LIMIT_FACTOR,
    accounts: accountSettings(data),
    trustedProxies: data.TRUSTED_PROXY,
    logLevel: data.LOG_LEVEL,
    securityContact: data.SECURITY_CONTACT,
  };
}

function accountSettings(data: z.output<typeof variables>): AccountSettings {
  return {
    sessionLifetimes: {
      administration: data.SESSION_ADMINISTRATION,
      work: data.SESSION_WORK,
      home: data.SESSION_HOME,
      sharedDevice: data.SESSION_SHARED_DEVICE,
    },
    linkMinutes: {
      ...standard.linkMinutes,
      SIGN_IN: data.SIGN_IN_LINK_MINUTES,
      RESET_PASSWORD: data.RESET_LINK_MINUTES,
    },
    recentSignInMinutes: data.RECENT_SIGN_IN_MINUTES,
    requiresStrongSignIn: data.REQUIRE_STRONG_SIGN_IN,
    identityProvider: identityProvider(data),
  };
}

function identityProvider(data: z.output<typeof variables>): IdentityProvider | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_NAME: name } = data;
  if (issuer && clientId && clientSecret && name) return { issuer, clientId, clientSecret, name };
  if (!issuer && !clientId && !clientSecret && !name) return null;
  throw new Error(
    "The environment is not right:\n✖ OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET and OIDC_NAME go together",
  );
}
