import { expect, it } from "vitest";
import { day } from "../shared/time.ts";
import { enrolmentToMake, type EnrolFacts } from "./enrol.ts";

const facts: EnrolFacts = {
  birthDate: day("2009-05-10"),
  email: "lien@example.org",
  searchStartedOn: null,
  guardians: [],
  isKnownHere: false,
  today: day("2026-11-23"),
  rules: { "learner.minimumAge": 15, "learner.maximumAgeAtSchoolYearEnd": 25 },
};
const codes = (more: Partial<EnrolFacts>) => {
  const result = enrolmentToMake({ ...facts, ...more });
  return result.ok ? [] : result.problems.map(({ code, path }) => `${code} ${path.join(".")}`);
};

it("may enrol a learner of 17", () => {
  expect(codes({})).toEqual([]);
});

it("counts the age on the first class day: the fifteenth birthday is enough, the day before is not", () => {
  expect(codes({ birthDate: day("2011-11-23") })).toEqual([]);
  expect(codes({ birthDate: day("2011-11-24") })).toEqual(["LEARNER_AGE birthDate"]);
  expect(codes({ birthDate: day("2011-11-24"), searchStartedOn: day("2026-11-24") })).toEqual([]);
});

it("stops after the school year of the twenty-fifth birthday", () => {
  expect(codes({ birthDate: day("2001-09-01") })).toEqual([]);
  expect(codes({ birthDate: day("2001-08-31") })).toEqual(["LEARNER_AGE birthDate"]);
});

it("enrols nobody twice, and nobody as their own guardian", () => {
  expect(codes({ isKnownHere: true })).toEqual(["ALREADY_ENROLLED email"]);
  expect(
    codes({ guardians: [{ email: "An@example.org" }, { email: "LIEN@example.org" }, { email: "an@example.org" }] }),
  ).toEqual(["GUARDIAN_IS_LEARNER guardians.1.email", "ALREADY_LINKED guardians.2.email"]);
});
