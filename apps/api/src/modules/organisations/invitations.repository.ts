import { and, eq, gt, isNull, sql as statement } from "drizzle-orm";
import type { Sql } from "postgres";
import type { Place } from "@leerplek/domain/organisations/member.policy";
import type { LocalDate } from "@leerplek/domain/shared/time";
import type { Id } from "@leerplek/domain/shared/id";
import type { Database } from "../../platform/database.ts";
import { notFound } from "../../platform/errors.ts";
import { hashOfLinkToken, newLinkToken } from "../../platform/secret-link.ts";
import { memberships, users } from "../accounts/accounts.table.ts";
import { invitations } from "../accounts/invitations.table.ts";
import { partnerships } from "../recognitions/partnerships.table.ts";

export type StoredInvitation = typeof invitations.$inferSelect;

/** Writes an invitation down. Its token is made by the one who writes the mail, so no queue ever holds it; until then no token fits. */
export async function insertInvitation(
  db: Database,
  row: Omit<typeof invitations.$inferInsert, "tokenHash">,
): Promise<void> {
  await db.insert(invitations).values({ ...row, tokenHash: hashOfLinkToken(newLinkToken()) });
}

/** Locks an invitation for a change; NOT_FOUND when there is none. */
export async function invitationForUpdate(db: Database, id: Id<"invitation">): Promise<StoredInvitation> {
  const [invitation] = await db.select().from(invitations).where(eq(invitations.id, id)).for("update");
  if (!invitation) throw notFound();
  return invitation;
}

/**
 * Locks the open invitation of a token: of two who come at the same moment the second finds none. Unknown, used, revoked and old tokens answer alike.
 */
export async function openInvitation(db: Database, token: string, now: Date): Promise<StoredInvitation | null> {
  const [invitation] = await db
    .select()
    .from(invitations)
    .where(
      and(
        eq(invitations.tokenHash, hashOfLinkToken(token)),
        isNull(invitations.acceptedAt),
        isNull(invitations.revokedAt),
        gt(invitations.expiresAt, now),
      ),
    )
    .for("update");
  return invitation ?? null;
}

export async function saveInvitation(
  db: Database,
  id: Id<"invitation">,
  change: Partial<typeof invitations.$inferInsert>,
): Promise<void> {
  await db.update(invitations).set(change).where(eq(invitations.id, id));
}

/** Takes back what the same person was sent before and never answered in time, so that a new invitation can take its place. */
export async function closeOldInvitations(db: Database, { email, now }: { email: string; now: Date }): Promise<void> {
  await db.execute(statement`/* organisations: close old invitations */
    update invitations set revoked_at = ${now.toISOString()}
    where email = ${email} and accepted_at is null and revoked_at is null and expires_at <= ${now.toISOString()}`);
}

export async function partnershipExists(db: Database, id: Id<"partnership">): Promise<boolean> {
  const found = await db.select({ id: partnerships.id }).from(partnerships).where(eq(partnerships.id, id));
  return found.length > 0;
}

/** Whether the person of this address holds the role there already. */
export async function isMember(db: Database, email: string, place: Place): Promise<boolean> {
  const found = await db
    .select({ id: memberships.id })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(users.email, email), isNull(memberships.endedAt), isSamePlace(place)));
  return found.length > 0;
}

/** Running memberships of a role in an organisation, but for one. The rows are locked in one order, so that two last administrators cannot both leave. */
export async function othersInRole(db: Database, place: Place & { readonly id: Id<"membership"> }): Promise<number> {
  const rows = await db
    .select({ id: memberships.id })
    .from(memberships)
    .where(and(isSamePlace(place), isNull(memberships.endedAt)))
    .orderBy(memberships.id)
    .for("update");
  return rows.filter(({ id }) => id !== place.id).length;
}

const isSamePlace = ({ role, companyId, providerId, partnershipId }: Place) =>
  and(
    eq(memberships.role, role),
    statement`${memberships.companyId} is not distinct from ${companyId}::uuid`,
    statement`${memberships.providerId} is not distinct from ${providerId}::uuid`,
    statement`${memberships.partnershipId} is not distinct from ${partnershipId}::uuid`,
  );

export async function membershipById(
  db: Database,
  id: Id<"membership">,
): Promise<typeof memberships.$inferSelect | null> {
  const [membership] = await db
    .select()
    .from(memberships)
    .where(and(eq(memberships.id, id), isNull(memberships.endedAt)));
  return membership ?? null;
}

/** Ends it if nobody else did. @returns whether it ran until now */
export async function endMembershipRow(db: Database, id: Id<"membership">, now: Date): Promise<boolean> {
  const ended = await db
    .update(memberships)
    .set({ endedAt: now })
    .where(and(eq(memberships.id, id), isNull(memberships.endedAt)))
    .returning({ id: memberships.id });
  return ended.length > 0;
}

/** Makes somebody a member; who is one already stays the same. @returns the membership in force */
export async function ensureMembership(
  db: Database,
  row: typeof memberships.$inferInsert,
): Promise<{ id: Id<"membership">; isNew: boolean }> {
  const [made] = await db.insert(memberships).values(row).onConflictDoNothing().returning({ id: memberships.id });
  if (made) return { id: made.id, isNew: true };
  const [running] = await db
    .select({ id: memberships.id })
    .from(memberships)
    .where(
      and(
        eq(memberships.userId, row.userId),
        isNull(memberships.endedAt),
        isSamePlace({
          role: row.role,
          companyId: row.companyId ?? null,
          providerId: row.providerId ?? null,
          partnershipId: row.partnershipId ?? null,
        }),
      ),
    );
  if (!running) throw new Error("a membership was neither made nor found");
  return { id: running.id, isNew: false };
}

interface InvitationInMail {
  readonly token: string;
  readonly email: string;
  readonly name: string;
  readonly language: string | null;
  readonly userId: string | null;
  readonly role: StoredInvitation["role"];
  readonly organisation: string | null;
  readonly invitedBy: string;
  readonly expiresOn: string;
}

/** Gives an open invitation its token, for the one who writes the mail. A job that runs twice gives it a new one; the last mail is the one that works. */
export async function giveInvitationToken(sql: Sql, id: string, today: LocalDate): Promise<InvitationInMail | null> {
  const token = newLinkToken();
  const [row] = await sql<Omit<InvitationInMail, "token">[]>`/* organisations: token of an invitation */
    update invitations i set token_hash = ${hashOfLinkToken(token)}
    from users inviter
    where i.id = ${id} and inviter.id = i.invited_by_id and i.accepted_at is null and i.revoked_at is null and (i.expires_at at time zone 'Europe/Brussels')::date >= ${today}
    returning i.email, i.name, i.role, inviter.name as "invitedBy",
      (i.expires_at at time zone 'Europe/Brussels')::date::text as "expiresOn",
      (select u.language from users u where u.email = i.email) as language, (select u.id from users u where u.email = i.email) as "userId",
      coalesce((select name from companies where id = i.company_id), (select name from providers where id = i.provider_id),
        (select name from partnerships where id = i.partnership_id)) as organisation`;
  return row ? { ...row, token } : null;
}
