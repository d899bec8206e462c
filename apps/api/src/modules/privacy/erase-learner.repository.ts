import { and, eq, inArray, sql } from "drizzle-orm";
import { agreementStatuses, holdsPlace, openStatuses } from "@leerplek/domain/applications/application-transitions";
import type { KeptReason } from "@leerplek/domain/privacy/erasure";
import { isUuid, type Id } from "@leerplek/domain/shared/id";
import type { LocalDate } from "@leerplek/domain/shared/time";
import type { Database } from "../../platform/database.ts";
import { sqlWords } from "../../platform/read-plan/sql-words.ts";
import { applications } from "../applications/applications.table.ts";
import { freePlace } from "../workplaces/places.repository.ts";
import { conditionFor, tablesAboutLearner } from "./person-tables.repository.ts";
import { toldOfLearners } from "./sent-mails.queries.ts";
import { erasureParts } from "./privacy.table.ts";

interface Subject {
  readonly learnerId: Id<"learner">;
  readonly userId: Id<"user"> | null;
}

/** What was removed of one table, or stays of it and why. */
export interface ErasedPart {
  readonly what: string;
  readonly count: number;
  readonly isKept: boolean;
  readonly keptReason: KeptReason | null;
  readonly keptUntil: LocalDate | null;
}

/** An application that led to an agreement, or an accepted offer: the provider must be able to show it for the legal term. */
const keptApplications = `t.status in (${sqlWords(agreementStatuses)})`;

/** Whether something of the learner has to stay for a legal term. */
export async function hasSomethingToKeep(db: Database, { learnerId }: Subject): Promise<boolean> {
  const [row] = await db.execute<{ has: boolean }>(sql`/* erasure: anything to keep */
    select exists (select from applications t where t.learner_id = ${learnerId} and ${sql.raw(keptApplications)}) as has`);
  return row?.has ?? false;
}

/** Gives back what open applications hold: places, and slots of interviews to come. @returns the workplaces that have room again */
export async function releaseHeld(
  db: Database,
  { learnerId }: Subject,
  now: Date,
): Promise<readonly Id<"workplace">[]> {
  await db.execute(sql`/* erasure: slots are free again */
    update interview_slots s set status = 'OPEN' from interviews i
    where i.learner_id = ${learnerId} and i.slot_id = s.id and i.status = 'SCHEDULED' and s.starts_at > ${now.toISOString()}`);
  const held = await db
    .select({ workplaceId: applications.workplaceId, status: applications.status })
    .from(applications)
    .where(eq(applications.learnerId, learnerId));
  const freed = held.filter(({ status }) => status === "OFFERED" && holdsPlace(status));
  for (const { workplaceId } of freed) await freePlace(db, workplaceId);
  return freed.map(({ workplaceId }) => workplaceId);
}

/** Companies where an application runs: they hear that it is gone, and nothing else. */
export const openApplicationsOf = (
  db: Database,
  { learnerId }: Subject,
): Promise<readonly { readonly workplaceId: Id<"workplace">; readonly companyId: Id<"company"> }[]> =>
  db
    .selectDistinct({ workplaceId: applications.workplaceId, companyId: applications.companyId })
    .from(applications)
    .where(
      and(
        eq(applications.learnerId, learnerId),
        inArray(
          applications.status,
          openStatuses.filter((status) => !agreementStatuses.some((kept) => kept === status)),
        ),
      ),
    );

/**
 * Removes every row about the learner, those that refer to others first. With `keepsAgreement` the accepted applications and the name on the learner's
 * row stay, emptied of all else.
 */
export async function eraseRows(
  db: Database,
  subject: Subject,
  { keepsAgreement }: { readonly keepsAgreement: boolean },
): Promise<readonly { readonly what: string; readonly count: number }[]> {
  const tables = (await tablesAboutLearner(db)).toSorted((one, other) => other.depth - one.depth);
  const removed: { what: string; count: number }[] = [];
  const mails = await eraseMails(db, subject);
  if (mails > 0) removed.push({ what: "sent_mails", count: mails });
  for (const table of tables) {
    if (table.name === "learners" && keepsAgreement) continue;
    const spared = keepsAgreement ? ` and not ${sparing(table.name)}` : "";
    const rows = await db.execute(sql`/* erasure: rows of a learner */
      delete from ${sql.raw(table.name)} t where (${sql.raw(conditionFor(table, subject))})${sql.raw(spared)} returning 1`);
    if (rows.length > 0) removed.push({ what: table.name, count: rows.length });
  }
  return removed;
}

/** Which rows of a table belong to a kept application. */
function sparing(table: string): string {
  if (table === "applications") return `(${keptApplications})`;
  if (table === "application_events")
    return `exists (select from applications a where a.id = t.application_id and ${keptApplications.replace("t.", "a.")})`;
  return "false";
}

/** Notes of mails about the learner, or to the learner. */
async function eraseMails(db: Database, { learnerId, userId }: Subject): Promise<number> {
  const rows = await db.execute(sql`/* erasure: notes of mails */
    delete from sent_mails where user_id = ${userId} or about_id = any (${sql.raw(toldOfLearners(`array[${uuidLiteral(learnerId)}]`))})
    returning 1`);
  return rows.length;
}

/** Of a learner whose agreement stays: the name, the birth date and the school; nothing else. */
export async function emptyProfile(db: Database, { learnerId }: Subject): Promise<void> {
  await db.execute(sql`/* erasure: all but what an agreement needs */
    update learners set user_id = null, counsellor_id = null, email = 'gewist-' || id || '@invalid', phone = null, street = '', postcode = '',
      mini_profile = '{}', national_number = null, national_number_last = null, search_started_on = null where id = ${learnerId}`);
  await db.execute(sql`/* erasure: answers in kept applications */
    update applications set mini_profile = '{}', answer_note = null where learner_id = ${learnerId}`);
}

/** Removes the account, unless the person is somebody else here too. Where a row of others still names it, it stays without a name. */
export async function eraseAccount(db: Database, userId: Id<"user">): Promise<number> {
  const [other] = await db.execute<{ has: boolean }>(sql`/* erasure: is the account used otherwise */
    select exists (select from memberships m where m.user_id = ${userId} and m.ended_at is null) or exists (select from guardianships g where g.user_id = ${userId})
      or exists (select from learners l where l.user_id = ${userId}) as has`);
  if (other?.has) return 0;
  await db.execute(sql`/* erasure: sessions of the account */ delete from sessions where user_id = ${userId}`);
  await db.execute(sql`/* erasure: ways to sign in */ delete from credentials where user_id = ${userId}`);
  await db.execute(sql`/* erasure: keys */ delete from passkeys where user_id = ${userId}`);
  await db.execute(sql`/* erasure: links in mails */
    delete from account_links where user_id = ${userId} or email = (select email from users where id = ${userId})`);
  await db.execute(
    sql`/* erasure: first answers kept for retries */ delete from idempotency_keys where actor = ${userId}`,
  );
  // A block of its own: an error that is caught inside it does not end the transaction. The id is a UUID of ours.
  await db.execute(sql`/* erasure: the account */ do $$ begin
    delete from users where id = ${sql.raw(uuidLiteral(userId))};
  exception when foreign_key_violation then
    update users set name = 'Gewist', email = 'gewist-' || id || '@invalid', image = null, deactivated_at = now() where id = ${sql.raw(uuidLiteral(userId))};
  end $$`);
  return 1;
}

function uuidLiteral(id: string): string {
  if (!isUuid(id)) throw new Error("not an id");
  return `'${id}'::uuid`;
}

export async function keepProof(db: Database, erasureId: Id<"erasure">, parts: readonly ErasedPart[]): Promise<void> {
  if (parts.length > 0) await db.insert(erasureParts).values(parts.map((part) => ({ ...part, erasureId })));
}

/** What stays of a learner whose agreement must be shown later. */
export async function countKept(
  db: Database,
  { learnerId }: Subject,
): Promise<{ applications: number; lines: number }> {
  const [row] = await db.execute<{ applications: number; lines: number }>(sql`/* erasure: what stays */
    select (select count(*)::int from applications where learner_id = ${learnerId}) as applications,
      (select count(*)::int from audit_log where object_id = ${`learner_${learnerId}`}) as lines`);
  return row ?? { applications: 0, lines: 0 };
}
