import { column, many, one, publicId, shape, value, type Shape } from "../../platform/read-plan/shape.ts";
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
