import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import {
  appealOutcomes,
  decisionKinds,
  fileSides,
  messageKinds,
  recognitionStatuses,
  votes,
  type DecisionFacts,
  type RecognitionAnswers,
} from "@leerplek/domain/recognitions/recognition";
import { appealChannels } from "@leerplek/domain/recognitions/appeal";
import { recognitionActions } from "@leerplek/domain/recognitions/recognition-transitions";
import { bytes, id, localDate, moment, oneOf, word } from "../../platform/columns.ts";
import { users } from "../accounts/accounts.table.ts";
import { mentors } from "../mentors/mentors.table.ts";
import { programmes } from "../programmes/programmes.table.ts";
import { recognitions } from "./recognitions.table.ts";

const file = () =>
  id("recognition")
    .notNull()
    .references(() => recognitions.id, { onDelete: "cascade" });

/** What the company answered on the criteria of domain.md 4.1, and its declaration of honour. One row a file. */
export const recognitionForms = pgTable("recognition_forms", {
  recognitionId: file().primaryKey(),
  answers: jsonb().$type<RecognitionAnswers>().notNull(),
  /** Version of the text that was declared; null as long as nobody did. */
  declarationVersion: text(),
  declaredById: id("user").references(() => users.id),
  declaredAt: moment(),
});

/** Mentors named in a file, with their names as they stood when it was handed in. */
export const recognitionMentors = pgTable(
  "recognition_mentors",
  {
    recognitionId: file(),
    mentorId: id("mentor")
      .notNull()
      .references(() => mentors.id),
  },
  (table) => [
    primaryKey({ name: "recognition_mentors_key", columns: [table.recognitionId, table.mentorId] }),
    index("recognition_mentors_mentor_index").on(table.mentorId),
  ],
);

/** Who did what to a file, when and why: every change of state, and the visits. Rows are only added. */
export const recognitionEvents = pgTable(
  "recognition_events",
  {
    id: uuid().primaryKey(),
    recognitionId: file(),
    action: word(recognitionActions).notNull(),
    status: word(recognitionStatuses).notNull(),
    /** Null when time did it. */
    actorId: id("user").references(() => users.id),
    reason: text(),
    at: moment().notNull(),
  },
  (table) => [
    oneOf("recognition_events_status_check", table.status, recognitionStatuses),
    index("recognition_events_recognition_index").on(table.recognitionId, table.at),
  ],
);

/** The conversation of a file: questions, answers, notes of a new address. */
export const recognitionMessages = pgTable(
  "recognition_messages",
  {
    id: uuid().primaryKey(),
    recognitionId: file(),
    kind: word(messageKinds).notNull(),
    side: word(fileSides).notNull(),
    authorId: id("user").references(() => users.id),
    body: text().notNull(),
    at: moment().notNull(),
  },
  (table) => [
    oneOf("recognition_messages_kind_check", table.kind, messageKinds),
    oneOf("recognition_messages_side_check", table.side, fileSides),
    index("recognition_messages_recognition_index").on(table.recognitionId, table.at),
  ],
);

/** A visit of the partnership to the branch. */
export const recognitionVisits = pgTable(
  "recognition_visits",
  {
    id: uuid().primaryKey(),
    recognitionId: file(),
    plannedOn: localDate().notNull(),
    plannedById: id("user")
      .notNull()
      .references(() => users.id),
    doneOn: localDate(),
    report: text(),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [index("recognition_visits_recognition_index").on(table.recognitionId, table.createdAt)],
);

/** Votes of the partnership's members, each once; never shown outside the partnership (domain.md 1.7). */
export const recognitionVotes = pgTable(
  "recognition_votes",
  {
    recognitionId: file(),
    voterId: id("user")
      .notNull()
      .references(() => users.id),
    vote: word(votes).notNull(),
    note: text(),
    at: moment().notNull(),
  },
  (table) => [
    primaryKey({ name: "recognition_votes_key", columns: [table.recognitionId, table.voterId] }),
    oneOf("recognition_votes_vote_check", table.vote, votes),
  ],
);

/** An appeal to the board of the Flemish Partnership; one for each decision (domain.md 4.3). */
export const recognitionAppeals = pgTable(
  "recognition_appeals",
  {
    id: uuid().primaryKey(),
    recognitionId: file(),
    /** The state the decision had brought: what stands again when the appeal fails. */
    against: text().$type<"REFUSED" | "WITHDRAWN">().notNull(),
    /** Who wrote it here: the company's administrator, or an officer when it came by letter or e-mail. */
    lodgedById: id("user")
      .notNull()
      .references(() => users.id),
    channel: word(appealChannels).notNull().default("PLATFORM"),
    /** The day it was written here, or arrived. */
    lodgedOn: localDate().notNull(),
    /** Last day to appeal in time, by what is known of the receipt; null for appeals of before it was kept. */
    appealUntil: localDate(),
    motive: text().notNull(),
    /** Last day to acknowledge it in writing. */
    acknowledgeBy: localDate().notNull(),
    acknowledgedOn: localDate(),
    outcome: word(appealOutcomes),
    outcomeMotive: text(),
    decidedOn: localDate(),
  },
  (table) => [
    oneOf("recognition_appeals_outcome_check", table.outcome, appealOutcomes),
    oneOf("recognition_appeals_channel_check", table.channel, appealChannels),
    index("recognition_appeals_recognition_index").on(table.recognitionId, table.lodgedOn),
  ],
);

/**
 * A decision in writing. The facts are copied, so that the document says for ever what was decided then; the worker writes the PDF once and it is
 * kept with its SHA-256. Versions of one file count from 1 (domain.md 2.13).
 */
export const recognitionDecisions = pgTable(
  "recognition_decisions",
  {
    id: uuid().primaryKey(),
    recognitionId: file(),
    version: integer().notNull(),
    kind: word(decisionKinds).notNull(),
    facts: jsonb().$type<DecisionFacts>().notNull(),
    decidedOn: localDate().notNull(),
    pdf: bytes(),
    sha256: text(),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [
    oneOf("recognition_decisions_kind_check", table.kind, decisionKinds),
    uniqueIndex("recognition_decisions_version_unique").on(table.recognitionId, table.version),
    index("recognition_decisions_unwritten_index")
      .on(table.createdAt)
      .where(sql`${table.pdf} is null`),
  ],
);

/** A renamed programme: what was recognised under the old name counts for the new one. An administrator decides (domain.md 4.4). */
export const programmeConcordances = pgTable(
  "programme_concordances",
  {
    id: uuid().primaryKey(),
    fromProgrammeId: id("programme")
      .notNull()
      .references(() => programmes.id),
    toProgrammeId: id("programme")
      .notNull()
      .references(() => programmes.id),
    validFrom: localDate().notNull(),
    note: text().notNull(),
    decidedById: id("user")
      .notNull()
      .references(() => users.id),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [uniqueIndex("programme_concordances_unique").on(table.fromProgrammeId, table.toProgrammeId)],
);
