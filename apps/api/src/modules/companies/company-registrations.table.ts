import { index, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import type { CompanyRegistration } from "@leerplek/domain/companies/register";
import type { SelfScan } from "@leerplek/domain/programmes/self-scan";
import { id, moment } from "../../platform/columns.ts";

/**
 * A company that its legal representative, who has no account yet, wants to register. It becomes a company, and the person its administrator, when the
 * link in the mail is opened and clicked: until then nothing of it is anywhere else. Only the hash of the link's token is kept. The password is chosen
 * behind the link: whoever asked with another's address never knows it. Source: domain.md 1.3 (S43); reliability T5.
 */
export const companyRegistrations = pgTable(
  "company_registrations",
  {
    id: id("registration").primaryKey(),
    /** Lower case. */
    email: text().notNull(),
    language: text().notNull().default("nl"),
    company: jsonb().$type<CompanyRegistration>().notNull(),
    /** What was ticked before there was an account: it becomes what the first branch says it offers. */
    selfScans: jsonb().$type<readonly SelfScan[]>().notNull().default([]),
    tokenHash: text().notNull().unique("company_registrations_token_unique"),
    expiresAt: moment().notNull(),
    confirmedAt: moment(),
    createdAt: moment().notNull(),
  },
  (table) => [index("company_registrations_expires_index").on(table.expiresAt)],
);
