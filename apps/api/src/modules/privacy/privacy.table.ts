import { sql } from "drizzle-orm";
import { boolean, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { applicationOrigins, applicationStatuses, rejectionReasons } from "@leerplek/domain/applications/application";
import { erasureCauses, erasureStatuses, keptReasons } from "@leerplek/domain/privacy/erasure";
import { retentionRules } from "@leerplek/domain/privacy/retention";
import { id, localDate, moment, oneOf, word } from "../../platform/columns.ts";
import { providers } from "../schools/schools.table.ts";

/**
 * An erasure, asked or due. It outlives what it erased, so it has no foreign key to the person and no name: the ids are kept to erase again after a
 * restore (reliability 3.9).
 */
export const erasures = pgTable(
  "erasures",
  {
    id: id("erasure").primaryKey(),
    learnerId: id("learner").notNull(),
    /** The learner's account, erased with the rest. */
    userId: id("user"),
    providerId: id("provider")
      .notNull()
      .references(() => providers.id),
    cause: word(erasureCauses).notNull(),
    status: word(erasureStatuses).notNull(),
    requestedById: id("user"),
    requestedAt: moment().notNull(),
    /** First day on which it is carried out; until then it can be taken back. */
    executeOn: localDate().notNull(),
    cancelledAt: moment(),
    doneAt: moment(),
  },
  (table) => [
    oneOf("erasures_cause_check", table.cause, erasureCauses),
    oneOf("erasures_status_check", table.status, erasureStatuses),
    uniqueIndex("erasures_open_unique")
      .on(table.learnerId)
      .where(sql`${table.status} = 'REQUESTED'`),
    index("erasures_requested_index").on(table.requestedAt, table.id),
  ],
);

/** The proof of an erasure: how many rows of which table were removed, and how many stay and why. Numbers, no contents. */
export const erasureParts = pgTable(
  "erasure_parts",
  {
    erasureId: id("erasure")
      .notNull()
      .references(() => erasures.id, { onDelete: "cascade" }),
    /** Name of the table. */
    what: text().notNull(),
    isKept: boolean().notNull(),
    count: integer().notNull(),
    keptReason: word(keptReasons),
    /** Last day on which it may stay. */
    keptUntil: localDate(),
  },
  (table) => [
    primaryKey({ name: "erasure_parts_key", columns: [table.erasureId, table.what, table.isKept] }),
    oneOf("erasure_parts_kept_reason_check", table.keptReason, keptReasons),
  ],
);

/** A mail that went out: what it told and about which row, to whom by id. No address and no text. */
export const sentMails = pgTable(
  "sent_mails",
  {
    messageId: text().primaryKey(),
    mail: text().notNull(),
    /** The row it is about: an application, an interview, a proposal... */
    aboutId: uuid().notNull(),
    /** What the reader was in it: learner, guardian, counsellor, company. */
    part: text().notNull(),
    userId: id("user"),
    sentAt: moment().notNull(),
  },
  (table) => [index("sent_mails_about_index").on(table.aboutId), index("sent_mails_user_index").on(table.userId)],
);

/** A count of what is due, or a night in which it was removed. */
export const retentionReports = pgTable(
  "retention_reports",
  {
    id: id("retention").primaryKey(),
    isDryRun: boolean().notNull(),
    requestedById: id("user"),
    createdAt: moment().notNull(),
    /** Null while it waits to be counted. */
    countedAt: moment(),
  },
  (table) => [index("retention_reports_created_index").on(table.createdAt, table.id)],
);

/** Of each rule how many rows were due, and how many were removed. */
export const retentionCounts = pgTable(
  "retention_counts",
  {
    reportId: id("retention")
      .notNull()
      .references(() => retentionReports.id, { onDelete: "cascade" }),
    rule: word(retentionRules).notNull(),
    /** The parameter its term comes from. */
    ruleKey: text(),
    due: integer().notNull(),
    done: integer().notNull(),
  },
  (table) => [
    primaryKey({ name: "retention_counts_key", columns: [table.reportId, table.rule] }),
    oneOf("retention_counts_rule_check", table.rule, retentionRules),
  ],
);

/** An application that came to nothing, after its term: a number for statistics, of nobody. Source: domain.md 8. */
export const endedApplications = pgTable(
  "ended_applications",
  {
    id: uuid().primaryKey(),
    programmeId: id("programme").notNull(),
    companyId: id("company").notNull(),
    origin: word(applicationOrigins).notNull(),
    status: word(applicationStatuses).notNull(),
    rejectionReason: word(rejectionReasons),
    /** The month only: with a day it might point to a person. */
    sentMonth: text().notNull(),
    /** Whole days until the company answered; null when it did not. */
    answerDays: integer(),
  },
  (table) => [
    oneOf("ended_applications_status_check", table.status, applicationStatuses),
    oneOf("ended_applications_origin_check", table.origin, applicationOrigins),
    oneOf("ended_applications_rejection_reason_check", table.rejectionReason, rejectionReasons),
    index("ended_applications_company_index").on(table.companyId, table.sentMonth),
  ],
);
