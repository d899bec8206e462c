import { sql, type SQL } from "drizzle-orm";
import type { Row } from "./shape.ts";

/** Words of our own code, states and roles, as SQL texts for `in (…)`. Never for what a person sent: that is bound. */
export const sqlWords = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(", ");

/** The same with its brackets, for a statement of drizzle: `status in ${inWords(states)}`. */
export const inWords = (words: readonly string[]): SQL => sql.raw(`(${sqlWords(words)})`);

/** SQL for the day of a moment by the calendar of Flanders. A bare `::date` would be the day in UTC: until two in the morning, yesterday's. */
export const dayOf = (moment: string): string => `(${moment} at time zone 'Europe/Brussels')::date`;

/** SQL for today in Flanders, for a row of a plan. */
export const todayFor = (row: Row): string => dayOf(row.now());
