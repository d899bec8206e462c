import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { coverages } from "@leerplek/domain/programmes/programme";
import { id, moment, oneOf, word } from "../../platform/columns.ts";
import { branches } from "../companies/companies.table.ts";
import { providers } from "../schools/schools.table.ts";
import { activities, activityLists, programmes } from "./programmes.table.ts";

/**
 * What a branch, or the workshop of a school, says about the activity list of one programme. It is tied to the version that was answered; when that is
 * no longer the newest published one, the offer is to be reviewed. Source: domain.md step 1, BranchActivityOffer.
 */
export const activityOffers = pgTable(
  "activity_offers",
  {
    id: id("activityOffer").primaryKey(),
    branchId: id("branch").references(() => branches.id),
    providerId: id("provider").references(() => providers.id),
    programmeId: id("programme")
      .notNull()
      .references(() => programmes.id),
    activityListId: id("activityList")
      .notNull()
      .references(() => activityLists.id),
    /** Contexts of the programme in which a learner works here. */
    contexts: text().array().notNull(),
    version: integer().notNull().default(1),
    updatedBy: id("user"),
    updatedAt: moment().notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex("activity_offers_branch_unique").on(table.branchId, table.programmeId),
    uniqueIndex("activity_offers_provider_unique").on(table.providerId, table.programmeId),
    index("activity_offers_programme_index").on(table.programmeId),
    check("activity_offers_owner_check", sql`num_nonnulls(${table.branchId}, ${table.providerId}) = 1`),
  ],
);

/** The answer to one activity. Answers to older versions stay, for the plans that were made with them. */
export const offeredActivities = pgTable(
  "offered_activities",
  {
    offerId: id("activityOffer")
      .notNull()
      .references(() => activityOffers.id),
    activityId: id("activity")
      .notNull()
      .references(() => activities.id),
    coverage: word(coverages).notNull(),
    note: text(),
  },
  (table) => [
    primaryKey({ name: "offered_activities_key", columns: [table.offerId, table.activityId] }),
    oneOf("offered_activities_coverage_check", table.coverage, coverages),
  ],
);
