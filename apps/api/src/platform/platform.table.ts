import { boolean, doublePrecision, index, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { ruleKeys, ruleUnits } from "@leerplek/domain/shared/rule-set";
import { id, localDate, moment, oneOf, word } from "./columns.ts";

/** The first answer to a creating mutation, kept so that a retry gets it again. */
export const idempotencyKeys = pgTable(
  "idempotency_keys",
  {
    actor: text().notNull(),
    key: text().notNull(),
    /** SHA-256 of the mutation's name and input. */
    fingerprint: text().notNull(),
    result: jsonb(),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ name: "idempotency_keys_key", columns: [table.actor, table.key] }),
    index("idempotency_keys_created_index").on(table.createdAt),
  ],
);

/** Legal numbers with dates and sources. */
export const ruleParameters = pgTable(
  "rule_parameters",
  {
    key: word(ruleKeys).notNull(),
    validFrom: localDate().notNull(),
    validUntil: localDate(),
    value: doublePrecision().notNull(),
    unit: word(ruleUnits).notNull(),
    source: text().notNull(),
    isConfirmed: boolean().notNull(),
  },
  (table) => [
    primaryKey({ name: "rule_parameters_key", columns: [table.key, table.validFrom] }),
    oneOf("rule_parameters_unit_check", table.unit, ruleUnits),
  ],
);

/** Who did what, in the same transaction as the change. No contents, only ids and words. Rows are never changed or removed: a trigger refuses it. */
export const auditLog = pgTable(
  "audit_log",
  {
    id: uuid().primaryKey(),
    at: moment().notNull(),
    actorId: id("user"),
    action: text().notNull(),
    objectId: text().notNull(),
    organisationId: text(),
    requestId: text(),
  },
  (table) => [index("audit_log_object_index").on(table.objectId, table.at)],
);
