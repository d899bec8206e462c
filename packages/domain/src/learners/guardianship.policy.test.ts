import { describe, expect, test } from "vitest";
import { asId } from "../shared/id.ts";
import { roles, type Viewer } from "../shared/viewer.ts";
import {
  canApproveGuardian,
  canEndGuardianship,
  canKeepGuardian,
  canRemindGuardian,
  type LinkedFacts,
} from "./guardianship.policy.ts";

const nobody: Viewer = {
  userId: asId("somebody"),
  name: "",
  email: "",
  roles: [],
  learnerId: null,
  activeMembershipId: null,
  wardIds: [],
  mandates: [],
  companyIds: [],
  adminCompanyIds: [],
  providerIds: [],
  partnershipIds: [],
};
const people = {
  school: { ...nobody, roles: ["COUNSELLOR"], providerIds: [asId("school")] },
  otherSchool: { ...nobody, roles: ["COUNSELLOR"], providerIds: [asId("other")] },
  learner: { ...nobody, roles: ["LEARNER"], learnerId: asId("learner") },
  otherLearner: { ...nobody, roles: ["LEARNER"], learnerId: asId("other") },
  guardian: { ...nobody, roles: ["GUARDIAN"], userId: asId("guardian"), wardIds: [asId("learner")] },
  otherGuardian: { ...nobody, roles: ["GUARDIAN"], userId: asId("co"), wardIds: [asId("learner")] },
  anybody: { ...nobody, roles: [...roles] },
} satisfies Record<string, Viewer>;
type Who = keyof typeof people;
const everybody: readonly Who[] = [
  "school",
  "otherSchool",
  "learner",
  "otherLearner",
  "guardian",
  "otherGuardian",
  "anybody",
];

const link = (more: Partial<LinkedFacts>): LinkedFacts => ({
  learnerId: "learner",
  providerId: "school",
  userId: "guardian",
  isMinor: true,
  status: "CONFIRMED",
  isAccepted: true,
  isApproved: true,
  ...more,
});
const asked = link({ status: "INVITED", isAccepted: false, isApproved: false, userId: null });
const accepted = link({ status: "INVITED", isApproved: false });
const ofAge = link({ isMinor: false });
const ended = link({ status: "ENDED" });

const cases: readonly (readonly [string, typeof canEndGuardianship, LinkedFacts, readonly Who[]])[] = [
  ["approve, asked by the learner", canApproveGuardian, asked, ["school"]],
  ["approve, accepted by the guardian", canApproveGuardian, accepted, ["school"]],
  ["approve, confirmed", canApproveGuardian, link({}), []],
  ["approve, ended", canApproveGuardian, ended, []],
  ["remind, asked", canRemindGuardian, asked, ["school", "learner"]],
  ["remind, accepted", canRemindGuardian, accepted, []],
  ["end, asked", canEndGuardianship, asked, ["school", "learner"]],
  ["end, accepted", canEndGuardianship, accepted, ["school", "guardian"]],
  ["end, confirmed of a minor", canEndGuardianship, link({}), ["school", "guardian"]],
  ["end, confirmed of who is of age", canEndGuardianship, ofAge, ["school", "learner", "guardian"]],
  ["end, ended", canEndGuardianship, ended, []],
  ["keep, asked", canKeepGuardian, asked, []],
  ["keep, confirmed", canKeepGuardian, link({}), ["learner"]],
  ["keep, confirmed of who is of age", canKeepGuardian, ofAge, ["learner"]],
  ["keep, ended", canKeepGuardian, ended, []],
];

describe("who may", () => {
  test.each(cases)("%s", (_what, policy, facts, allowed) => {
    expect(everybody.filter((who) => policy(people[who], facts))).toEqual(allowed);
    expect(policy(null, facts)).toBe(false);
  });
});
