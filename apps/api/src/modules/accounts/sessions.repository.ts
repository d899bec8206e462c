import type { Sql } from "postgres";
import type { Id } from "@leerplek/domain/shared/id";
import type { Role, Viewer } from "@leerplek/domain/shared/viewer";

interface Row {
  readonly userId: Id<"user">;
  readonly name: string;
  readonly email: string;
  readonly learnerId: Id<"learner"> | null;
  /** Milliseconds: drizzle, which shares this connection, takes the driver's dates away. */
  readonly expiresAt: number;
  readonly memberships: readonly {
    readonly role: Role;
    readonly companyId: Id<"company"> | null;
    readonly providerId: Id<"provider"> | null;
  }[];
}

/** Who holds a session token, with what the person is today, in one statement. Null when the session is unknown or over. */
export async function findSession(sql: Sql, token: string): Promise<{ viewer: Viewer; expiresAt: Date } | null> {
  const [row] = await sql<Row[]>`/* session: viewer of a token */
    select u.id as "userId", u.name, u.email, l.id as "learnerId", (extract(epoch from s.expires_at) * 1000)::float8 as "expiresAt",
      coalesce((
        select json_agg(json_build_object('role', m.role, 'companyId', m.company_id, 'providerId', m.provider_id))
        from memberships m where m.user_id = u.id and m.ended_at is null
      ), '[]') as memberships
    from sessions s join users u on u.id = s.user_id left join learners l on l.user_id = u.id
    where s.token = ${token} and s.expires_at > now()`;
  return row ? { viewer: viewerOf(row), expiresAt: new Date(row.expiresAt) } : null;
}

function viewerOf({ userId, name, email, learnerId, memberships }: Row): Viewer {
  const roles = new Set(memberships.map(({ role }) => role));
  if (learnerId) roles.add("LEARNER");
  const present = <Value>(values: readonly (Value | null)[]): Value[] => [
    ...new Set(values.filter((each) => each !== null)),
  ];
  return {
    userId,
    name,
    email,
    roles: [...roles],
    learnerId,
    companyIds: present(memberships.map(({ companyId }) => companyId)),
    adminCompanyIds: present(
      memberships.filter(({ role }) => role === "COMPANY_ADMIN").map(({ companyId }) => companyId),
    ),
    providerIds: present(memberships.map(({ providerId }) => providerId)),
  };
}
