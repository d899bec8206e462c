import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { applicationOrigins, applicationStatuses, rejectionReasons } from "@leerplek/domain/applications/application";
import { nameDisclosures, type MiniProfile } from "@leerplek/domain/learners/learner";
import { id, localDate, moment, oneOf, word } from "../../platform/columns.ts";
import { users } from "../accounts/accounts.table.ts";
import { companies } from "../companies/companies.table.ts";
import { learners } from "../learners/learners.table.ts";
import { providers } from "../schools/schools.table.ts";
import { workplaces } from "../workplaces/workplaces.table.ts";

/**
 * A learner's application for a workplace. Company and provider stand in the row so that who may see it is one comparison.
 * One open application per learner and workplace: `applications_open_unique`.
 */
export const applications = pgTable(
  "applications",
  {
    id: id("application").primaryKey(),
    workplaceId: id("workplace")
      .notNull()
      .references(() => workplaces.id),
    learnerId: id("learner")
      .notNull()
      .references(() => learners.id),
    companyId: id("company")
      .notNull()
      .references(() => companies.id),
    providerId: id("provider")
      .notNull()
      .references(() => providers.id),
    status: word(applicationStatuses).notNull(),
    origin: word(applicationOrigins).notNull(),
    nameDisclosure: word(nameDisclosures).notNull(),
    miniProfile: jsonb().$type<MiniProfile>().notNull(),
    rejectionReason: word(rejectionReasons),
    /** What the company wrote with its answer. */
    answerNote: text(),
    sentAt: moment().notNull(),
    /** Last day of the answer promise. */
    answerDueOn: localDate().notNull(),
    answeredAt: moment(),
    /** The learner's yes to the offer; it waits for a minor's guardian. */
    learnerAgreedAt: moment(),
    guardianAgreedAt: moment(),
    /** Which guardian: one is enough, and the log says who (domain.md 1.2). */
    guardianAgreedById: id("user").references(() => users.id),
    updatedAt: moment().notNull().defaultNow(),
    version: integer().notNull().default(1),
  },
  (table) => [
    oneOf("applications_status_check", table.status, applicationStatuses),
    oneOf("applications_origin_check", table.origin, applicationOrigins),
    oneOf("applications_rejection_reason_check", table.rejectionReason, rejectionReasons),
    uniqueIndex("applications_open_unique")
      .on(table.workplaceId, table.learnerId)
      .where(
        sql`${table.status} in ('SENT', 'VIEWED', 'SHORTLISTED', 'INTERVIEW_PLANNED', 'INTERVIEWED', 'OFFERED', 'ACCEPTED')`,
      ),
    index("applications_learner_index").on(table.learnerId, table.sentAt, table.id),
    index("applications_company_index").on(table.companyId, table.sentAt, table.id),
    index("applications_workplace_index").on(table.workplaceId, table.sentAt, table.id),
    index("applications_provider_index").on(table.providerId, table.sentAt, table.id),
  ],
);

/** Each change of an application's state: what the tracking page shows. */
export const applicationEvents = pgTable(
  "application_events",
  {
    id: uuid().primaryKey(),
    applicationId: id("application")
      .notNull()
      .references(() => applications.id, { onDelete: "cascade" }),
    status: word(applicationStatuses).notNull(),
    actorId: id("user").references(() => users.id),
    at: moment().notNull(),
  },
  (table) => [index("application_events_application_index").on(table.applicationId, table.at)],
);
