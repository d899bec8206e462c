import { sql } from "drizzle-orm";
import { check, doublePrecision, index, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { companySizes, type AccessibilityFeature } from "@leerplek/domain/companies/company";
import { id, moment, oneOf, word } from "../../platform/columns.ts";
import { municipalities } from "../programmes/reference.table.ts";

/** A host employer, known by its enterprise number (KBO, 10 digits, first digit 0 or 1). */
export const companies = pgTable(
  "companies",
  {
    id: id("company").primaryKey(),
    enterpriseNumber: text().notNull().unique("companies_enterprise_number_unique"),
    name: text().notNull(),
    description: text().notNull().default(""),
    website: text(),
    size: word(companySizes).notNull(),
    /** Number of the joint committee, which decides the sector: "124". */
    jointCommittee: text().notNull(),
    /** Who may bind the company; the first to act for it at the government's desk (domain.md 1.3). For its members only. */
    legalRepresentative: text(),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [
    oneOf("companies_size_check", table.size, companySizes),
    check("companies_enterprise_number_check", sql`${table.enterpriseNumber} ~ '^[01][0-9]{9}$'`),
  ],
);

/** An establishment unit (10 digits, first digit 2-8). Recognition and workplaces belong to a branch, not to the company. */
export const branches = pgTable(
  "branches",
  {
    id: id("branch").primaryKey(),
    companyId: id("company")
      .notNull()
      .references(() => companies.id),
    establishmentNumber: text().notNull(),
    name: text().notNull(),
    street: text().notNull(),
    postcode: text().notNull(),
    municipalityNis: text()
      .notNull()
      .references(() => municipalities.nis),
    /** Degrees, WGS84. */
    latitude: doublePrecision().notNull(),
    longitude: doublePrecision().notNull(),
    accessibility: text().array().$type<AccessibilityFeature[]>().notNull(),
    /** Rises with every change, so that nobody saves over what another changed meanwhile. */
    version: integer().notNull().default(1),
    /** Since when nothing new may begin there; what was, keeps its branch. */
    deactivatedAt: moment(),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex("branches_establishment_number_unique").on(table.establishmentNumber),
    index("branches_company_index").on(table.companyId),
    check("branches_establishment_number_check", sql`${table.establishmentNumber} ~ '^[2-8][0-9]{9}$'`),
  ],
);
