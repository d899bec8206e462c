import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  doublePrecision,
  index,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { auditPurposes } from "@leerplek/domain/audit/acting";
import { optionalRuleKeys, ruleChangeKinds, ruleKeys, ruleUnits } from "@leerplek/domain/shared/rule-set";
import { roles } from "@leerplek/domain/shared/viewer";
import { bytes, id, localDate, moment, oneOf, word } from "./columns.ts";

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

/**
 * Legal numbers with dates and sources. Two values of one key and scope are never in force on the same day: exclusion constraint
 * `rule_parameters_no_overlap`, written in the migration because drizzle has no word for it. Both ends of the validity count.
 */
export const ruleParameters = pgTable(
  "rule_parameters",
  {
    id: id("rule")
      .primaryKey()
      .default(sql`uuidv7()`),
    key: word([...ruleKeys, ...optionalRuleKeys]).notNull(),
    /** Number of the joint committee it is for; null for everybody. */
    scope: text(),
    validFrom: localDate().notNull(),
    validUntil: localDate(),
    value: doublePrecision().notNull(),
    unit: word(ruleUnits).notNull(),
    source: text().notNull(),
    isConfirmed: boolean().notNull(),
  },
  (table) => [
    oneOf("rule_parameters_unit_check", table.unit, ruleUnits),
    check("rule_parameters_scope_check", sql`${table.scope} ~ '^[0-9]{3}(\\.[0-9]{2})?$'`),
    check("rule_parameters_validity_check", sql`${table.validFrom} <= ${table.validUntil}`),
  ],
);

/** Who changed a rule, when and why; the number before and after. Rows are only added. */
export const ruleChanges = pgTable(
  "rule_changes",
  {
    id: uuid().primaryKey(),
    ruleId: id("rule")
      .notNull()
      .references(() => ruleParameters.id),
    kind: word(ruleChangeKinds).notNull(),
    at: moment().notNull(),
    actorId: id("user").notNull(),
    reason: text().notNull(),
    valueBefore: doublePrecision(),
    /** Null when a value ended. */
    valueAfter: doublePrecision(),
  },
  (table) => [
    oneOf("rule_changes_kind_check", table.kind, ruleChangeKinds),
    index("rule_changes_rule_index").on(table.ruleId, table.at),
  ],
);

/**
 * Who did what, and who looked at whose file. No contents, only ids and words. Rows are never changed or removed: a trigger refuses it; another
 * trigger gives each row its place in a chain of hashes.
 */
export const auditLog = pgTable(
  "audit_log",
  {
    id: uuid().primaryKey(),
    at: moment().notNull(),
    /** Null: the platform itself. */
    actorId: id("user"),
    /** The role in which the actor acted. */
    actorRole: word(roles),
    /** For whom, when that is somebody else: an outside id. */
    onBehalfOf: text(),
    action: text().notNull(),
    objectId: text().notNull(),
    /** In whose name, or which organisation it concerns: an outside id. */
    organisationId: text(),
    /** The ground by rule. */
    purpose: word(auditPurposes),
    /** In the actor's own words, where the product asks for it. */
    reason: text(),
    requestId: text(),
    // What a writer says of these three does not count: the trigger fills them.
    chain: smallint().notNull().default(0),
    sequence: bigint({ mode: "number" }).notNull().default(0),
    /** SHA-256 of the hash of the row before it in the chain and of this row's content. */
    hash: bytes()
      .notNull()
      .default(sql`''::bytea`),
  },
  (table) => [
    oneOf("audit_log_actor_role_check", table.actorRole, roles),
    oneOf("audit_log_purpose_check", table.purpose, auditPurposes),
    uniqueIndex("audit_log_chain_unique").on(table.chain, table.sequence),
    index("audit_log_at_index").on(table.at, table.id),
    index("audit_log_object_index").on(table.objectId, table.at),
    index("audit_log_actor_index").on(table.actorId, table.at),
    index("audit_log_organisation_index").on(table.organisationId, table.at),
  ],
);
