import { sql } from "drizzle-orm";
import { check, index, pgTable, text } from "drizzle-orm/pg-core";
import { roles } from "@leerplek/domain/shared/viewer";
import { id, moment, oneOf, word } from "../../platform/columns.ts";
import { companies } from "../companies/companies.table.ts";
import { learners } from "../learners/learners.table.ts";
import { partnerships } from "../recognitions/partnerships.table.ts";
import { providers } from "../schools/schools.table.ts";
import { users } from "./accounts.table.ts";

/**
 * An invitation by mail to a role in an organisation, or to a learner's own or guardian's account. The link carries a token of which only the
 * SHA-256 is kept. It is accepted once, by a click on a page: opening the link changes nothing. Source: domain.md 1.9; reliability T5.
 */
export const invitations = pgTable(
  "invitations",
  {
    id: id("invitation").primaryKey(),
    tokenHash: text().notNull().unique("invitations_token_unique"),
    email: text().notNull(),
    name: text().notNull(),
    role: word(roles).notNull(),
    companyId: id("company").references(() => companies.id, { onDelete: "cascade" }),
    providerId: id("provider").references(() => providers.id, { onDelete: "cascade" }),
    partnershipId: id("partnership").references(() => partnerships.id),
    /** The learner the account is for, or whose guardian it is. */
    learnerId: id("learner").references(() => learners.id, { onDelete: "cascade" }),
    invitedById: id("user")
      .notNull()
      .references(() => users.id),
    expiresAt: moment().notNull(),
    sentAt: moment().notNull(),
    acceptedAt: moment(),
    acceptedById: id("user").references(() => users.id),
    revokedAt: moment(),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [
    oneOf("invitations_role_check", table.role, roles),
    check(
      "invitations_organisation_check",
      sql`num_nonnulls(${table.companyId}, ${table.providerId}, ${table.partnershipId}, ${table.learnerId}) = case when ${table.role} = 'GOV_ADMIN' then 0 else 1 end
        and (${table.role} in ('COMPANY_ADMIN', 'MENTOR')) = (${table.companyId} is not null)
        and (${table.role} in ('COUNSELLOR', 'PROVIDER_ADMIN')) = (${table.providerId} is not null)
        and (${table.role} = 'RECOGNITION_OFFICER') = (${table.partnershipId} is not null)
        and (${table.role} in ('LEARNER', 'GUARDIAN')) = (${table.learnerId} is not null)`,
    ),
    index("invitations_company_index").on(table.companyId),
    index("invitations_provider_index").on(table.providerId),
    index("invitations_partnership_index").on(table.partnershipId),
    index("invitations_learner_index").on(table.learnerId),
  ],
);
