import { canManageMember, type Place } from "@leerplek/domain/organisations/member.policy";
import { invitationState } from "@leerplek/domain/organisations/invitation";
import { hashOfLinkToken } from "../../platform/secret-link.ts";
import {
  column,
  computed,
  instant,
  instantText,
  one,
  publicId,
  shape,
  value,
  type ConnectionSpec,
  type Row,
  type Shape,
} from "../../platform/read-plan/shape.ts";
import { companyShape } from "../companies/companies.queries.ts";
import { partnershipShape } from "../recognitions/recognition-parts.queries.ts";
import { providerShape } from "../schools/schools.queries.ts";

/** Who administers the organisation, as `canManageMember` says (domain.md 1.9). */
const managed = (m: Row): string =>
  `(${m}.company_id = any(${m.viewer("adminCompanyIds")}) or ${m}.provider_id = any(${m.viewer("adminProviderIds")}) or ${m}.partnership_id = any(${m.viewer("partnershipIds")}) or (${m}.role in ('RECOGNITION_OFFICER', 'GOV_ADMIN') and ${m.viewer("isGovAdmin")}))`;

const company = one(
  () => companyShape,
  (m, other) => `${other}.id = ${m}.company_id`,
);
const provider = one(
  () => providerShape,
  (m, other) => `${other}.id = ${m}.provider_id`,
);
const partnership = one(
  () => partnershipShape,
  (m, other) => `${other}.id = ${m}.partnership_id`,
);

/** What people are in the organisations the viewer administers, today and before. */
export const memberShape: Shape = shape({
  type: "Member",
  table: "(select m.*, u.name, u.email from memberships m join users u on u.id = m.user_id)",
  visible: managed,
  fields: () => ({
    id: publicId("membership"),
    name: column("name"),
    email: column("email"),
    role: column("role"),
    company,
    provider,
    partnership,
    isViewer: value((m) => `${m}.user_id = ${m.viewer("userId")}`),
    since: instant("created_at"),
    endedAt: instant("ended_at"),
    viewerCanEnd: computed<Place & { isRunning: boolean }>(
      (m) =>
        `json_build_object('role', ${m}.role, 'companyId', ${m}.company_id, 'providerId', ${m}.provider_id, 'partnershipId', ${m}.partnership_id, 'isRunning', ${m}.ended_at is null)`,
      ({ isRunning, ...place }, { viewer }) => isRunning && canManageMember(viewer, place),
    ),
  }),
});

/** Members who are there today, or those of before; newest first. */
export const membersPage: ConnectionSpec = {
  shape: memberShape,
  where: (m) => `(${m}.ended_at is not null) = coalesce(${m.arg("ended", "boolean")}, false)`,
  order: { by: (m) => `coalesce(${m}.ended_at, ${m}.created_at)`, type: "timestamptz", direction: "desc" },
};

interface InvitationNeeds extends Place {
  readonly acceptedAt: string | null;
  readonly revokedAt: string | null;
  readonly expiresAt: string;
}
const dateOrNull = (text: string | null): Date | null => (text === null ? null : new Date(text));

/** Invitations of the organisations the viewer administers. The token is in nobody's reach: only its hash is kept. */
export const invitationShape: Shape = shape({
  type: "Invitation",
  table: "invitations",
  visible: (i) => `${i}.learner_id is null and ${managed(i)}`,
  fields: () => ({
    id: publicId("invitation"),
    email: column("email"),
    name: column("name"),
    role: column("role"),
    company,
    provider,
    partnership,
    sentAt: instant("sent_at"),
    expiresAt: instant("expires_at"),
    state: computed<InvitationNeeds>(
      (i) =>
        `json_build_object('acceptedAt', ${instantText(`${i}.accepted_at`)}, 'revokedAt', ${instantText(`${i}.revoked_at`)}, 'expiresAt', ${instantText(`${i}.expires_at`)})`,
      ({ acceptedAt, revokedAt, expiresAt }, { now }) =>
        invitationState(
          { acceptedAt: dateOrNull(acceptedAt), revokedAt: dateOrNull(revokedAt), expiresAt: new Date(expiresAt) },
          now,
        ),
    ),
  }),
});

/** Invitations that nobody accepted or took back, newest first; those whose term is over can be sent again. */
export const invitationsPage: ConnectionSpec = {
  shape: invitationShape,
  where: (i) => `${i}.accepted_at is null and ${i}.revoked_at is null`,
  order: { by: (i) => `${i}.created_at`, type: "timestamptz", direction: "desc" },
};

/** Partnerships by name. */
export const partnershipsPage: ConnectionSpec = {
  shape: partnershipShape,
  where: () => "true",
  order: { by: (p) => `${p}.name`, type: "text", direction: "asc" },
};

/**
 * What the holder of a link sees before the click. Reached by the root that knows the token and by nothing else: no list and no id leads here.
 */
export const invitationOfferShape: Shape = shape({
  type: "InvitationOffer",
  table: `(select i.*, inviter.name as inviter_name, exists (select from users u where u.email = i.email) as has_account,
    coalesce(c.name, p.name, s.name) as organisation_name
    from invitations i join users inviter on inviter.id = i.invited_by_id left join companies c on c.id = i.company_id
      left join providers p on p.id = i.provider_id left join partnerships s on s.id = i.partnership_id)`,
  visible: () => "true",
  fields: () => ({
    email: column("email"),
    name: column("name"),
    role: column("role"),
    organisation: column("organisation_name"),
    invitedBy: column("inviter_name"),
    expiresAt: instant("expires_at"),
    hasAccount: column("has_account"),
    isForViewer: value(
      (i) => `coalesce((select lower(u.email) = ${i}.email from users u where u.id = ${i.viewer("userId")}), false)`,
    ),
  }),
});

/** The open invitation of a token; null for one that is unknown, used, revoked or too old. */
export const isOfToken = (i: Row): string =>
  `${i}.token_hash = ${i.arg("token", "text", (token) => hashOfLinkToken(String(token)))} and ${i}.learner_id is null and ${i}.accepted_at is null and ${i}.revoked_at is null and ${i}.expires_at > ${i.now()}`;

/** The same for a learner's or a guardian's own invitation, which another page answers. */
export const isOfLearnerToken = (i: Row): string =>
  `${i}.token_hash = ${i.arg("token", "text", (token) => hashOfLinkToken(String(token)))} and ${i}.learner_id is not null and ${i}.accepted_at is null and ${i}.revoked_at is null and ${i}.expires_at > ${i.now()}`;
