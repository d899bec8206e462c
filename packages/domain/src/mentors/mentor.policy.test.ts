import { expect, test } from "vitest";
import { asId } from "../shared/id.ts";
import { roles, type Role, type Viewer } from "../shared/viewer.ts";
import { judgesMentors, managesMentors, seesMentor } from "./mentor.policy.ts";

const [own, other] = [asId<"company">("own"), asId<"company">("other")];
const viewer = (role: Role, more: Partial<Viewer> = {}): Viewer => ({
  userId: asId("somebody"),
  name: "Iemand",
  email: "iemand@example.org",
  roles: [role],
  learnerId: null,
  activeMembershipId: null,
  wardIds: [],
  mandates: [],
  partnershipIds: [],
  companyIds: [],
  adminCompanyIds: [],
  providerIds: [],
  ...more,
});
const mentor = { companyId: own, userId: asId<"user">("mentor"), partnershipId: "constructiv" };
const people: Readonly<Record<string, Viewer | null>> = {
  nobody: null,
  admin: viewer("COMPANY_ADMIN", { companyIds: [own], adminCompanyIds: [own] }),
  "admin of another company": viewer("COMPANY_ADMIN", { companyIds: [other], adminCompanyIds: [other] }),
  "the mentor": viewer("MENTOR", { userId: asId("mentor"), companyIds: [own] }),
  "a colleague": viewer("MENTOR", { companyIds: [own] }),
  "holder of the mandate": viewer("COUNSELLOR", { mandates: [{ companyId: own, scopes: ["MANAGE_MENTORS"] }] }),
  "holder of another mandate": viewer("COUNSELLOR", { mandates: [{ companyId: own, scopes: ["PUBLISH_WORKPLACE"] }] }),
  "officer of the partnership": viewer("RECOGNITION_OFFICER", { partnershipIds: [asId("constructiv")] }),
  "officer of another partnership": viewer("RECOGNITION_OFFICER", { partnershipIds: [asId("horeca")] }),
  government: viewer("GOV_ADMIN"),
};
const allowed = (policy: (viewer: Viewer | null) => boolean): string[] =>
  Object.entries(people).flatMap(([name, person]) => (policy(person) ? [name] : []));

test("mentors are managed by the company and who has its mandate for mentors", () => {
  expect(allowed((person) => managesMentors(person, own))).toEqual(["admin", "holder of the mandate"]);
});

test("mentors are judged by officers of the company's partnership and the government", () => {
  expect(allowed((person) => judgesMentors(person, mentor))).toEqual(["officer of the partnership", "government"]);
  const unrouted = { ...mentor, partnershipId: null };
  expect(allowed((person) => judgesMentors(person, unrouted))).toEqual(["government"]);
});

test("a mentor's data is for those, and for the mentor alone", () => {
  expect(allowed((person) => seesMentor(person, mentor))).toEqual([
    "admin",
    "the mentor",
    "holder of the mandate",
    "officer of the partnership",
    "government",
  ]);
});

test("learners, guardians and schools see nothing", () => {
  const others = roles.filter((role) => !["GOV_ADMIN"].includes(role)).map((role) => viewer(role));
  expect(others.filter((person) => seesMentor(person, mentor))).toEqual([]);
});
