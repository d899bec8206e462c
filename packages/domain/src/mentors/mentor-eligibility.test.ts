import { describe, expect, test } from "vitest";
import { day } from "../shared/time.ts";
import { isBelowDeviationAge, mentorEligibility, recordUsableUntil, type MentorFacts } from "./mentor-eligibility.ts";

const rules = {
  "mentor.minimumAge": 25,
  "mentor.minimumAgeWithDeviation": 23,
  "mentor.yearsOfPractice": 5,
  "mentor.recordMonths": 12,
};
const today = day("2026-11-23");
const fit: MentorFacts = {
  birthDate: day("1990-01-01"),
  yearsOfPractice: 5,
  recordIssuedOn: day("2026-10-01"),
  isTrained: false,
  trainingDueOn: null,
  deviations: [],
};
const problemsOf = (more: Partial<MentorFacts>) => {
  const result = mentorEligibility({ ...fit, ...more }, rules, today);
  return result.ok ? [] : result.problems;
};
const codesOf = (more: Partial<MentorFacts>): string[] => problemsOf(more).map(({ code }) => code);

describe("age", () => {
  test("25 today is old enough, 25 tomorrow is not", () => {
    expect(codesOf({ birthDate: day("2001-11-23") })).toEqual([]);
    expect(problemsOf({ birthDate: day("2001-11-24") })).toEqual([
      { code: "MENTOR_AGE", path: ["birthDate"], params: { age: 24, minimum: 25, withDeviation: 23 } },
    ]);
  });
  test("24 with a deviation is old enough; a deviation for practice does not help", () => {
    expect(codesOf({ birthDate: day("2002-05-01"), deviations: ["AGE"] })).toEqual([]);
    expect(codesOf({ birthDate: day("2002-05-01"), deviations: ["PRACTICE"] })).toEqual(["MENTOR_AGE"]);
  });
  test("23 today with a deviation is enough, 22 never is", () => {
    expect(codesOf({ birthDate: day("2003-11-23"), deviations: ["AGE"] })).toEqual([]);
    expect(codesOf({ birthDate: day("2003-11-24"), deviations: ["AGE"] })).toEqual(["MENTOR_AGE"]);
    expect(isBelowDeviationAge(day("2003-11-24"), rules, today)).toBe(true);
    expect(isBelowDeviationAge(day("2003-11-23"), rules, today)).toBe(false);
  });
});

describe("practice", () => {
  test("five years are enough, four are with a deviation", () => {
    expect(codesOf({ yearsOfPractice: 5 })).toEqual([]);
    expect(problemsOf({ yearsOfPractice: 4 })).toMatchObject([
      { code: "MENTOR_PRACTICE", path: ["yearsOfPractice"], params: { years: 4, minimum: 5 } },
    ]);
    expect(codesOf({ yearsOfPractice: 0, deviations: ["PRACTICE"] })).toEqual([]);
  });
});

describe("the extract of the criminal record", () => {
  test("a year old to the day is still good, a day older is not, and thirteen months is not", () => {
    expect(codesOf({ recordIssuedOn: day("2025-11-23") })).toEqual([]);
    expect(codesOf({ recordIssuedOn: day("2025-11-22") })).toEqual(["MENTOR_RECORD"]);
    expect(problemsOf({ recordIssuedOn: day("2025-10-23") })).toMatchObject([
      { code: "MENTOR_RECORD", params: { issuedOn: "2025-10-23", months: 12 } },
    ]);
  });
  test("one that is missing or of tomorrow is not good", () => {
    expect(problemsOf({ recordIssuedOn: null })).toEqual([
      { code: "MENTOR_RECORD", path: ["recordIssuedOn"], params: { months: 12 } },
    ]);
    expect(codesOf({ recordIssuedOn: day("2026-11-24") })).toEqual(["MENTOR_RECORD"]);
  });
  test("one of 29 February serves until 28 February", () => {
    expect(recordUsableUntil(day("2028-02-29"), rules)).toBe("2029-02-28");
  });
});

describe("training", () => {
  test("the last day of the term still counts, the day after does not", () => {
    expect(codesOf({ trainingDueOn: today })).toEqual([]);
    expect(problemsOf({ trainingDueOn: day("2026-11-22") })).toMatchObject([
      { code: "MENTOR_TRAINING_DUE", path: ["trainedOn"], params: { dueOn: "2026-11-22" } },
    ]);
    expect(codesOf({ trainingDueOn: day("2020-01-01"), isTrained: true })).toEqual([]);
  });
});

test("everything that is missing is told at once", () => {
  expect(
    codesOf({
      birthDate: day("2005-01-01"),
      yearsOfPractice: 1,
      recordIssuedOn: null,
      trainingDueOn: day("2026-01-01"),
    }),
  ).toEqual(["MENTOR_AGE", "MENTOR_PRACTICE", "MENTOR_RECORD", "MENTOR_TRAINING_DUE"]);
});
