import { index, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import type { CompanyRegistration } from "@leerplek/domain/companies/register";
import { id, moment } from "../../platform/columns.ts";

/**
 * A company that somebody without an account wants to register. It becomes a company, and the person its administrator, when the link in the mail is
 * opened and clicked: until then nothing of it is anywhere else. Only the hash of the link's token is kept, and of the password its hash.
 */
export const companyRegistrations = pgTable(
  "company_registrations",
  {
    id: id("registration").primaryKey(),
    /** Lower case. */
    email: text().notNull(),
    name: text().notNull(),
    passwordHash: text().notNull(),
    company: jsonb().$type<CompanyRegistration>().notNull(),
    tokenHash: text().notNull().unique("company_registrations_token_unique"),
    expiresAt: moment().notNull(),
    confirmedAt: moment(),
    createdAt: moment().notNull(),
  },
  (table) => [index("company_registrations_expires_index").on(table.expiresAt)],
);
