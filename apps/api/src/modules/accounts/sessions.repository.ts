import type { Sql } from "postgres";
import type { Id } from "@leerplek/domain/shared/id";
import type { Role, Viewer, ViewerMandate } from "@leerplek/domain/shared/viewer";
import { readAsHolder } from "../../platform/row-security.ts";

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
  /** Milliseconds: drizzle, which shares this connection, takes the driver's dates away. */
  readonly expiresAt: number;
  readonly activeMembershipId: Id<"membership"> | null;
  /** Oldest first. */
  readonly memberships: readonly MembershipFact[];
  readonly wardIds: readonly Id<"learner">[];
  readonly mandates: readonly (ViewerMandate & { readonly membershipId: Id<"membership"> })[];
}

const viewerOfToken = `/* session: viewer of a token */
    select u.id as "userId", u.name, u.email, l.id as "learnerId", (extract(epoch from s.expires_at) * 1000)::float8 as "expiresAt",
      s.active_membership_id as "activeMembershipId",
      coalesce((
        select json_agg(json_build_object('id', m.id, 'role', m.role, 'companyId', m.company_id, 'providerId', m.provider_id, 'partnershipId', m.partnership_id)
          order by m.created_at, m.id)
        from memberships m where m.user_id = u.id and m.ended_at is null
      ), '[]') as memberships,
      coalesce((
        select json_agg(g.learner_id) from guardianships g join learners ward on ward.id = g.learner_id
        where g.user_id = u.id and g.status = 'CONFIRMED'
          and (g.keeps_after18 or extract(year from age(today.day, ward.birth_date)) < 18)
      ), '[]') as "wardIds",
      coalesce((
        select json_agg(json_build_object('membershipId', m.holder_membership_id, 'companyId', m.company_id, 'scopes', m.scopes)) from mandates m
        where m.holder_id = u.id and m.accepted_at is not null and m.declined_at is null and m.revoked_at is null
          and today.day between m.valid_from and coalesce(m.valid_until, 'infinity')
      ), '[]') as mandates
    from sessions s join users u on u.id = s.user_id
      left join lateral (select id from learners where user_id = u.id order by ended_on desc nulls first limit 1) l on true,
      (select (now() at time zone 'Europe/Brussels')::date as day) today
    where s.token = $1 and s.expires_at > now()`;

/**
 * Who holds a session token, with what the person is today, in one round trip. Of somebody who changed school the running enrolment counts, or the last
 * one. A guardian's link ends on the eighteenth birthday itself, by the calendar of Flanders. Null when the session is unknown or over.
 */
export async function findSession(sql: Sql, token: string): Promise<{ viewer: Viewer; expiresAt: Date } | null> {
  const [row] = await readAsHolder<Row>(sql, token, { text: viewerOfToken, values: [token] });
  return row ? { viewer: viewerOf(row), expiresAt: new Date(row.expiresAt) } : null;
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
