import { doublePrecision, pgTable, text } from "drizzle-orm/pg-core";
import { providerKinds } from "@leerplek/domain/schools/provider";

import { id, localDate, oneOf, word } from "../../platform/columns.ts";
import { municipalities } from "../programmes/reference.table.ts";

/** A training provider: secondary school, CDO, Syntra campus, special education, CVO. */
export const providers = pgTable(
  "providers",
  {
    id: id("provider").primaryKey(),
    name: text().notNull(),
    kind: word(providerKinds).notNull(),
    postcode: text().notNull(),
    municipalityNis: text()
      .notNull()
      .references(() => municipalities.nis),
    latitude: doublePrecision().notNull(),
    longitude: doublePrecision().notNull(),
  },
  (table) => [oneOf("providers_kind_check", table.kind, providerKinds)],
);

/** Legal and school holidays in Flanders; both ends count. A provider's own days off come later, on top of these. */
export const holidays = pgTable("holidays", {
  kind: text().notNull(),
  name: text().notNull(),
  startsOn: localDate().notNull(),
  endsOn: localDate().notNull(),
});
