import {
  column,
  computed,
  instant,
  many,
  one,
  publicId,
  shape,
  value,
  type Shape,
} from "../../platform/read-plan/shape.ts";
import { sqlWords } from "../../platform/read-plan/sql-words.ts";
import { strongSignInRoles } from "@leerplek/domain/accounts/session-lifetime";
import { companyShape } from "../companies/companies.queries.ts";
import { learnerShape } from "../learners/learners.queries.ts";
import { partnershipShape } from "../recognitions/recognition-parts.queries.ts";
import { providerShape } from "../schools/schools.queries.ts";

const membershipShape: Shape = shape({
  type: "Membership",
  table: "memberships",
  visible: (m) => `${m}.user_id = ${m.viewer("userId")} and ${m}.ended_at is null`,
  fields: () => ({
    id: publicId("membership"),
    role: column("role"),
    isActive: value(
      (m) =>
        `coalesce((select (a.company_id, a.provider_id, a.partnership_id) is not distinct from (${m}.company_id, ${m}.provider_id, ${m}.partnership_id) from memberships a where a.id = ${m.viewer("activeMembershipId")}), false)`,
    ),
    partnership: one(
      () => partnershipShape,
      (m, partnership) => `${partnership}.id = ${m}.partnership_id`,
    ),
    company: one(
      () => companyShape,
      (m, company) => `${company}.id = ${m}.company_id`,
    ),
    provider: one(
      () => providerShape,
      (m, provider) => `${provider}.id = ${m}.provider_id`,
    ),
  }),
});

const deviceShape: Shape = shape({
  type: "Device",
  table: "sessions",
  visible: (s) => `${s}.user_id = ${s.viewer("userId")} and ${s}.expires_at > ${s.now()}`,
  fields: () => ({
    id: publicId("device"),
    name: column("user_agent"),
    isThis: value((s) => `coalesce(${s}.id = ${s.viewer("sessionId")}, false)`),
    signedInAt: instant("created_at"),
    lastUsedAt: instant("last_used_at"),
  }),
});

const passkeyShape: Shape = shape({
  type: "Passkey",
  table: "passkeys",
  visible: (p) => `${p}.user_id = ${p.viewer("userId")}`,
  fields: () => ({
    id: publicId("passkey"),
    name: value((p) => `coalesce(${p}.name, '')`),
    createdAt: instant("created_at"),
  }),
});

/** The person who asks; nobody sees another person's account. */
export const viewerShape: Shape = shape({
  type: "Viewer",
  table: "users",
  visible: (u) => `${u}.id = ${u.viewer("userId")}`,
  fields: () => ({
    id: publicId("user"),
    name: column("name"),
    email: column("email"),
    language: column("language"),
    roles: value((u) => `to_json(${u.viewer("roles")})`),
    hasPassword: value(
      (u) =>
        `exists(select from credentials c where c.user_id = ${u}.id and c.provider_id = 'credential' and c.password is not null)`,
    ),
    pendingEmail: value(
      (u) =>
        `(select l.email from account_links l where l.user_id = ${u}.id and l.purpose = 'CONFIRM_EMAIL' and l.used_at is null and l.expires_at > ${u.now()} order by l.created_at desc limit 1)`,
    ),
    isPasskeyAdvised: value(
      (u) =>
        `(exists(select from memberships m where m.user_id = ${u}.id and m.ended_at is null and m.role in (${sqlWords(strongSignInRoles)})) and not exists(select from passkeys p where p.user_id = ${u}.id))`,
    ),
    needsStrongSignIn: computed<object>(
      // Nothing of the row is needed; what is null in SQL stays null unasked.
      () => "json_build_object()",
      (_facts, { viewer }) => viewer?.session?.isTooWeak === true,
    ),
    devices: many(
      () => deviceShape,
      (u, s) => `${s}.user_id = ${u}.id`,
      (s) => `${s}.last_used_at desc, ${s}.id`,
    ),
    passkeys: many(
      () => passkeyShape,
      (u, p) => `${p}.user_id = ${u}.id`,
      (p) => `${p}.created_at, ${p}.id`,
    ),
    memberships: many(
      () => membershipShape,
      (u, m) => `${m}.user_id = ${u}.id`,
      (m) => `${m}.created_at, ${m}.id`,
    ),
    learner: one(
      () => learnerShape,
      (_u, learner) => `${learner}.id = ${learner.viewer("learnerId")}`,
    ),
    wards: many(
      () => learnerShape,
      (_u, learner) => `${learner}.id = any(${learner.viewer("wardIds")})`,
      (learner) => `${learner}.birth_date, ${learner}.id`,
    ),
    companies: many(
      () => companyShape,
      (u, company) => `${company}.id = any(${company.viewer("companyIds")})`,
      (company) => `${company}.name, ${company}.id`,
    ),
  }),
});
