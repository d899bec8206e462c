import { and, asc, count, eq, gt, inArray, isNull, notExists, type SQL } from "drizzle-orm";
import type { Sql } from "postgres";
import type { Id } from "@leerplek/domain/shared/id";
import type { Database } from "../../platform/database.ts";
import { hashOfLinkToken, newLinkToken } from "../../platform/secret-link.ts";
import { invitations } from "../accounts/invitations.table.ts";
import { learners } from "./learners.table.ts";

export interface NewLearnerInvitation {
  readonly id: Id<"invitation">;
  readonly role: "LEARNER" | "GUARDIAN";
  readonly learnerId: Id<"learner">;
  readonly email: string;
  readonly name: string;
  readonly invitedById: Id<"user">;
  readonly expiresAt: Date;
  readonly sentAt: Date;
}

/** Writes invitations down. Their tokens are made by who writes the mails, so no queue ever holds one; until then no token fits. */
export async function insertLearnerInvitations(db: Database, rows: readonly NewLearnerInvitation[]): Promise<void> {
  if (rows.length === 0) return;
  await db
    .insert(invitations)
    .values(rows.map((row) => ({ ...row, createdAt: row.sentAt, tokenHash: hashOfLinkToken(newLinkToken()) })));
}

/** Takes back what was sent before: a learner's own invitation, or that of one guardian. */
export async function revokeLearnerInvitations(
  db: Database,
  { learnerId, email = null, now }: { learnerId: Id<"learner">; email?: string | null; now: Date },
): Promise<void> {
  await db
    .update(invitations)
    .set({ revokedAt: now })
    .where(
      and(
        eq(invitations.learnerId, learnerId),
        eq(invitations.role, email === null ? "LEARNER" : "GUARDIAN"),
        email === null ? undefined : eq(invitations.email, email),
        isNull(invitations.acceptedAt),
        isNull(invitations.revokedAt),
      ),
    );
}

interface ToInvite {
  readonly providerId: Id<"provider">;
  readonly now: Date;
}

/** Enrolled, without account, and without an invitation that can still be accepted. */
const isToInvite = (db: Database, { providerId, now }: ToInvite): SQL | undefined =>
  and(
    eq(learners.providerId, providerId),
    isNull(learners.userId),
    isNull(learners.endedOn),
    notExists(
      db
        .select({ id: invitations.id })
        .from(invitations)
        .where(
          and(
            eq(invitations.learnerId, learners.id),
            eq(invitations.role, "LEARNER"),
            isNull(invitations.acceptedAt),
            isNull(invitations.revokedAt),
            gt(invitations.expiresAt, now),
          ),
        ),
    ),
  );

/** The next of a school's learners to invite, locked, so that two counsellors at once do not send two mails. */
export const learnersToInvite = (
  db: Database,
  { most, ...school }: ToInvite & { readonly most: number },
): Promise<readonly Pick<typeof learners.$inferSelect, "id" | "firstName" | "lastName" | "email">[]> =>
  db
    .select({ id: learners.id, firstName: learners.firstName, lastName: learners.lastName, email: learners.email })
    .from(learners)
    .where(isToInvite(db, school))
    .orderBy(asc(learners.lastName), asc(learners.id))
    .limit(most)
    .for("no key update", { skipLocked: true });

export async function countToInvite(db: Database, school: ToInvite): Promise<number> {
  const [row] = await db.select({ count: count() }).from(learners).where(isToInvite(db, school));
  return row?.count ?? 0;
}

/** Links that nobody used in time stop for good when another one is sent. */
export async function revokeExpiredInvitations(
  db: Database,
  { learnerIds, now }: { readonly learnerIds: readonly Id<"learner">[]; readonly now: Date },
): Promise<void> {
  if (learnerIds.length === 0) return;
  await db
    .update(invitations)
    .set({ revokedAt: now })
    .where(
      and(
        inArray(invitations.learnerId, [...learnerIds]),
        eq(invitations.role, "LEARNER"),
        isNull(invitations.acceptedAt),
        isNull(invitations.revokedAt),
      ),
    );
}

/** Gives a running enrolment its account, once. @returns whether it had none */
export async function joinLearner(
  db: Database,
  { learnerId, userId }: { readonly learnerId: Id<"learner">; readonly userId: Id<"user"> },
): Promise<boolean> {
  const joined = await db
    .update(learners)
    .set({ userId })
    .where(and(eq(learners.id, learnerId), isNull(learners.userId), isNull(learners.endedOn)))
    .returning({ id: learners.id });
  return joined.length > 0;
}

export interface LearnerInvitationInMail {
  readonly token: string;
  readonly email: string;
  readonly name: string;
  readonly userId: string | null;
  readonly language: string | null;
  readonly firstName: string;
  readonly school: string;
  readonly expiresOn: string;
  readonly turns18: string;
}

/** Gives an open invitation its token, for who writes the mail. A job that runs twice gives it a new one; the last mail is the one that works. */
export async function giveLearnerToken(
  sql: Sql,
  which: { readonly invitationId: string } | { readonly guardianshipId: string },
): Promise<LearnerInvitationInMail | null> {
  const token = newLinkToken();
  const id =
    "invitationId" in which
      ? sql`${which.invitationId}::uuid`
      : sql`(select o.id from invitations o join guardianships g on g.learner_id = o.learner_id and g.email = o.email
          where g.id = ${which.guardianshipId} and g.status = 'INVITED' and g.accepted_at is null and o.role = 'GUARDIAN'
            and o.accepted_at is null and o.revoked_at is null order by o.created_at desc limit 1)`;
  const [row] = await sql<Omit<LearnerInvitationInMail, "token">[]>`/* learners: token of an invitation */
    update invitations i set token_hash = ${hashOfLinkToken(token)}
    from learners l join providers p on p.id = l.provider_id
    where i.id = ${id} and l.id = i.learner_id and i.accepted_at is null and i.revoked_at is null
    returning i.email, i.name, l.first_name as "firstName", p.name as school,
      (i.expires_at at time zone 'Europe/Brussels')::date::text as "expiresOn", (l.birth_date + interval '18 years')::date::text as "turns18",
      (select u.language from users u where u.email = i.email or (i.role = 'LEARNER' and u.id = l.user_id) limit 1) as language,
      (select u.id from users u where u.email = i.email) as "userId"`;
  return row ? { ...row, token } : null;
}
