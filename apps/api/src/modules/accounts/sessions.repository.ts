import type { Sql } from "postgres";
import {
  isStrong,
  sessionEnd,
  sessionLifetime,
  strongSignInRoles,
  type SessionLifetimes,
  type SignInMethod,
} from "@leerplek/domain/accounts/session-lifetime";
import type { Id } from "@leerplek/domain/shared/id";
import type { Role, Viewer, ViewerMandate } from "@leerplek/domain/shared/viewer";
import type { AccountSettings } from "./account-settings.ts";
import { hashOfToken } from "./session-token.ts";

interface MembershipFact {
  readonly id: Id<"membership">;
  readonly role: Role;
  readonly companyId: Id<"company"> | null;
  readonly providerId: Id<"provider"> | null;
  readonly partnershipId: Id<"partnership"> | null;
}

interface Row {
  readonly userId: Id<"user">;
  readonly name: string;
  readonly email: string;
  readonly learnerId: Id<"learner"> | null;
  readonly sessionId: string;
  readonly method: SignInMethod;
  readonly isRemembered: boolean;
  /** Milliseconds: drizzle, which shares this connection, takes the driver's dates away. */
  readonly signedInAt: number;
  readonly lastUsedAt: number;
  readonly now: number;
  readonly activeMembershipId: Id<"membership"> | null;
  /** Oldest first. */
  readonly memberships: readonly MembershipFact[];
  readonly wardIds: readonly Id<"learner">[];
  readonly mandates: readonly (ViewerMandate & { readonly membershipId: Id<"membership"> })[];
}

/** A function of the database (migration session_door): the only read across the wall, by the hash of a token. */
const viewerOfSession = "/* session: viewer of a token */ select viewer_of_session($1) as viewer";

/** The database hears of a session that is in use at most once in this time. */
const touchMilliseconds = 60_000;

/**
 * Who holds a session token, with what the person is today, in one round trip. Of somebody who changed school the running enrolment counts, or the last
 * one. A guardian's link ends on the eighteenth birthday itself, by the calendar of Flanders. Null when the session is unknown or over: how long it lasts
 * follows from the roles the person holds now, whatever they were at sign-in.
 */
export async function findSession(
  sql: Sql,
  token: string,
  { sessionLifetimes, requiresStrongSignIn }: Pick<AccountSettings, "sessionLifetimes" | "requiresStrongSignIn">,
): Promise<{ viewer: Viewer; expiresAt: Date } | null> {
  const [found] = await sql.unsafe<{ viewer: Row | null }[]>(viewerOfSession, [hashOfToken(token)], { prepare: true });
  const row = found?.viewer;
  if (!row) return null;
  const expiresAt = endOf(row, sessionLifetimes);
  if (expiresAt.getTime() <= row.now) return null;
  if (row.now - row.lastUsedAt > touchMilliseconds)
    await sql`/* session: used */
      with used as (update sessions set last_used_at = now() where id = ${row.sessionId} returning user_id)
      update users u set last_active_on = today.day, goes_on = null
      from used, (select (now() at time zone 'Europe/Brussels')::date as day) today
      where u.id = used.user_id and (u.last_active_on < today.day or u.goes_on is not null)`;
  const viewer = viewerOf(row);
  const isTooWeak = requiresStrongSignIn && !isStrong(row.method) && heldRoles(row).some(needsStrongSignIn);
  return { viewer: isTooWeak ? withoutWeakRights(viewer) : viewer, expiresAt };
}

function endOf(row: Row, lifetimes: SessionLifetimes): Date {
  const session = { signedInAt: new Date(row.signedInAt), lastUsedAt: new Date(row.lastUsedAt) };
  return sessionEnd(session, sessionLifetime(lifetimes, heldRoles(row), row.isRemembered));
}

const heldRoles = ({ memberships, learnerId, wardIds }: Row): readonly Role[] => [
  ...memberships.map(({ role }) => role),
  ...(learnerId ? (["LEARNER"] as const) : []),
  ...(wardIds.length > 0 ? (["GUARDIAN"] as const) : []),
];

const needsStrongSignIn = (role: Role): boolean => strongSignInRoles.includes(role);

/**
 * Where strong sign-in is required of a role the person holds, for whichever organisation they act now, a password or a mail opens their own account and
 * nothing of others. Looking at the role they act in would let a password add a passkey in the weaker role that then opens the other.
 */
function withoutWeakRights(viewer: Viewer): Viewer {
  return {
    ...viewer,
    ...(viewer.session && { session: { ...viewer.session, isTooWeak: true } }),
    roles: viewer.roles.filter((role) => role === "LEARNER" || role === "GUARDIAN"),
    activeMembershipId: null,
    mandates: [],
    partnershipIds: [],
    companyIds: [],
    adminCompanyIds: [],
    providerIds: [],
  };
}

function viewerOf({ userId, name, email, learnerId, wardIds, ...row }: Row): Viewer {
  const active = activeMembership(row);
  const acting = row.memberships.filter((each) => isPersonal(each) || (active && isSameOrganisation(each, active)));
  const actingIds = new Set(acting.map((each) => each.id));
  const roles = new Set(acting.map(({ role }) => role));
  if (learnerId) roles.add("LEARNER");
  if (wardIds.length > 0) roles.add("GUARDIAN");
  const present = <Value>(values: readonly (Value | null)[]): Value[] => [
    ...new Set(values.filter((each) => each !== null)),
  ];
  return {
    userId,
    name,
    email,
    roles: [...roles],
    learnerId,
    activeMembershipId: active?.id ?? null,
    wardIds,
    mandates: row.mandates
      .filter(({ membershipId }) => actingIds.has(membershipId))
      .map(({ companyId, scopes }) => ({ companyId, scopes })),
    companyIds: present(acting.map(({ companyId }) => companyId)),
    adminCompanyIds: present(acting.filter(({ role }) => role === "COMPANY_ADMIN").map(({ companyId }) => companyId)),
    providerIds: present(acting.map(({ providerId }) => providerId)),
    partnershipIds: present(acting.map(({ partnershipId }) => partnershipId)),
    session: { id: row.sessionId, signedInAt: new Date(row.signedInAt), method: row.method },
  };
}

/** A learner or guardian is that whatever organisation they act for. */
const isPersonal = ({ role }: MembershipFact): boolean => role === "LEARNER" || role === "GUARDIAN";

/** The chosen one while it is in force, else the oldest. */
function activeMembership({
  memberships,
  activeMembershipId,
}: Pick<Row, "memberships" | "activeMembershipId">): MembershipFact | undefined {
  const choices = memberships.filter((each) => !isPersonal(each));
  return choices.find(({ id }) => id === activeMembershipId) ?? choices[0];
}

const isSameOrganisation = (one: MembershipFact, other: MembershipFact): boolean =>
  one.companyId === other.companyId && one.providerId === other.providerId && one.partnershipId === other.partnershipId;
