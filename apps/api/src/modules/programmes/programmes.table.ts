import { sql } from "drizzle-orm";
import { boolean, check, index, integer, jsonb, pgTable, smallint, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { ContextRequirement } from "@leerplek/domain/programmes/contexts";
import { listOrigins, listStatuses, studyDomains } from "@leerplek/domain/programmes/programme";
import { id, localDate, moment, oneOf, word } from "../../platform/columns.ts";

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
    /** Contexts the official rules of the programme ask; null where no rule was found. A new list starts with them. */
    contexts: jsonb().$type<ContextRequirement>(),
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

/**
 * One version of a programme's activity list. 23 qualifications have real lists; for a programme without one a partnership may write it. Published
 * versions never change; a programme has at most one draft.
 */
export const activityLists = pgTable(
  "activity_lists",
  {
    id: id("activityList").primaryKey(),
    programmeId: id("programme")
      .notNull()
      .references(() => programmes.id),
    version: integer().notNull(),
    status: word(listStatuses).notNull().default("PUBLISHED"),
    origin: word(listOrigins).notNull().default("REFERENCE"),
    /** First valid day; null while the version is a draft. */
    validFrom: localDate(),
    /** Last valid day; null while no later version is known. */
    validUntil: localDate(),
    source: text().notNull(),
    /** In how many of which contexts a learner must work. */
    contexts: jsonb().$type<ContextRequirement>(),
    /** Counts the changes of a draft, so that two who write it notice each other. */
    revision: integer().notNull().default(1),
    /** Who wrote or published it last; null for reference files. */
    editedBy: id("user"),
    publishedAt: moment(),
    /** When companies with an offer were told; null as long as they were not, or need not be (a first version). */
    announcedAt: moment(),
  },
  (table) => [
    uniqueIndex("activity_lists_version_unique").on(table.programmeId, table.version),
    uniqueIndex("activity_lists_draft_unique")
      .on(table.programmeId)
      .where(sql`status = 'DRAFT'`),
    oneOf("activity_lists_status_check", table.status, listStatuses),
    oneOf("activity_lists_origin_check", table.origin, listOrigins),
    check("activity_lists_dated_check", sql`(${table.status} = 'DRAFT') = (${table.validFrom} is null)`),
  ],
);

/** Something a company must be able to offer. */
export const activities = pgTable(
  "activities",
  {
    id: id("activity").primaryKey(),
    activityListId: id("activityList")
      .notNull()
      .references(() => activityLists.id),
    /** The same in every version of the programme's list. */
    code: text().notNull(),
    /** Under which heading it stands: the qualification it comes from, or what the author wrote. */
    cluster: text().notNull(),
    /** The qualification it comes from; null when a partnership added it. */
    qualificationCode: text(),
    position: smallint().notNull(),
    label: text().notNull(),
    weight: smallint().notNull().default(1),
    isMandatory: boolean().notNull().default(true),
    isHazardous: boolean().notNull().default(false),
    /** In years. */
    minimumAge: smallint(),
  },
  (table) => [
    uniqueIndex("activities_position_unique").on(table.activityListId, table.position),
    uniqueIndex("activities_code_unique").on(table.activityListId, table.code),
    check("activities_weight_check", sql`${table.weight} between 1 and 9`),
  ],
);
