import { sql } from "drizzle-orm";
import { bigint, boolean, check, index, integer, pgTable, text, uuid, type AnyPgColumn } from "drizzle-orm/pg-core";
import { linkPurposes } from "@leerplek/domain/accounts/account-link";
import { signInMethods } from "@leerplek/domain/accounts/session-lifetime";
import { roles } from "@leerplek/domain/shared/viewer";
import { hashedText, id, localDate, moment, oneOf, word } from "../../platform/columns.ts";
import { companies } from "../companies/companies.table.ts";
import { partnerships } from "../recognitions/partnerships.table.ts";
import { providers } from "../schools/schools.table.ts";
import { hashOfToken } from "./session-token.ts";

/** A person who signs in. Columns as better-auth wants them; ids are UUID v4. */
export const users = pgTable("users", {
  id: id("user").primaryKey(),
  name: text().notNull(),
  email: text().notNull().unique("users_email_unique"),
  emailVerified: boolean().notNull().default(false),
  image: text(),
  language: text().notNull().default("nl"),
  /** Last day on which the person signed in or used a session. */
  lastActiveOn: localDate()
    .notNull()
    .default(sql`(now() at time zone 'Europe/Brussels')::date`),
  /** First day on which the account goes for want of use, as we wrote to its owner; null again once it is used. */
  goesOn: localDate(),
  /** Since when the person may not sign in any more. */
  deactivatedAt: moment(),
  createdAt: moment().notNull().defaultNow(),
  updatedAt: moment().notNull().defaultNow(),
});

/**
 * A signed-in browser. `token` is the SHA-256 of the token in the cookie, which stands nowhere else (reliability 3.3). What the browser is called and how
 * the person signed in is there for the list of devices; addresses are not kept.
 */
export const sessions = pgTable(
  "sessions",
  {
    id: uuid().primaryKey(),
    userId: id("user")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    token: hashedText(hashOfToken).notNull().unique("sessions_token_unique"),
    expiresAt: moment().notNull(),
    ipAddress: text(),
    /** "Firefox, Windows"; never the whole line a browser sends. */
    userAgent: text(),
    /** The membership the person acts under; null means the oldest in force. */
    activeMembershipId: id("membership").references((): AnyPgColumn => memberships.id, { onDelete: "set null" }),
    method: word(signInMethods).notNull().default("PASSWORD"),
    isRemembered: boolean().notNull().default(false),
    lastUsedAt: moment().notNull().defaultNow(),
    createdAt: moment().notNull().defaultNow(),
    updatedAt: moment().notNull().defaultNow(),
  },
  (table) => [
    index("sessions_user_index").on(table.userId),
    index("sessions_expires_index").on(table.expiresAt),
    oneOf("sessions_method_check", table.method, signInMethods),
  ],
);

/** A way to sign in: a password hash, or an identity at another provider. */
export const credentials = pgTable(
  "credentials",
  {
    id: uuid().primaryKey(),
    userId: id("user")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    accountId: text().notNull(),
    providerId: text().notNull(),
    accessToken: text(),
    refreshToken: text(),
    idToken: text(),
    accessTokenExpiresAt: moment(),
    refreshTokenExpiresAt: moment(),
    scope: text(),
    password: text(),
    createdAt: moment().notNull().defaultNow(),
    updatedAt: moment().notNull().defaultNow(),
  },
  (table) => [index("credentials_user_index").on(table.userId)],
);

/** A key on a person's device or in their key ring (WebAuthn). Columns as better-auth's plugin wants them; only the public half is here. */
export const passkeys = pgTable(
  "passkeys",
  {
    id: id("passkey").primaryKey(),
    name: text(),
    userId: id("user")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    credentialID: text("credential_id").notNull().unique("passkeys_credential_unique"),
    publicKey: text().notNull(),
    counter: integer().notNull(),
    deviceType: text().notNull(),
    backedUp: boolean().notNull(),
    transports: text(),
    aaguid: text(),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [index("passkeys_user_index").on(table.userId)],
);

/**
 * A link sent by mail that opens something once. The token is made when the mail is written and only its SHA-256 stays here. A link for an address nobody
 * has gets a row too, so that asking is the same work for every address; its mail is never written.
 * Source: reliability.md 3.4.
 */
export const accountLinks = pgTable(
  "account_links",
  {
    id: uuid().primaryKey(),
    purpose: word(linkPurposes).notNull(),
    /** The address the mail goes to, in small letters. */
    email: text().notNull(),
    /** Whose account, where the one who asked was signed in. */
    userId: id("user").references(() => users.id, { onDelete: "cascade" }),
    /** The other address of a change: the new one while it is confirmed, the old one while there is a way back. */
    otherEmail: text(),
    /** SHA-256 of the secret in the cookie of the browser that asked; null when any browser may open it. */
    browserHash: text(),
    isRemembered: boolean().notNull().default(false),
    tokenHash: text().unique("account_links_token_unique"),
    expiresAt: moment().notNull(),
    usedAt: moment(),
    createdAt: moment().notNull(),
  },
  (table) => [
    oneOf("account_links_purpose_check", table.purpose, linkPurposes),
    index("account_links_user_index").on(table.userId),
    index("account_links_expires_index").on(table.expiresAt),
  ],
);

/** Short-lived proofs of better-auth: challenges of passkeys, the state of a sign-in elsewhere. */
export const verifications = pgTable(
  "verifications",
  {
    id: uuid().primaryKey(),
    identifier: text().notNull(),
    value: text().notNull(),
    expiresAt: moment().notNull(),
    createdAt: moment().notNull().defaultNow(),
    updatedAt: moment().notNull().defaultNow(),
  },
  (table) => [index("verifications_identifier_index").on(table.identifier)],
);

/** Counters of sign-in attempts; in the database, so that every process counts the same. */
export const rateLimits = pgTable("rate_limits", {
  id: uuid().primaryKey(),
  key: text().notNull().unique("rate_limits_key_unique"),
  count: integer().notNull(),
  lastRequest: bigint({ mode: "number" }).notNull(),
});

/**
 * What a person is in an organisation; exactly one organisation, or none for personal roles and the administrator (domain.md 1.9). Nobody holds a role of
 * an organisation twice: unique index `memberships_active_unique` with nulls not distinct, in the migration because drizzle has no word for it.
 */
export const memberships = pgTable(
  "memberships",
  {
    id: id("membership").primaryKey(),
    userId: id("user")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    role: word(roles).notNull(),
    companyId: id("company").references(() => companies.id, { onDelete: "cascade" }),
    providerId: id("provider").references(() => providers.id, { onDelete: "cascade" }),
    partnershipId: id("partnership").references(() => partnerships.id),
    createdAt: moment().notNull().defaultNow(),
    endedAt: moment(),
  },
  (table) => [
    oneOf("memberships_role_check", table.role, roles),
    check(
      "memberships_organisation_check",
      sql`num_nonnulls(${table.companyId}, ${table.providerId}, ${table.partnershipId}) = case when ${table.role} in ('LEARNER', 'GUARDIAN', 'GOV_ADMIN') then 0 else 1 end
        and (${table.role} in ('COMPANY_ADMIN', 'MENTOR')) = (${table.companyId} is not null)
        and (${table.role} in ('COUNSELLOR', 'PROVIDER_ADMIN')) = (${table.providerId} is not null)
        and (${table.role} = 'RECOGNITION_OFFICER') = (${table.partnershipId} is not null)`,
    ),
    index("memberships_company_index").on(table.companyId),
    index("memberships_provider_index").on(table.providerId),
    index("memberships_partnership_index").on(table.partnershipId),
  ],
);
