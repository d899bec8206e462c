import { doublePrecision, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { moment } from "../../platform/columns.ts";

/** Every load of reference data: which file, its checksum, when. A newer file updates rows by their natural key and never deletes one that is referred to. */
export const referenceImports = pgTable("reference_imports", {
  kind: text().primaryKey(),
  version: text().notNull(),
  checksum: text().notNull(),
  rows: integer().notNull(),
  importedAt: moment().notNull().defaultNow(),
});

/** Flemish and Brussels municipalities of 2025. */
export const municipalities = pgTable("municipalities", {
  nis: text().primaryKey(),
  name: text().notNull(),
  /** Five Flemish provinces, or "Brussel". */
  province: text().notNull(),
  population: integer().notNull(),
  latitude: doublePrecision().notNull(),
  longitude: doublePrecision().notNull(),
});

/** Belgian postal codes with their place names; a code has several places and a place several codes. */
export const postcodes = pgTable(
  "postcodes",
  {
    postcode: text().notNull(),
    place: text().notNull(),
    municipalityNis: text().notNull(),
    municipality: text().notNull(),
    latitude: doublePrecision().notNull(),
    longitude: doublePrecision().notNull(),
  },
  (table) => [
    primaryKey({ name: "postcodes_key", columns: [table.postcode, table.place] }),
    index("postcodes_municipality_index").on(table.municipalityNis),
  ],
);
