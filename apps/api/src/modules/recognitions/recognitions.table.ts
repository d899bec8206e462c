import { index, pgTable, text } from "drizzle-orm/pg-core";
import { recognitionStatuses } from "@leerplek/domain/recognitions/recognition";
import { id, localDate, moment, oneOf, word } from "../../platform/columns.ts";
import { branches, companies } from "../companies/companies.table.ts";
import { programmes } from "../programmes/programmes.table.ts";

/**
 * The permission of one branch to train for one programme. Two that are in force never overlap: exclusion constraint
 * `recognitions_no_overlap`, written in the migration because drizzle has no word for it. Both ends of the validity count.
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
    decidedBy: text(),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [
    oneOf("recognitions_status_check", table.status, recognitionStatuses),
    index("recognitions_branch_programme_index").on(table.branchId, table.programmeId),
    index("recognitions_company_index").on(table.companyId),
  ],
);
