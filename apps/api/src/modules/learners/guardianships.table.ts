import { sql } from "drizzle-orm";
import { boolean, check, index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { guardianLinkers, guardianshipStatuses } from "@leerplek/domain/learners/guardianship";
import { id, moment, oneOf, word } from "../../platform/columns.ts";
import { users } from "../accounts/accounts.table.ts";
import { learners } from "./learners.table.ts";

/**
 * The link of a guardian to a learner. In force while CONFIRMED and the learner is a minor, or of age and the learner keeps it on.
 * Source: domain.md 1.2, 8.
 */
export const guardianships = pgTable(
  "guardianships",
  {
    id: id("guardianship").primaryKey(),
    learnerId: id("learner")
      .notNull()
      .references(() => learners.id, { onDelete: "cascade" }),
    /** The guardian's account; null until the invitation is accepted. */
    userId: id("user").references(() => users.id),
    name: text().notNull(),
    email: text().notNull(),
    status: word(guardianshipStatuses).notNull(),
    linkedBy: word(guardianLinkers).notNull(),
    linkedById: id("user").references(() => users.id),
    /** The learner's choice to leave the link on after the 18th birthday. */
    keepsAfter18: boolean().notNull().default(false),
    /** When the guardian said yes on the page of the mail. */
    acceptedAt: moment(),
    /** When the school stood behind it: at once for a link it made itself. */
    approvedAt: moment(),
    approvedById: id("user").references(() => users.id),
    /** When both had been said. */
    confirmedAt: moment(),
    endedAt: moment(),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [
    oneOf("guardianships_status_check", table.status, guardianshipStatuses),
    oneOf("guardianships_linked_by_check", table.linkedBy, guardianLinkers),
    check(
      "guardianships_confirmed_check",
      sql`${table.status} <> 'CONFIRMED' or (${table.userId} is not null and ${table.confirmedAt} is not null)`,
    ),
    uniqueIndex("guardianships_open_unique")
      .on(table.learnerId, table.email)
      .where(sql`${table.status} <> 'ENDED'`),
    index("guardianships_user_index").on(table.userId),
  ],
);
