import { sql } from "drizzle-orm";
import { index, jsonb, pgTable, smallint, text, uniqueIndex } from "drizzle-orm/pg-core";
import { enrolmentEndReasons, nameDisclosures, type MiniProfile } from "@leerplek/domain/learners/learner";
import { id, isSealed, localDate, moment, oneOf, sealedText, word } from "../../platform/columns.ts";
import { users } from "../accounts/accounts.table.ts";
import { programmes } from "../programmes/programmes.table.ts";
import { providers } from "../schools/schools.table.ts";

/** A learner enrolled with a provider in a programme. Many are minors: never read outside a viewer-scoped query. Ids are UUID v4. */
export const learners = pgTable(
  "learners",
  {
    id: id("learner").primaryKey(),
    /** The learner's account; null until the invitation is accepted. */
    userId: id("user").references(() => users.id),
    providerId: id("provider")
      .notNull()
      .references(() => providers.id),
    programmeId: id("programme")
      .notNull()
      .references(() => programmes.id),
    counsellorId: id("user").references(() => users.id),
    firstName: text().notNull(),
    lastName: text().notNull(),
    email: text().notNull(),
    phone: text(),
    birthDate: localDate().notNull(),
    street: text().notNull(),
    postcode: text().notNull(),
    municipalityNis: text().notNull(),
    /** How far the learner wants to travel, kilometres. */
    travelKilometres: smallint().notNull().default(20),
    /** What a company sees of the name after an application: domain.md 8. */
    nameDisclosure: word(nameDisclosures).notNull().default("FIRST_NAME"),
    /** Six short answers instead of a cover letter; copied into each application. */
    miniProfile: jsonb().$type<MiniProfile>().notNull(),
    /** First class attended: the 20 training days count from here (domain.md 1.1). */
    searchStartedOn: localDate(),
    /** Last day of the enrolment; null while it runs. */
    endedOn: localDate(),
    endReason: word(enrolmentEndReasons),
    /** Optional, and only where the school has a legal ground (domain.md 8, unconfirmed). Encrypted; no ordinary select reads it. */
    nationalNumber: sealedText(),
    /** The two check digits, which is all a screen shows. */
    nationalNumberLast: text(),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [
    isSealed("learners_national_number_check", table.nationalNumber),
    oneOf("learners_name_disclosure_check", table.nameDisclosure, nameDisclosures),
    oneOf("learners_end_reason_check", table.endReason, enrolmentEndReasons),
    // Who changes school keeps the account: one running enrolment for each, and one address once at a school.
    uniqueIndex("learners_user_unique")
      .on(table.userId)
      .where(sql`${table.endedOn} is null`),
    // Who signs in is sought with what ended as well.
    index("learners_user_index").on(table.userId),
    uniqueIndex("learners_provider_email_unique")
      .on(table.providerId, sql`lower(${table.email})`)
      .where(sql`${table.endedOn} is null`),
    index("learners_provider_index").on(table.providerId, table.lastName, table.id),
  ],
);
