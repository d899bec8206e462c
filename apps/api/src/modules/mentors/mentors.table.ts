import { index, pgTable, primaryKey, smallint, text } from "drizzle-orm/pg-core";
import { mentorStatuses } from "@leerplek/domain/mentors/mentor";
import { id, localDate, oneOf, word } from "../../platform/columns.ts";
import { users } from "../accounts/accounts.table.ts";
import { branches, companies } from "../companies/companies.table.ts";
import { programmes } from "../programmes/programmes.table.ts";

/** A person who trains learners inside a company (mentor, in-company trainer). The name is shown to a learner only after contact. */
export const mentors = pgTable(
  "mentors",
  {
    id: id("mentor").primaryKey(),
    companyId: id("company")
      .notNull()
      .references(() => companies.id),
    userId: id("user").references(() => users.id),
    firstName: text().notNull(),
    lastName: text().notNull(),
    birthDate: localDate().notNull(),
    yearsOfPractice: smallint().notNull(),
    trainedOn: localDate(),
  },
  (table) => [index("mentors_company_index").on(table.companyId)],
);

/** For which branch and programme a mentor acts, with the state of domain.md 2.14.b. */
export const mentorAssignments = pgTable(
  "mentor_assignments",
  {
    mentorId: id("mentor")
      .notNull()
      .references(() => mentors.id),
    branchId: id("branch")
      .notNull()
      .references(() => branches.id),
    programmeId: id("programme")
      .notNull()
      .references(() => programmes.id),
    status: word(mentorStatuses).notNull(),
    /** Last day on which the mentor training may be proved; null once trained or exempt. */
    trainingDueOn: localDate(),
    /** Learners at the same time. */
    capacity: smallint().notNull(),
  },
  (table) => [
    primaryKey({ name: "mentor_assignments_key", columns: [table.branchId, table.programmeId, table.mentorId] }),
    oneOf("mentor_assignments_status_check", table.status, mentorStatuses),
    index("mentor_assignments_mentor_index").on(table.mentorId),
  ],
);
