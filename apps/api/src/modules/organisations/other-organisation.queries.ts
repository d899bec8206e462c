import type { Sql } from "postgres";
import type { Id, IdTag } from "@leerplek/domain/shared/id";
import type { Viewer } from "@leerplek/domain/shared/viewer";
import { readAs, type Asking } from "../../platform/row-security.ts";

/** Whose a row of each kind is; kinds that mails and colleagues link to, and the organisation that a link to a list names. */
const owners: Readonly<Partial<Record<IdTag, string>>> = {
  application: "select company_id, provider_id, null::uuid as partnership_id from applications where id = $2",
  proposal: "select company_id, provider_id, null::uuid as partnership_id from match_proposals where id = $2",
  learner: "select null::uuid as company_id, provider_id, null::uuid as partnership_id from learners where id = $2",
  recognition: "select company_id, null::uuid as provider_id, partnership_id from recognitions where id = $2",
  workplace: "select company_id, null::uuid as provider_id, null::uuid as partnership_id from workplaces where id = $2",
  mentor: "select company_id, null::uuid as provider_id, null::uuid as partnership_id from mentors where id = $2",
  company:
    "select id as company_id, null::uuid as provider_id, null::uuid as partnership_id from companies where id = $2",
  provider:
    "select null::uuid as company_id, id as provider_id, null::uuid as partnership_id from providers where id = $2",
  partnership:
    "select null::uuid as company_id, null::uuid as provider_id, id as partnership_id from partnerships where id = $2",
  branch: "select company_id, null::uuid as provider_id, null::uuid as partnership_id from branches where id = $2",
};

interface Owned {
  readonly id: Id<"membership">;
  readonly companyId: Id<"company"> | null;
  readonly providerId: Id<"provider"> | null;
}

export interface OtherOrganisation {
  readonly membershipId: Id<"membership">;
  readonly name: string;
}

/**
 * The organisation of the viewer, besides the one they act for, whose row this is; null when it is none of theirs, or already the one they act for. It
 * is read as a member of all of the viewer's organisations, so nothing of others' can be found out.
 */
export async function otherOrganisationOf(
  sql: Sql,
  { viewer, now }: Asking & { readonly viewer: Viewer },
  { tag, id }: { readonly tag: IdTag; readonly id: string },
): Promise<OtherOrganisation | null> {
  const owner = owners[tag];
  if (!owner) return null;
  const held = await sql<Owned[]>`/* organisations: memberships of a person */
    select id, company_id as "companyId", provider_id as "providerId" from memberships
    where user_id = ${viewer.userId} and ended_at is null`;
  const member: Viewer = {
    ...viewer,
    companyIds: held.flatMap(({ companyId }) => companyId ?? []),
    providerIds: held.flatMap(({ providerId }) => providerId ?? []),
  };
  const [found] = await readAs<OtherOrganisation>(
    sql,
    { viewer: member, now },
    {
      text: `/* organisations: whose row it is */
      select m.id as "membershipId", coalesce(c.name, p.name, s.name) as name
      from (${owner}) o
        join memberships m on m.company_id = o.company_id or m.provider_id = o.provider_id or m.partnership_id = o.partnership_id
        left join memberships active on active.id = $3::uuid
        left join companies c on c.id = m.company_id left join providers p on p.id = m.provider_id left join partnerships s on s.id = m.partnership_id
      where m.user_id = $1::uuid and m.ended_at is null and not coalesce(
        active.company_id = o.company_id or active.provider_id = o.provider_id or active.partnership_id = o.partnership_id, false)
      order by m.created_at, m.id limit 1`,
      values: [viewer.userId, id, viewer.activeMembershipId],
    },
  );
  return found ?? null;
}
