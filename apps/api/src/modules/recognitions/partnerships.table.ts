import { sql } from "drizzle-orm";
import { boolean, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { partnershipKinds } from "@leerplek/domain/recognitions/partnership";
import { id, moment, oneOf, word } from "../../platform/columns.ts";

/**
 * A body that recognises: the Flemish Partnership, or that of a sector, to which files are routed by the company's joint committee.
 * Which committees belong to whom could be confirmed for some only (`isConfirmed`). Source: domain.md 1.7, 5.3.
 */
export const partnerships = pgTable(
  "partnerships",
  {
    id: id("partnership").primaryKey(),
    kind: word(partnershipKinds).notNull(),
    name: text().notNull().unique("partnerships_name_unique"),
    /** Numbers of joint committees, "124"; none for the Flemish Partnership, which has the rest. */
    jointCommittees: text().array().notNull(),
    isConfirmed: boolean().notNull(),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [
    oneOf("partnerships_kind_check", table.kind, partnershipKinds),
    uniqueIndex("partnerships_flemish_unique")
      .on(table.kind)
      .where(sql`${table.kind} = 'FLEMISH'`),
  ],
);
