import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { interviewModes, interviewStatuses, slotStatuses } from "@leerplek/domain/interviews/interview";
import { id, moment, oneOf, word } from "../../platform/columns.ts";
import { applications } from "../applications/applications.table.ts";
import { companies } from "../companies/companies.table.ts";
import { learners } from "../learners/learners.table.ts";
import { mentors } from "../mentors/mentors.table.ts";
import { workplaces } from "../workplaces/workplaces.table.ts";

/**
 * A time the company opens for an interview; half-open [startsAt, endsAt). A mentor is never in two at once:
 * exclusion constraint `interview_slots_mentor_no_overlap` in the migration.
 */
export const interviewSlots = pgTable(
  "interview_slots",
  {
    id: id("slot").primaryKey(),
    workplaceId: id("workplace")
      .notNull()
      .references(() => workplaces.id),
    companyId: id("company")
      .notNull()
      .references(() => companies.id),
    mentorId: id("mentor").references(() => mentors.id),
    startsAt: moment().notNull(),
    endsAt: moment().notNull(),
    mode: word(interviewModes).notNull(),
    /** Address, telephone number or link, as written by the company. */
    place: text().notNull(),
    status: word(slotStatuses).notNull(),
    createdAt: moment().notNull().defaultNow(),
    version: integer().notNull().default(1),
  },
  (table) => [
    oneOf("interview_slots_status_check", table.status, slotStatuses),
    oneOf("interview_slots_mode_check", table.mode, interviewModes),
    check("interview_slots_period_check", sql`${table.endsAt} > ${table.startsAt}`),
    index("interview_slots_workplace_index").on(table.workplaceId, table.startsAt, table.id),
    index("interview_slots_company_index").on(table.companyId, table.startsAt, table.id),
  ],
);

/**
 * A booked interview. One live interview per slot (`interviews_slot_unique`), and a learner is never in two at once
 * (exclusion constraint `interviews_learner_no_overlap` in the migration).
 */
export const interviews = pgTable(
  "interviews",
  {
    id: id("interview").primaryKey(),
    slotId: id("slot")
      .notNull()
      .references(() => interviewSlots.id),
    applicationId: id("application")
      .notNull()
      .references(() => applications.id),
    learnerId: id("learner")
      .notNull()
      .references(() => learners.id),
    companyId: id("company")
      .notNull()
      .references(() => companies.id),
    startsAt: moment().notNull(),
    endsAt: moment().notNull(),
    status: word(interviewStatuses).notNull(),
    /** One UID for the life of the invitation; SEQUENCE rises at each change (RFC 5545). */
    calendarUid: text().notNull(),
    calendarSequence: integer().notNull().default(0),
    createdAt: moment().notNull().defaultNow(),
    updatedAt: moment().notNull().defaultNow(),
    version: integer().notNull().default(1),
  },
  (table) => [
    oneOf("interviews_status_check", table.status, interviewStatuses),
    uniqueIndex("interviews_slot_unique")
      .on(table.slotId)
      .where(sql`${table.status} <> 'CANCELLED'`),
    uniqueIndex("interviews_application_unique")
      .on(table.applicationId)
      .where(sql`${table.status} = 'SCHEDULED'`),
    index("interviews_application_index").on(table.applicationId, table.createdAt),
    index("interviews_learner_index").on(table.learnerId, table.startsAt, table.id),
    index("interviews_company_index").on(table.companyId, table.startsAt, table.id),
  ],
);
