import { index, jsonb, pgTable, smallint, text } from "drizzle-orm/pg-core";
import { nameDisclosures, type MiniProfile } from "@leerplek/domain/learners/learner";
import { id, isSealed, localDate, moment, oneOf, sealedText, word } from "../../platform/columns.ts";
import { users } from "../accounts/accounts.table.ts";
import { programmes } from "../programmes/programmes.table.ts";
import { providers } from "../schools/schools.table.ts";

/** A learner enrolled with a provider in a programme. Many are minors: never read outside a viewer-scoped query. Ids are UUID v4. */
export const learners = pgTable(
  "learners",
  {
    id: id("learner").primaryKey(),
    userId: id("user")
      .unique("learners_user_unique")
      .references(() => users.id),
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
    guardianName: text(),
    guardianEmail: text(),
    /** Optional, and only where the school has a legal ground (domain.md 8, unconfirmed). Encrypted; no ordinary select reads it. */
    nationalNumber: sealedText(),
    /** The two check digits, which is all a screen shows. */
    nationalNumberLast: text(),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [
    isSealed("learners_national_number_check", table.nationalNumber),
    oneOf("learners_name_disclosure_check", table.nameDisclosure, nameDisclosures),
    index("learners_provider_index").on(table.providerId, table.lastName, table.id),
  ],
);
