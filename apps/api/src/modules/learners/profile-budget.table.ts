import { date, integer, pgTable, primaryKey } from "drizzle-orm/pg-core";
import { id, moment } from "../../platform/columns.ts";
import { companies } from "../companies/companies.table.ts";
import { users } from "../accounts/accounts.table.ts";

/** Whose profile somebody of a company opened on a day: each counts once. Ids and days only; a day's rows go when the next day's come. */
export const profileOpenings = pgTable(
  "profile_openings",
  {
    actorId: id("user")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    /** Day in Flanders. */
    day: date().notNull(),
    learnerId: id("learner").notNull(),
  },
  (table) => [primaryKey({ name: "profile_openings_key", columns: [table.actorId, table.day, table.learnerId] })],
);

/** The day on which somebody met the limit, once a day: what the mail to the administrators tells. */
export const profileAlerts = pgTable(
  "profile_alerts",
  {
    actorId: id("user")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    day: date().notNull(),
    companyId: id("company").references(() => companies.id, { onDelete: "cascade" }),
    /** How many profiles the rule allowed that day. */
    perDay: integer().notNull(),
    at: moment().notNull(),
  },
  (table) => [primaryKey({ name: "profile_alerts_key", columns: [table.actorId, table.day] })],
);
