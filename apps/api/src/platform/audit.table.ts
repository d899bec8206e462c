import { bigint, index, integer, pgTable, primaryKey, smallint, uuid } from "drizzle-orm/pg-core";
import { auditFaultKinds, verificationStatuses } from "@leerplek/domain/audit/verification";
import { lookKinds } from "@leerplek/domain/audit/look";
import { bytes, id, moment, oneOf, word } from "./columns.ts";

/**
 * The end of each chain of the audit log. A line joins whichever chain nobody writes to at that moment, so that writers do not wait for each other; the
 * row also tells when the end of a chain was cut off. See docs/adr: hash chains.
 */
export const auditChains = pgTable("audit_chains", {
  chain: smallint().primaryKey(),
  /** Number of the last line. */
  sequence: bigint({ mode: "number" }).notNull(),
  /** Its hash. */
  hash: bytes().notNull(),
});

/** Ends of chains as they once were, written every ten minutes here and in the log. Only grows, as the log itself. */
export const auditSeals = pgTable(
  "audit_seals",
  {
    id: uuid().primaryKey(),
    at: moment().notNull(),
    chain: smallint().notNull(),
    sequence: bigint({ mode: "number" }).notNull(),
    hash: bytes().notNull(),
  },
  (table) => [index("audit_seals_chain_index").on(table.chain, table.sequence)],
);

/**
 * Where a chain begins since its oldest lines were removed after their term: number and hash of the last line that went, from which the chain that is left
 * still follows. Only the function `shorten_audit_log` writes here, and a line goes only when a checkpoint covers it. Source: reliability 3.9, 3.10.
 */
export const auditCheckpoints = pgTable(
  "audit_checkpoints",
  {
    id: uuid().primaryKey(),
    at: moment().notNull(),
    chain: smallint().notNull(),
    /** Number of the last line that was removed. */
    sequence: bigint({ mode: "number" }).notNull(),
    /** Its hash. */
    hash: bytes().notNull(),
    /** How many went with it. */
    lines: integer().notNull(),
  },
  (table) => [index("audit_checkpoints_chain_index").on(table.chain, table.sequence)],
);

/** A run that recomputed every hash, with what it found. */
export const auditVerifications = pgTable(
  "audit_verifications",
  {
    id: id("verification").primaryKey(),
    status: word(verificationStatuses).notNull(),
    /** Null: the job of the night. */
    requestedById: id("user"),
    createdAt: moment().notNull(),
    finishedAt: moment(),
    linesTotal: bigint({ mode: "number" }).notNull(),
    linesChecked: bigint({ mode: "number" }).notNull(),
    /** Lines that were removed after their term before this run: it starts after them. */
    linesRemoved: bigint({ mode: "number" }).notNull().default(0),
  },
  (table) => [
    oneOf("audit_verifications_status_check", table.status, verificationStatuses),
    index("audit_verifications_created_index").on(table.createdAt, table.id),
  ],
);

/** What a run found wrong: chain, number and id of the line, never its content. The first of each chain, since all after it follow from it. */
export const auditFaults = pgTable(
  "audit_faults",
  {
    verificationId: id("verification")
      .notNull()
      .references(() => auditVerifications.id, { onDelete: "cascade" }),
    kind: word(auditFaultKinds).notNull(),
    chain: smallint().notNull(),
    sequence: bigint({ mode: "number" }).notNull(),
    lineId: uuid(),
  },
  (table) => [
    primaryKey({ name: "audit_faults_key", columns: [table.verificationId, table.chain, table.sequence] }),
    oneOf("audit_faults_kind_check", table.kind, auditFaultKinds),
  ],
);

/** Which looks were noted in a quarter of an hour, so that each counts once whatever process saw it. Forgotten after a day. */
export const recentLooks = pgTable(
  "recent_looks",
  {
    actorId: id("user").notNull(),
    learnerId: id("learner").notNull(),
    kind: word(lookKinds).notNull(),
    windowStart: moment().notNull(),
  },
  (table) => [
    primaryKey({ name: "recent_looks_key", columns: [table.actorId, table.learnerId, table.kind, table.windowStart] }),
    oneOf("recent_looks_kind_check", table.kind, lookKinds),
  ],
);
