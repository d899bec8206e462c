import { sql } from "drizzle-orm";
import { index, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { proposalStatuses } from "@leerplek/domain/matches/match-proposal";
import { id, localDate, moment, oneOf, word } from "../../platform/columns.ts";
import { users } from "../accounts/accounts.table.ts";
import { applications } from "../applications/applications.table.ts";
import { companies } from "../companies/companies.table.ts";
import { learners } from "../learners/learners.table.ts";
import { providers } from "../schools/schools.table.ts";
import { workplaces } from "../workplaces/workplaces.table.ts";

/** A school proposes a learner for a workplace. The company sees who only from LEARNER_OK on (domain.md 2.14.e). */
export const matchProposals = pgTable(
  "match_proposals",
  {
    id: id("proposal").primaryKey(),
    learnerId: id("learner")
      .notNull()
      .references(() => learners.id),
    workplaceId: id("workplace")
      .notNull()
      .references(() => workplaces.id),
    companyId: id("company")
      .notNull()
      .references(() => companies.id),
    providerId: id("provider")
      .notNull()
      .references(() => providers.id),
    proposedById: id("user")
      .notNull()
      .references(() => users.id),
    /** Why this learner fits, written for the learner and the company. */
    reason: text().notNull(),
    status: word(proposalStatuses).notNull(),
    /** Last day on which it can be agreed. */
    expiresOn: localDate().notNull(),
    /** When the learner agreed; the company may know of the proposal from then on. */
    agreedAt: moment(),
    /** The application it became, from CONFIRMED on. */
    applicationId: id("application").references(() => applications.id),
    createdAt: moment().notNull().defaultNow(),
    updatedAt: moment().notNull().defaultNow(),
    version: integer().notNull().default(1),
  },
  (table) => [
    oneOf("match_proposals_status_check", table.status, proposalStatuses),
    uniqueIndex("match_proposals_open_unique")
      .on(table.learnerId, table.workplaceId)
      .where(sql`${table.status} in ('PROPOSED', 'LEARNER_OK')`),
    index("match_proposals_learner_index").on(table.learnerId, table.createdAt, table.id),
    index("match_proposals_company_index").on(table.companyId, table.createdAt, table.id),
    index("match_proposals_provider_index").on(table.providerId, table.createdAt, table.id),
  ],
);
