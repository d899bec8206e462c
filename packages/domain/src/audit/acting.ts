import { toPublicId } from "../shared/id.ts";
import type { Role, Viewer } from "../shared/viewer.ts";

/**
 * Why personal data is touched, by rule: the ground that goes with the role in which somebody acts (domain.md 8, legal basis). Where the product asks a
 * person for a reason, that stands beside it in the audit line.
 */
export const auditPurposes = [
  "OWN_DATA",
  "PARENTAL_CARE",
  "GUIDANCE",
  "RECRUITMENT",
  "RECOGNITION",
  "SUPERVISION",
  "SYSTEM",
] as const;
export type AuditPurpose = (typeof auditPurposes)[number];

const purposes: Readonly<Record<Role, AuditPurpose>> = {
  LEARNER: "OWN_DATA",
  GUARDIAN: "PARENTAL_CARE",
  COMPANY_ADMIN: "RECRUITMENT",
  MENTOR: "RECRUITMENT",
  COUNSELLOR: "GUIDANCE",
  PROVIDER_ADMIN: "GUIDANCE",
  RECOGNITION_OFFICER: "RECOGNITION",
  GOV_ADMIN: "SUPERVISION",
};

export const purposeOf = (role: Role | null): AuditPurpose => (role === null ? "SYSTEM" : purposes[role]);

/** Roles in the order in which they explain an act when a person holds several: the one that sees most comes first. */
const precedence: readonly Role[] = [
  "GOV_ADMIN",
  "RECOGNITION_OFFICER",
  "PROVIDER_ADMIN",
  "COUNSELLOR",
  "COMPANY_ADMIN",
  "MENTOR",
  "LEARNER",
  "GUARDIAN",
];

/** The role in which a person acts, or null for who has none. */
export const actingRole = ({ roles }: Pick<Viewer, "roles">): Role | null =>
  precedence.find((role) => roles.includes(role)) ?? null;

/** The organisation in whose name a person acts, as an outside id; null for learners and guardians, and for who acts for several at once. */
export function actingOrganisation({
  companyIds,
  providerIds,
  partnershipIds,
}: Pick<Viewer, "companyIds" | "providerIds" | "partnershipIds">): string | null {
  const all = [
    ...providerIds.map((id) => toPublicId("provider", id)),
    ...companyIds.map((id) => toPublicId("company", id)),
    ...partnershipIds.map((id) => toPublicId("partnership", id)),
  ];
  return all.length === 1 ? (all[0] ?? null) : null;
}
