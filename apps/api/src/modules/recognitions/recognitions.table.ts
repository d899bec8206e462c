import { sql } from "drizzle-orm";
import { index, integer, pgTable, smallint, text, uniqueIndex, type AnyPgColumn } from "drizzle-orm/pg-core";
import { receiptKinds } from "@leerplek/domain/recognitions/receipt";
import { filerKinds, recognitionStatuses } from "@leerplek/domain/recognitions/recognition";
import { id, localDate, moment, oneOf, word } from "../../platform/columns.ts";
import { users } from "../accounts/accounts.table.ts";
import { branches, companies } from "../companies/companies.table.ts";
import { programmes } from "../programmes/programmes.table.ts";
import { partnerships } from "./partnerships.table.ts";

/**
 * The permission of one branch to train for one programme, and the file that leads to it. Two that are in force never overlap: exclusion constraint
 * `recognitions_no_overlap`, written in the migration because drizzle has no word for it. Both ends of the validity count. Source: domain.md 2.14.a, 4.
 */
export const recognitions = pgTable(
  "recognitions",
  {
    id: id("recognition").primaryKey(),
    companyId: id("company")
      .notNull()
      .references(() => companies.id),
    branchId: id("branch")
      .notNull()
      .references(() => branches.id),
    programmeId: id("programme")
      .notNull()
      .references(() => programmes.id),
    status: word(recognitionStatuses).notNull(),
    validFrom: localDate(),
    validUntil: localDate(),
    /** Name of the body that decided, as it stood then. */
    decidedBy: text(),
    /** The recognition that this file renews. */
    previousId: id("recognition").references((): AnyPgColumn => recognitions.id),
    /** Who wrote the file, and for whom. */
    filedById: id("user").references(() => users.id),
    filedAs: word(filerKinds),
    /** Who treats it, chosen by joint committee when it was handed in; the Flemish Partnership once there is an appeal. */
    partnershipId: id("partnership").references(() => partnerships.id),
    /** The case officer who has it. */
    assigneeId: id("user").references(() => users.id),
    submittedAt: moment(),
    completeAt: moment(),
    /** Last day of the decision term, or to acknowledge an appeal; null while no clock runs. */
    decisionDueOn: localDate(),
    decidedAt: moment(),
    decidedById: id("user").references(() => users.id),
    /** Why it was granted, refused, suspended or withdrawn: the last of them. */
    motive: text(),
    /** What the company must keep to, with an approval. */
    conditions: text(),
    /** Day on which the company got the last decision that can be appealed; the term begins the day after. */
    decisionReceivedOn: localDate(),
    /** How that day is known; null when there is nothing to appeal. */
    decisionReceipt: word(receiptKinds),
    /** Number or description of the proof of a registered letter. */
    receiptProof: text(),
    /** Last day to appeal in time; stays while an appeal is treated, null when there is nothing to appeal against any more. */
    appealUntil: localDate(),
    /** Reminders of the renewal that went out: 0, 1 or 2. */
    renewalReminders: smallint().notNull().default(0),
    /** Day on which officer and administrator were alerted that the term had passed. */
    overdueAlertedOn: localDate(),
    createdAt: moment().notNull().defaultNow(),
    updatedAt: moment().notNull().defaultNow(),
    version: integer().notNull().default(1),
  },
  (table) => [
    oneOf("recognitions_status_check", table.status, recognitionStatuses),
    oneOf("recognitions_filed_as_check", table.filedAs, filerKinds),
    oneOf("recognitions_decision_receipt_check", table.decisionReceipt, receiptKinds),
    index("recognitions_branch_programme_index").on(table.branchId, table.programmeId),
    index("recognitions_company_index").on(table.companyId),
    index("recognitions_partnership_index").on(table.partnershipId, table.status),
    index("recognitions_valid_until_index").on(table.validUntil),
    // One file at a time: a second one would be a second decision about the same thing.
    uniqueIndex("recognitions_open_unique")
      .on(table.branchId, table.programmeId)
      .where(sql`${table.status} in ('DRAFT', 'SUBMITTED', 'INCOMPLETE', 'COMPLETE', 'IN_REVIEW')`),
  ],
);
