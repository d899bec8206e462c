import type { Sql } from "postgres";
import type { LocalDate } from "@leerplek/domain/shared/time";

/** Somebody we write to about their own account. */
export interface UserInMail {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly language: string;
  /** When the password last changed; null without one. */
  readonly passwordChangedAt: string | null;
  /** First day on which the account goes for want of use; null while it is used. */
  readonly goesOn: LocalDate | null;
}

export async function userInMail(sql: Sql, id: string): Promise<UserInMail | null> {
  const [row] = await sql<UserInMail[]>`/* mail: owner of an account */
    select u.id as "userId", u.name, u.email, u.language, c.updated_at::text as "passwordChangedAt",
      u.goes_on::text as "goesOn"
    from users u left join credentials c on c.user_id = u.id and c.provider_id = 'credential'
    where u.id = ${id} and u.deactivated_at is null`;
  return row ?? null;
}

export async function newestPasskeyOf(sql: Sql, userId: string): Promise<{ id: string; name: string } | null> {
  const [row] = await sql<{ id: string; name: string }[]>`/* mail: newest passkey of a person */
    select id, coalesce(name, '') as name from passkeys where user_id = ${userId} order by created_at desc limit 1`;
  return row ?? null;
}

/** When a passkey was last removed: the key itself is gone, the line that tells of it stays. */
export async function lastPasskeyRemovalOf(sql: Sql, userId: string): Promise<string | null> {
  const [row] = await sql<{ at: string | null }[]>`/* mail: last removal of a passkey */
    select max(at)::text as at from audit_log where object_id = ${`user_${userId}`} and action = 'account.passkey-removed'`;
  return row?.at ?? null;
}
