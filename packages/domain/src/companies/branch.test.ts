import { expect, test } from "vitest";
import { asId } from "../shared/id.ts";
import { canManageBranches, mayCloseDown } from "./branch.ts";

const codesOf = (use: Parameters<typeof mayCloseDown>[0]): readonly string[] => {
  const result = mayCloseDown(use);
  return result.ok ? [] : result.problems.map(({ code, params }) => [code, params?.["count"]].join(" ").trim());
};

test("a branch on which nothing depends may be closed down", () => {
  expect(codesOf({ workplaces: 0, recognitions: 0, otherBranches: 1 })).toEqual([]);
});

test("every reason why not is said at once", () => {
  expect(codesOf({ workplaces: 2, recognitions: 1, otherBranches: 0 })).toEqual([
    "BRANCH_HAS_WORKPLACES 2",
    "BRANCH_HAS_RECOGNITIONS 1",
    "BRANCH_IS_LAST",
  ]);
});

test("administrators of the company alone manage its branches", () => {
  const viewer = {
    userId: asId<"user">("u"),
    ...{ name: "An", email: "an@example.org", roles: ["COMPANY_ADMIN"] as const, learnerId: null },
    ...{ activeMembershipId: null, wardIds: [], mandates: [], partnershipIds: [], providerIds: [] },
    companyIds: [asId<"company">("own"), asId<"company">("as-mentor")],
    adminCompanyIds: [asId<"company">("own")],
  };
  expect(canManageBranches(viewer, "own")).toBe(true);
  expect(canManageBranches(viewer, "as-mentor")).toBe(false);
  expect(canManageBranches(null, "own")).toBe(false);
});
