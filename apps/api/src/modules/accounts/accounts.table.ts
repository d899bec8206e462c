import { sql } from "drizzle-orm";
import { bigint, boolean, check, index, integer, pgTable, text, uuid, type AnyPgColumn } from "drizzle-orm/pg-core";
import { roles } from "@leerplek/domain/shared/viewer";
import { id, moment, oneOf, word } from "../../platform/columns.ts";
import { companies } from "../companies/companies.table.ts";
import { partnerships } from "../recognitions/partnerships.table.ts";
import { providers } from "../schools/schools.table.ts";

/** A person who signs in. Columns as better-auth wants them; ids are UUID v4. */
export const users = pgTable("users", {
  id: id("user").primaryKey(),
  name: text().notNull(),
  email: text().notNull().unique("users_email_unique"),
  emailVerified: boolean().notNull().default(false),
  image: text(),
  language: text().notNull().default("nl"),
  createdAt: moment().notNull().defaultNow(),
  updatedAt: moment().notNull().defaultNow(),
});

/** A signed-in browser. */
export const sessions = pgTable(
  "sessions",
  {
    id: uuid().primaryKey(),
    userId: id("user")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    token: text().notNull().unique("sessions_token_unique"),
    expiresAt: moment().notNull(),
    ipAddress: text(),
    userAgent: text(),
    /** The membership the person acts under; null means the oldest in force. */
    activeMembershipId: id("membership").references((): AnyPgColumn => memberships.id, { onDelete: "set null" }),
    createdAt: moment().notNull().defaultNow(),
    updatedAt: moment().notNull().defaultNow(),
  },
  (table) => [index("sessions_user_index").on(table.userId)],
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

/** Short-lived proofs: magic links, address changes. */
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
