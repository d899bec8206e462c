import { sql, type SQL } from "drizzle-orm";
import { agreementStatuses } from "@leerplek/domain/applications/application-transitions";
import { endedWithoutPlace } from "@leerplek/domain/learners/disclosure";
import { keyRoles } from "@leerplek/domain/organisations/end-membership";
import type { RetentionCutoffs, RetentionRule } from "@leerplek/domain/privacy/retention";
import type { Id } from "@leerplek/domain/shared/id";
import type { LocalDate } from "@leerplek/domain/shared/time";
import type { Database } from "../../platform/database.ts";
import { dayOf } from "../../platform/read-plan/sql-words.ts";

interface Term {
  readonly cutoffs: RetentionCutoffs;
  readonly today: LocalDate;
  readonly now: Date;
}

const rowsAtOnce = 500;
/** Of each of the 32 chains: one call stays far below the time a statement may take. */
const linesAtOnce = 250;
const words = (list: readonly string[]): SQL => sql`any (string_to_array(${list.join(",")}, ','))`;

/**
 * Neither closed already, nor an administrator of the government, nor the last administrator of a company or school: nobody is left without by a night.
 * Whoever comes after ends that membership by hand. The same rule as `mayEndMembership`, for all accounts at once.
 */
const isOrdinaryAccount = sql`t.deactivated_at is null
  and not exists (select from memberships m where m.user_id = t.id and m.ended_at is null and (m.role = 'GOV_ADMIN' or m.role = ${words(keyRoles)}
    and not exists (select from memberships o where o.role = m.role and o.ended_at is null and o.user_id <> t.id
      and o.company_id is not distinct from m.company_id and o.provider_id is not distinct from m.provider_id)))`;

/** Rows past their term, as a condition on the table; hours where reliability 3.9 gives hours. */
const due: Readonly<Record<Exclude<RetentionRule, "PROFILES">, (term: Term) => { table: SQL; where: SQL }>> = {
  APPLICATIONS: ({ cutoffs }) => ({
    table: sql`applications`,
    where: sql`t.status = ${words(endedWithoutPlace)} and t.updated_at < ${cutoffs.applications}::date`,
  }),
  MAILS: ({ cutoffs }) => ({ table: sql`sent_mails`, where: sql`t.sent_at < ${cutoffs.mails}::date` }),
  SESSIONS: ({ cutoffs }) => ({ table: sql`sessions`, where: sql`t.expires_at < ${cutoffs.sessions}::date` }),
  LINKS: ({ now }) => ({
    table: sql`verifications`,
    where: sql`t.expires_at < ${now.toISOString()}::timestamptz - interval '1 day'`,
  }),
  LOOKS: ({ now }) => ({
    table: sql`recent_looks`,
    where: sql`t.window_start < ${now.toISOString()}::timestamptz - interval '1 day'`,
  }),
  ANSWERS: ({ now }) => ({
    table: sql`idempotency_keys`,
    where: sql`t.created_at < ${now.toISOString()}::timestamptz - interval '7 days'`,
  }),
  AUDIT: ({ cutoffs }) => ({ table: sql`audit_log`, where: sql`t.at < ${cutoffs.audit}::date` }),
  ACCOUNTS: ({ cutoffs, today }) => ({
    table: sql`users`,
    where: sql`t.last_active_on <= ${cutoffs.accounts}::date and t.goes_on <= ${today}::date and ${isOrdinaryAccount}`,
  }),
  ATTEMPTS: ({ now }) => ({ table: sql`rate_limits`, where: sql`t.last_request < ${now.getTime() - 86_400_000}` }),
};

const createdOn = sql.raw(dayOf("l.created_at"));

/** Profiles without a workplace whose last sign of life is past the term: a change, an application, a session. */
const dueProfiles = ({ cutoffs }: Term): SQL => sql`
  from learners l where l.created_at < ${cutoffs.profiles}::date and coalesce(l.search_started_on, ${createdOn}) < ${cutoffs.profiles}::date
    and coalesce(l.ended_on, ${createdOn}) < ${cutoffs.profiles}::date
    and not exists (select from applications a where a.learner_id = l.id and (a.status = ${words(agreementStatuses)} or a.updated_at >= ${cutoffs.profiles}::date))
    and not exists (select from sessions s where s.user_id = l.user_id and s.updated_at >= ${cutoffs.profiles}::date)
    and not exists (select from erasures e where e.learner_id = l.id and e.status = 'REQUESTED')`;

export async function countDue(db: Database, rule: RetentionRule, term: Term): Promise<number> {
  if (rule === "PROFILES") {
    const [row] = await db.execute<{ count: number }>(
      sql`/* retention: profiles due */ select count(*)::int as count ${dueProfiles(term)}`,
    );
    return row?.count ?? 0;
  }
  const { table, where } = due[rule](term);
  const [row] = await db.execute<{ count: number }>(
    sql`/* retention: rows due */ select count(*)::int as count from ${table} t where ${where}`,
  );
  return row?.count ?? 0;
}

/** Rules whose rows go by one statement; the others are use cases of their own. */
export type PlainRule = Exclude<RetentionRule, "PROFILES" | "AUDIT" | "ACCOUNTS">;

/** Removes rows past their term, at most 500. @returns how many */
export async function removeDue(db: Database, rule: PlainRule, term: Term): Promise<number> {
  if (rule === "APPLICATIONS") return anonymiseApplications(db, term);
  const { table, where } = due[rule](term);
  const rows = await db.execute(sql`/* retention: remove */
    delete from ${table} where ctid = any (array(select t.ctid from ${table} t where ${where} limit ${rowsAtOnce})) returning 1`);
  return rows.length;
}

/** What came to nothing becomes a number of nobody; the application goes with its interviews, notes and events. */
async function anonymiseApplications(db: Database, term: Term): Promise<number> {
  const { where } = due.APPLICATIONS(term);
  const rows = await db.execute<{ id: Id<"application"> }>(sql`/* retention: applications */
    select t.id from applications t where ${where} order by t.id limit ${rowsAtOnce} for update skip locked`);
  if (rows.length === 0) return 0;
  const ids = sql`any (string_to_array(${rows.map(({ id }) => id).join(",")}, ',')::uuid[])`;
  await db.execute(sql`/* retention: numbers of nobody */
    insert into ended_applications (id, programme_id, company_id, origin, status, rejection_reason, sent_month, answer_days)
    select gen_random_uuid(), w.programme_id, a.company_id, a.origin, a.status, a.rejection_reason, to_char(a.sent_at at time zone 'Europe/Brussels', 'YYYY-MM'),
      extract(day from a.answered_at - a.sent_at)::int
    from applications a join workplaces w on w.id = a.workplace_id where a.id = ${ids}`);
  await db.execute(sql`/* retention: notes of mails */ delete from sent_mails where about_id = ${ids}
    or about_id in (select id from interviews where application_id = ${ids})`);
  await db.execute(sql`/* retention: interviews */ delete from interviews where application_id = ${ids}`);
  await db.execute(sql`/* retention: proposals that led to it */
    update match_proposals set application_id = null where application_id = ${ids}`);
  await db.execute(sql`/* retention: applications */ delete from applications where id = ${ids}`);
  return rows.length;
}

/** The next profile past its term, locked. */
export async function nextDueProfile(
  db: Database,
  term: Term,
): Promise<{ id: Id<"learner">; userId: Id<"user"> | null; providerId: Id<"provider"> } | null> {
  const [row] = await db.execute<{ id: Id<"learner">; userId: Id<"user"> | null; providerId: Id<"provider"> }>(
    sql`/* retention: next profile */ select l.id, l.user_id as "userId", l.provider_id as "providerId" ${dueProfiles(term)}
      order by l.id limit 1 for update of l skip locked`,
  );
  return row ?? null;
}

/** The end of a chain's part that went. */
export interface Checkpoint {
  readonly chain: number;
  readonly sequence: number;
  readonly hash: string;
  readonly lines: number;
}

/**
 * Removes the oldest lines of the audit log, some hundreds of each chain at most. The function of the database keeps where each chain begins now, and
 * never takes what is younger than a year, whatever it is asked.
 */
export const shortenAuditLog = (db: Database, { cutoffs, now }: Term): Promise<readonly Checkpoint[]> =>
  db.execute<Checkpoint & Record<string, unknown>>(sql`/* retention: audit log */
    select chain, sequence::float8 as sequence, encode(hash, 'hex') as hash, lines
    from shorten_audit_log(${cutoffs.audit}::date, ${linesAtOnce}::int, ${now.toISOString()}::timestamptz)`);

/** The next account nobody used for its term, and whose owner was written to in time, locked. */
export async function nextUnusedAccount(db: Database, term: Term): Promise<Id<"user"> | null> {
  const [row] = await db.execute<{ id: Id<"user"> }>(sql`/* retention: next unused account */
    select t.id from users t where ${due.ACCOUNTS(term).where} order by t.id limit 1 for update skip locked`);
  return row?.id ?? null;
}

/** Notes the next accounts whose owners must hear that theirs goes. @returns whose */
export async function noticeUnusedAccounts(
  db: Database,
  { cutoffs }: Pick<Term, "cutoffs">,
): Promise<readonly Id<"user">[]> {
  const rows = await db.execute<{ id: Id<"user"> }>(sql`/* retention: notice of unused accounts */
    update users set goes_on = ${cutoffs.accountGoes}::date where id = any (array(
      select t.id from users t where t.last_active_on <= ${cutoffs.accountNotice}::date and t.goes_on is null
        and ${isOrdinaryAccount} order by t.id limit ${rowsAtOnce} for update skip locked)) returning id`);
  return rows.map(({ id }) => id);
}

/** What ended with an account. */
export interface EndedTies {
  readonly mandates: readonly Id<"mandate">[];
  readonly memberships: readonly Id<"membership">[];
  readonly guardianships: readonly Id<"guardianship">[];
}

/**
 * Ends what the person is here: memberships, mandates, the tie to a learner's or mentor's row, links as a guardian. The rows stay with their schools and
 * companies.
 */
export async function endTiesOf(db: Database, userId: Id<"user">, now: Date): Promise<EndedTies> {
  const at = now.toISOString();
  const mandates = await db.execute<{ id: Id<"mandate"> }>(sql`/* accounts: end mandates */
    update mandates set revoked_at = ${at} where holder_id = ${userId} and revoked_at is null and declined_at is null returning id`);
  const memberships = await db.execute<{ id: Id<"membership"> }>(sql`/* accounts: end memberships */
    update memberships set ended_at = ${at} where user_id = ${userId} and ended_at is null returning id`);
  await db.execute(
    sql`/* accounts: learner without account */ update learners set user_id = null where user_id = ${userId}`,
  );
  await db.execute(
    sql`/* accounts: mentor without account */ update mentors set user_id = null where user_id = ${userId}`,
  );
  const guardianships = await db.execute<{ id: Id<"guardianship"> }>(sql`/* accounts: end links of a guardian */
    update guardianships set status = 'ENDED', ended_at = ${at} where user_id = ${userId} and status <> 'ENDED' returning id`);
  await db.execute(sql`/* accounts: links without account */
    update guardianships set user_id = null where user_id = ${userId}`);
  const idsOf = <Row extends { readonly id: string }>(rows: readonly Row[]): Row["id"][] => rows.map(({ id }) => id);
  return { mandates: idsOf(mandates), memberships: idsOf(memberships), guardianships: idsOf(guardianships) };
}
