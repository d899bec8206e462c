import { describe, expect, test } from "vitest";
import { asId } from "../shared/id.ts";
import { roles, type Role, type Viewer } from "../shared/viewer.ts";
import { mayEndMembership } from "./end-membership.ts";
import { invitationState } from "./invitation.ts";
import { canManageMember, placeToInvite, rolesToInvite, type Place } from "./member.policy.ts";

const company = "company-a";
const provider = "provider-a";
const partnership = "partnership-a";
const viewer = (role: Role): Viewer => ({
  userId: asId("user-a"),
  name: "Lies",
  email: "lies@example.org",
  roles: [role],
  learnerId: role === "LEARNER" ? asId("learner-a") : null,
  activeMembershipId: null,
  wardIds: [],
  mandates: [],
  partnershipIds: role === "RECOGNITION_OFFICER" ? [asId(partnership)] : [],
  companyIds: role === "COMPANY_ADMIN" || role === "MENTOR" ? [asId(company)] : [],
  adminCompanyIds: role === "COMPANY_ADMIN" ? [asId(company)] : [],
  providerIds: role === "COUNSELLOR" || role === "PROVIDER_ADMIN" ? [asId(provider)] : [],
});

const placeOf = (role: Role, suffix = ""): Place => ({
  role,
  companyId: role === "COMPANY_ADMIN" || role === "MENTOR" ? asId(company + suffix) : null,
  providerId: role === "COUNSELLOR" || role === "PROVIDER_ADMIN" ? asId(provider + suffix) : null,
  partnershipId: role === "RECOGNITION_OFFICER" ? asId(partnership + suffix) : null,
});

/** Who may invite to which role in the own organisation (domain.md 1.9). */
const invitable: Readonly<Record<Role, readonly Role[]>> = {
  LEARNER: [],
  GUARDIAN: [],
  COMPANY_ADMIN: ["COMPANY_ADMIN", "MENTOR"],
  MENTOR: [],
  COUNSELLOR: [],
  PROVIDER_ADMIN: ["COUNSELLOR", "PROVIDER_ADMIN"],
  RECOGNITION_OFFICER: ["RECOGNITION_OFFICER"],
  GOV_ADMIN: ["RECOGNITION_OFFICER", "GOV_ADMIN"],
};

describe.each(roles)("a viewer who is %s", (role) => {
  test.each(roles)("and the role %s in the own organisation", (wanted) => {
    expect(canManageMember(viewer(role), placeOf(wanted))).toBe(invitable[role].includes(wanted));
  });

  test("manages nobody in another company, school or partnership, unless the government does", () => {
    for (const wanted of roles) {
      const isGovernment = role === "GOV_ADMIN" && ["GOV_ADMIN", "RECOGNITION_OFFICER"].includes(wanted);
      expect(canManageMember(viewer(role), placeOf(wanted, "-of-others"))).toBe(isGovernment);
    }
  });

  test("is offered exactly the roles that the policy allows", () => {
    const offered = rolesToInvite(viewer(role));
    expect([...offered].sort()).toEqual([...invitable[role]].sort());
    for (const each of offered) {
      const place = placeToInvite(viewer(role), each, asId(partnership));
      expect(canManageMember(viewer(role), place)).toBe(true);
    }
  });
});

test("nobody manages members without being signed in", () => {
  for (const role of roles) expect(canManageMember(null, placeOf(role))).toBe(false);
});

test.each(roles)("the last %s", (role) => {
  const isKey = ["COMPANY_ADMIN", "PROVIDER_ADMIN", "GOV_ADMIN"].includes(role);
  expect(mayEndMembership(role, 0).ok).toBe(!isKey);
  expect(mayEndMembership(role, 1).ok).toBe(true);
});

test("an invitation is open until the moment it ends, and one that was answered stays answered", () => {
  const expiresAt = new Date("2026-12-07T09:00:00Z");
  const open = { acceptedAt: null, revokedAt: null, expiresAt };
  expect(invitationState(open, new Date(expiresAt.getTime() - 1))).toBe("OPEN");
  expect(invitationState(open, expiresAt)).toBe("EXPIRED");
  expect(invitationState({ ...open, acceptedAt: expiresAt }, expiresAt)).toBe("ACCEPTED");
  expect(invitationState({ ...open, revokedAt: expiresAt }, expiresAt)).toBe("REVOKED");
});
