import { sql } from "drizzle-orm";
import {
  bigserial,
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  time,
} from "drizzle-orm/pg-core";
import type { ProblemCode } from "@leerplek/domain/shared/problem";
import { agreementTypes, workplaceStatuses, type Weekday } from "@leerplek/domain/workplaces/workplace";
import { id, localDate, moment, oneOf, word } from "../../platform/columns.ts";
import { branches, companies } from "../companies/companies.table.ts";
import { mentors } from "../mentors/mentors.table.ts";
import { activities, programmes } from "../programmes/programmes.table.ts";

/** A workplace on offer (WorkplaceVacancy in domain.md): one branch, one programme, a number of places in a period. */
export const workplaces = pgTable(
  "workplaces",
  {
    id: id("workplace").primaryKey(),
    companyId: id("company")
      .notNull()
      .references(() => companies.id),
    branchId: id("branch")
      .notNull()
      .references(() => branches.id),
    programmeId: id("programme")
      .notNull()
      .references(() => programmes.id),
    mentorId: id("mentor").references(() => mentors.id),
    status: word(workplaceStatuses).notNull(),
    /** Why it is BLOCKED: a problem code of the domain. */
    blockedBy: text().$type<ProblemCode>(),
    /** The state it comes back to when the recognition recovers: PUBLISHED or PAUSED. */
    blockedFrom: word(workplaceStatuses),
    /** "2026-2027" */
    schoolYear: text().notNull(),
    title: text().notNull(),
    description: text().notNull(),
    places: smallint().notNull(),
    /** Places held by signed agreements and firm offers. */
    placesTaken: smallint().notNull().default(0),
    agreementType: word(agreementTypes).notNull(),
    /** OAO is paid, SAO is not: derived, kept for the facet. */
    isPaid: boolean().notNull(),
    days: text().array().$type<Weekday[]>().notNull(),
    minutesPerWeek: integer().notNull(),
    /** Local wall time of a usual day. */
    dayStartsAt: time().notNull(),
    dayEndsAt: time().notNull(),
    startsOn: localDate().notNull(),
    /** Last day of the period. */
    endsOn: localDate().notNull(),
    minimumAge: smallint(),
    /** What the job asks, in plain words: safety shoes, a moped. Never a protected ground. */
    requirements: text().notNull().default(""),
    /** The answer promise: days in which the company answers an application. */
    answerWithinDays: smallint().notNull(),
    applicationCount: integer().notNull().default(0),
    /** Text for searching without the engine: title, programme, company, place, everyday words. */
    searchText: text().notNull().default(""),
    publishedAt: moment(),
    createdAt: moment().notNull().defaultNow(),
    updatedAt: moment().notNull().defaultNow(),
    version: integer().notNull().default(1),
  },
  (table) => [
    oneOf("workplaces_status_check", table.status, workplaceStatuses),
    oneOf("workplaces_agreement_type_check", table.agreementType, agreementTypes),
    check("workplaces_places_check", sql`${table.places} between 1 and 50`),
    check("workplaces_places_taken_check", sql`${table.placesTaken} between 0 and ${table.places}`),
    check("workplaces_period_check", sql`${table.endsOn} > ${table.startsOn}`),
    check(
      "workplaces_published_check",
      sql`${table.status} = 'DRAFT' or ${table.publishedAt} is not null or ${table.status} = 'CLOSED'`,
    ),
    index("workplaces_company_index").on(table.companyId, table.createdAt, table.id),
    index("workplaces_branch_programme_index").on(table.branchId, table.programmeId),
    index("workplaces_mentor_index").on(table.mentorId),
    index("workplaces_published_index")
      .on(table.publishedAt, table.id)
      .where(sql`${table.status} = 'PUBLISHED'`),
    index("workplaces_search_text_index").using("gin", sql`${table.searchText} gin_trgm_ops`),
  ],
);

/** What the learner will do there: activities of the programme's list that the branch offers. */
export const workplaceActivities = pgTable(
  "workplace_activities",
  {
    workplaceId: id("workplace")
      .notNull()
      .references(() => workplaces.id, { onDelete: "cascade" }),
    activityId: id("activity")
      .notNull()
      .references(() => activities.id),
  },
  (table) => [primaryKey({ name: "workplace_activities_key", columns: [table.workplaceId, table.activityId] })],
);

/** Workplaces whose search document is out of date; one row each, removed once the engine has finished with that version. */
export const searchOutbox = pgTable("search_outbox", {
  workplaceId: id("workplace").primaryKey(),
  sequence: bigserial({ mode: "number" }).notNull(),
  attempts: integer().notNull().default(0),
  queuedAt: moment().notNull().defaultNow(),
});

/** What the nightly check of the index found and mended. */
export const searchChecks = pgTable("search_checks", {
  checkedAt: moment().primaryKey(),
  documents: integer().notNull(),
  missing: integer().notNull(),
  outdated: integer().notNull(),
  surplus: integer().notNull(),
});
