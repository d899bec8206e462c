import { and, eq, ne, sql as statement } from "drizzle-orm";
import type { PostgresJsDatabase } from "drizzle-orm/postgres-js";
import type { Sql } from "postgres";
import type { Id } from "@leerplek/domain/shared/id";
import type { SignInMethod } from "@leerplek/domain/accounts/session-lifetime";
import type { Role } from "@leerplek/domain/shared/viewer";
import type { Database } from "../../platform/database.ts";
import { handOverTo } from "../../platform/row-security.ts";
import { sessions } from "./accounts.table.ts";
import { hashOfToken } from "./session-token.ts";

/**
 * Ends what the person has open, all of it or all but one browser: after a change of password, of address, of rights. Who is signed in
 * elsewhere notices within five seconds.
 */
export async function endSessionsOf(
  db: Database,
  userId: Id<"user">,
  exceptSessionId: string | null = null,
): Promise<void> {
  await db
    .delete(sessions)
    .where(and(eq(sessions.userId, userId), exceptSessionId === null ? undefined : ne(sessions.id, exceptSessionId)));
}

/** @returns false when the person has no such session */
export async function endSessionOf(db: Database, userId: Id<"user">, sessionId: string): Promise<boolean> {
  const gone = await db
    .delete(sessions)
    .where(and(eq(sessions.userId, userId), eq(sessions.id, sessionId)))
    .returning({ id: sessions.id });
  return gone.length > 0;
}

/** What a new session goes by: roles for its lifetime, and whether the person may sign in at all. */
export async function signInFacts(
  db: PostgresJsDatabase,
  userId: string,
): Promise<{ roles: readonly Role[]; isDeactivated: boolean }> {
  const [row] = await db.transaction(async (transaction) => {
    await handOverTo(transaction, userId);
    return transaction.execute<{ roles: readonly Role[]; isDeactivated: boolean }>(statement`
      /* session: what a new one goes by */
      select u.deactivated_at is not null as "isDeactivated", (
        select coalesce(json_agg(role), '[]') from (
          select m.role from memberships m where m.user_id = u.id and m.ended_at is null
          union select 'LEARNER' from learners l where l.user_id = u.id
          union select 'GUARDIAN' from guardianships g where g.user_id = u.id and g.status = 'CONFIRMED'
        ) held
      ) as roles
      from users u where u.id = ${userId}`);
  });
  return row ?? { roles: [], isDeactivated: true };
}

/** A session that was just opened. */
export interface OpenedSession {
  readonly userId: Id<"user">;
  readonly method: SignInMethod;
  /** How long the cookie may live; null when it goes with the browser. */
  readonly seconds: number | null;
}

/**
 * A browser that was signed in signs in again: the session it had ends, and for the same person its organisation and the wish to be remembered go on.
 * Null when there is no session with this token.
 */
export async function succeedSession(
  db: Database,
  { token, earlierToken }: { readonly token: string; readonly earlierToken: string | null },
): Promise<OpenedSession | null> {
  const [row] = await db.execute<OpenedSession & Record<string, unknown>>(statement`
    /* session: takes the place of the one before */
    with earlier as (
      delete from sessions where token = ${earlierToken === null ? "" : hashOfToken(earlierToken)}
      returning user_id, active_membership_id, is_remembered
    ), active as (
      update users u set last_active_on = (now() at time zone 'Europe/Brussels')::date, goes_on = null
      from sessions s where s.user_id = u.id and s.token = ${hashOfToken(token)}
    )
    update sessions s set
      active_membership_id = coalesce(e.active_membership_id, s.active_membership_id),
      is_remembered = s.is_remembered or coalesce(e.is_remembered, false)
    from sessions fresh left join earlier e on e.user_id = fresh.user_id
    where s.id = fresh.id and fresh.token = ${hashOfToken(token)}
    returning s.user_id as "userId", s.method, case when s.is_remembered then ceil(extract(epoch from s.expires_at - now()))::int end as seconds`);
  return row ?? null;
}

/** Removes sessions that are over. */
export async function forgetOldSessions(sql: Sql): Promise<void> {
  await sql`/* accounts: forget old sessions */ delete from sessions where expires_at < now()`;
  await sql`/* accounts: forget old links */ delete from account_links where expires_at < now() - interval '7 days'`;
  await sql`/* accounts: forget old proofs */ delete from verifications where expires_at < now()`;
}
