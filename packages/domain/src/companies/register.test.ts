import { expect, test } from "vitest";
import { digitsOf, problemsOfBranch, problemsOfRegistration } from "./register.ts";

const registration = {
  enterpriseNumber: "0403.019.261",
  name: "Bakkerij",
  legalRepresentative: "An Peeters",
  size: "MICRO",
  jointCommittee: "118",
  branch: {
    establishmentNumber: "2.000.000.339",
    name: "Bakkerij",
    street: "Kerkstraat 1",
    postcode: "9300",
    accessibility: [],
  },
} as const;
const codesOf = (more: Partial<typeof registration>) =>
  problemsOfRegistration({ ...registration, ...more }).map(({ code, path }) => [code, ...path].join(" "));

test("numbers of the register are taken with points, and kept as digits", () => {
  expect(codesOf({})).toEqual([]);
  expect(digitsOf(registration.enterpriseNumber)).toBe("0403019261");
});

test("an establishment number is no enterprise number, nor the other way round", () => {
  const swapped = problemsOfRegistration({
    ...registration,
    enterpriseNumber: registration.branch.establishmentNumber,
    branch: { ...registration.branch, establishmentNumber: registration.enterpriseNumber },
  });
  expect(swapped.map(({ code, path }) => [code, ...path].join(" "))).toEqual([
    "ENTERPRISE_NUMBER_INVALID company enterpriseNumber",
    "ESTABLISHMENT_NUMBER_INVALID company branch establishmentNumber",
  ]);
});

test.each(["0403019262", "", "403019261", "BE0403019261", "tien cijfers"])("%s is no enterprise number", (text) => {
  expect(problemsOfRegistration({ ...registration, enterpriseNumber: text })).toHaveLength(1);
});

test("a branch of its own names the field where it stands", () => {
  expect(problemsOfBranch({ establishmentNumber: "1" }, ["branch"])).toEqual([
    { code: "ESTABLISHMENT_NUMBER_INVALID", path: ["branch", "establishmentNumber"] },
  ]);
});

test.each(["124", "118.03"])("%s is how a joint committee is written", (jointCommittee) => {
  expect(problemsOfRegistration({ ...registration, jointCommittee })).toEqual([]);
});

test.each(["", "12", "1240", "118.3", "bouw"])("%s is no joint committee", (jointCommittee) => {
  expect(problemsOfRegistration({ ...registration, jointCommittee })).toEqual([
    { code: "INVALID_FORMAT", path: ["company", "jointCommittee"] },
  ]);
});
