import { sql } from "drizzle-orm";
import { check, index, pgTable, text } from "drizzle-orm/pg-core";
import type { MandateScope } from "@leerplek/domain/shared/viewer";
import { id, localDate, moment } from "../../platform/columns.ts";
import { memberships, users } from "../accounts/accounts.table.ts";
import { companies } from "./companies.table.ts";

/**
 * What a company lets a counsellor or an employee of a partnership do for it, under the membership they hold. In force once accepted, from the first to
 * the last day, both included, unless revoked; it ends with the membership. Source: domain.md 1.6, 4.3.
 */
export const mandates = pgTable(
  "mandates",
  {
    id: id("mandate").primaryKey(),
    companyId: id("company")
      .notNull()
      .references(() => companies.id, { onDelete: "cascade" }),
    holderId: id("user")
      .notNull()
      .references(() => users.id),
    holderMembershipId: id("membership")
      .notNull()
      .references(() => memberships.id),
    scopes: text().array().$type<MandateScope[]>().notNull(),
    validFrom: localDate().notNull(),
    /** Last day; null until it is revoked. */
    validUntil: localDate(),
    givenById: id("user")
      .notNull()
      .references(() => users.id),
    acceptedAt: moment(),
    declinedAt: moment(),
    revokedAt: moment(),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [
    check(
      "mandates_scopes_check",
      sql`cardinality(${table.scopes}) > 0 and ${table.scopes} <@ array['FILE_RECOGNITION', 'PUBLISH_WORKPLACE', 'MANAGE_MENTORS']`,
    ),
    check("mandates_period_check", sql`${table.validUntil} is null or ${table.validUntil} >= ${table.validFrom}`),
    index("mandates_company_index").on(table.companyId),
    index("mandates_holder_index").on(table.holderId),
  ],
);
