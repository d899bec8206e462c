import { boolean, index, integer, pgTable, primaryKey, smallint, text, uniqueIndex } from "drizzle-orm/pg-core";
import { coverages, studyDomains } from "@leerplek/domain/programmes/programme";
import { id, localDate, moment, oneOf, word } from "../../platform/columns.ts";
import { branches } from "../companies/companies.table.ts";

/** A dual programme under its official name. Source: Flemish education API, October 2026. */
export const programmes = pgTable(
  "programmes",
  {
    id: id("programme").primaryKey(),
    /** Group number of the Flemish education API: "G-0001". */
    code: text().notNull().unique("programmes_code_unique"),
    title: text().notNull(),
    /** Grade of secondary education, 2 or 3; null where the source is silent. */
    grade: smallint(),
    /** A (labour market), D (double) or D/A. */
    finality: text(),
    /** Kind of seventh year, empty for the others. */
    seventhYear: text(),
    studyDomain: word(studyDomains).notNull(),
    /** Codes of the professional qualifications it leads to: "BK-0130-5". */
    qualificationCodes: text().array().notNull(),
    /** Everyday words people search with; part of the search document only. */
    searchWords: text().array().notNull(),
    /** False when the newest file no longer has it; what refers to it stays. */
    isCurrent: boolean().notNull().default(true),
  },
  (table) => [
    oneOf("programmes_study_domain_check", table.studyDomain, studyDomains),
    index("programmes_title_index").on(table.title, table.id),
  ],
);

/** Flemish professional qualifications with their level (VKS = EQF, 1-8). */
export const qualifications = pgTable("qualifications", {
  code: text().primaryKey(),
  title: text().notNull(),
  level: smallint().notNull(),
});

/** One version of a programme's activity list. 23 qualifications have real lists; a programme without one says so. */
export const activityLists = pgTable(
  "activity_lists",
  {
    id: id("activity").primaryKey(),
    programmeId: id("programme")
      .notNull()
      .references(() => programmes.id),
    version: integer().notNull(),
    validFrom: localDate().notNull(),
    validUntil: localDate(),
    source: text().notNull(),
  },
  (table) => [uniqueIndex("activity_lists_version_unique").on(table.programmeId, table.version)],
);

/** Something a company must be able to offer. */
export const activities = pgTable(
  "activities",
  {
    id: id("activity").primaryKey(),
    activityListId: id("activity")
      .notNull()
      .references(() => activityLists.id),
    qualificationCode: text().notNull(),
    position: smallint().notNull(),
    label: text().notNull(),
    weight: smallint().notNull().default(1),
    isMandatory: boolean().notNull().default(true),
    isHazardous: boolean().notNull().default(false),
    minimumAge: smallint(),
  },
  (table) => [uniqueIndex("activities_position_unique").on(table.activityListId, table.position)],
);

/** What a branch offers of a list. */
export const branchActivityOffers = pgTable(
  "branch_activity_offers",
  {
    branchId: id("branch")
      .notNull()
      .references(() => branches.id),
    activityId: id("activity")
      .notNull()
      .references(() => activities.id),
    coverage: word(coverages).notNull(),
    note: text(),
    updatedAt: moment().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ name: "branch_activity_offers_key", columns: [table.branchId, table.activityId] }),
    oneOf("branch_activity_offers_coverage_check", table.coverage, coverages),
  ],
);
