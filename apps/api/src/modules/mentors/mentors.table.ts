import { sql } from "drizzle-orm";
import { index, integer, pgTable, primaryKey, smallint, text, uniqueIndex } from "drizzle-orm/pg-core";
import {
  deviationKinds,
  deviationStatuses,
  educationProofKinds,
  mentorStatuses,
  trainingKinds,
} from "@leerplek/domain/mentors/mentor";
import { id, isSealed, localDate, moment, oneOf, sealedText, word } from "../../platform/columns.ts";
import { users } from "../accounts/accounts.table.ts";
import { branches, companies } from "../companies/companies.table.ts";
import { programmes } from "../programmes/programmes.table.ts";

/**
 * A person who trains learners inside a company (mentor, in-company trainer). The name is shown to a learner only after contact. Of the criminal record
 * only the check is kept, never the paper (domain.md 0b, 8). Source: domain.md step 2.
 */
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
    jobTitle: text().notNull().default(""),
    email: text(),
    phone: text(),
    /** Languages in which the mentor guides learners, as two-letter codes. */
    languages: text().array().notNull().default([]),
    /** Certificates and diplomas, in the company's words. */
    education: text().notNull().default(""),
    /** Sealed; needed on an agreement only (domain.md step 6). */
    nationalNumber: sealedText(),
    /** The two check digits, which is all a screen shows. */
    nationalNumberLast: text(),
    /** Date on the extract of the criminal record, model 596.2. */
    recordIssuedOn: localDate(),
    recordVerifiedOn: localDate(),
    /** Who saw the paper. */
    recordVerifiedById: id("user").references(() => users.id),
    recordVerifiedBy: text(),
    /** Day on which the training was finished or the exemption given; null without either. */
    trainedOn: localDate(),
    trainingKind: word(trainingKinds),
    trainingProvider: text(),
    /** Number of the certificate, or the reason of the exemption. */
    trainingProof: text(),
    createdAt: moment().notNull().defaultNow(),
    version: integer().notNull().default(1),
  },
  (table) => [
    index("mentors_company_index").on(table.companyId),
    index("mentors_user_index").on(table.userId),
    isSealed("mentors_national_number_check", table.nationalNumber),
    oneOf("mentors_training_kind_check", table.trainingKind, trainingKinds),
  ],
);

/** For which branch and programme a mentor acts, with the state of domain.md 2.14.b. */
export const mentorAssignments = pgTable(
  "mentor_assignments",
  {
    id: id("assignment")
      .notNull()
      .default(sql`uuidv7()`)
      .unique("mentor_assignments_id_unique"),
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
    /** Full years in the profession this programme is about. */
    yearsOfPractice: smallint().notNull(),
    /** Day on which the mentor was named for this place; the extract of the criminal record may not be older than a year then. */
    designatedOn: localDate(),
    /** Last day on which the mentor training may be proved; null once trained or exempt, and before the recognition. */
    trainingDueOn: localDate(),
    /** Learners at the same time. */
    capacity: smallint().notNull(),
    /** Why the mentor was rejected, deactivated or barred: the last of them. */
    motive: text(),
  },
  (table) => [
    primaryKey({ name: "mentor_assignments_key", columns: [table.branchId, table.programmeId, table.mentorId] }),
    oneOf("mentor_assignments_status_check", table.status, mentorStatuses),
    index("mentor_assignments_mentor_index").on(table.mentorId),
    index("mentor_assignments_training_due_index")
      .on(table.trainingDueOn)
      .where(sql`${table.status} = 'ACTIVE_UNTRAINED'`),
  ],
);

/**
 * A deviation from the age or the practice for one programme, asked by the company with proof of prior education and decided by the partnership with a
 * motive (domain.md 4.2). At most one that is asked or granted for each kind.
 */
export const mentorDeviations = pgTable(
  "mentor_deviations",
  {
    id: id("deviation").primaryKey(),
    companyId: id("company")
      .notNull()
      .references(() => companies.id),
    mentorId: id("mentor")
      .notNull()
      .references(() => mentors.id),
    programmeId: id("programme")
      .notNull()
      .references(() => programmes.id),
    kind: word(deviationKinds).notNull(),
    status: word(deviationStatuses).notNull(),
    proofKind: word(educationProofKinds).notNull(),
    /** Which certificate, of which school and year, and how it fits what is learnt here. */
    proof: text().notNull(),
    requestedAt: moment().notNull(),
    requestedById: id("user")
      .notNull()
      .references(() => users.id),
    decidedAt: moment(),
    decidedById: id("user").references(() => users.id),
    motive: text(),
  },
  (table) => [
    oneOf("mentor_deviations_kind_check", table.kind, deviationKinds),
    oneOf("mentor_deviations_status_check", table.status, deviationStatuses),
    oneOf("mentor_deviations_proof_kind_check", table.proofKind, educationProofKinds),
    uniqueIndex("mentor_deviations_live_unique")
      .on(table.mentorId, table.programmeId, table.kind)
      .where(sql`${table.status} in ('REQUESTED', 'GRANTED')`),
    index("mentor_deviations_company_index").on(table.companyId),
    index("mentor_deviations_requested_index")
      .on(table.requestedAt)
      .where(sql`${table.status} = 'REQUESTED'`),
  ],
);

/** Reminders of the mentor training that went out: each once for each term, whatever night the job runs. */
export const mentorReminders = pgTable(
  "mentor_reminders",
  {
    assignmentId: id("assignment")
      .notNull()
      .references(() => mentorAssignments.id, { onDelete: "cascade" }),
    dueOn: localDate().notNull(),
    /** The reminder's place: so many days before the end of the term. */
    daysBefore: smallint().notNull(),
    sentAt: moment().notNull(),
  },
  (table) => [
    primaryKey({ name: "mentor_reminders_key", columns: [table.assignmentId, table.dueOn, table.daysBefore] }),
  ],
);
