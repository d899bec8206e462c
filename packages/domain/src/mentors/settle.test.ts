import { describe, expect, test } from "vitest";
import { day } from "../shared/time.ts";
import { mentorStatuses } from "./mentor.ts";
import { settlePlace, type PlaceFacts } from "./settle.ts";

const rules = {
  "mentor.minimumAge": 25,
  "mentor.minimumAgeWithDeviation": 23,
  "mentor.yearsOfPractice": 5,
  "mentor.recordMonths": 12,
  "mentor.trainingMonths": 6,
};
const today = day("2026-08-31");
const fit: PlaceFacts = {
  status: "PROPOSED",
  birthDate: day("1990-01-01"),
  yearsOfPractice: 10,
  recordIssuedOn: day("2026-08-01"),
  isTrained: false,
  trainingDueOn: null,
  deviations: [],
  recognisedOn: null,
};
const settle = (more: Partial<PlaceFacts>) => settlePlace({ ...fit, ...more }, rules, today);

describe("a proposed mentor", () => {
  test("who passes the checks waits for the recognition", () => {
    expect(settle({})).toEqual({ status: "ELIGIBLE", designatedOn: today, trainingDueOn: null });
  });
  test("begins at once where the branch is recognised, with a term from today", () => {
    expect(settle({ recognisedOn: day("2024-01-01") })).toEqual({
      status: "ACTIVE_UNTRAINED",
      designatedOn: today,
      trainingDueOn: "2027-02-28",
    });
    expect(settle({ recognisedOn: day("2024-01-01"), isTrained: true })).toMatchObject({ status: "ACTIVE" });
  });
  test("who fails a check that proof can mend stays proposed", () => {
    expect(settle({ birthDate: day("2002-05-01") })).toBeNull();
    expect(settle({ yearsOfPractice: 1 })).toBeNull();
  });
  test("of 22 is rejected, whatever proof there is, and is proposed again with another birth date", () => {
    expect(settle({ birthDate: day("2004-01-01"), deviations: ["AGE"] })).toMatchObject({ status: "REJECTED" });
    expect(settle({ status: "REJECTED", birthDate: day("2004-01-01") })).toBeNull();
    expect(settle({ status: "REJECTED", birthDate: day("2002-01-01") })).toMatchObject({ status: "PROPOSED" });
    expect(settle({ status: "REJECTED" })).toMatchObject({ status: "ELIGIBLE" });
  });
});

test("an eligible mentor begins when the recognition is there", () => {
  expect(settle({ status: "ELIGIBLE" })).toBeNull();
  expect(settle({ status: "ELIGIBLE", recognisedOn: today })).toMatchObject({
    status: "ACTIVE_UNTRAINED",
    trainingDueOn: "2027-02-28",
  });
});

test("training proved ends the term, before or after it", () => {
  for (const status of ["ACTIVE_UNTRAINED", "LAPSED"] as const) {
    expect(settle({ status, trainingDueOn: day("2026-08-01") })).toBeNull();
    expect(settle({ status, isTrained: true })).toEqual({ status: "ACTIVE", designatedOn: null, trainingDueOn: null });
  }
});

test("who left or was barred comes back by nothing but a decision", () => {
  const settled = mentorStatuses.filter(
    (status) => settle({ status, isTrained: true, recognisedOn: day("2024-01-01") }) === null,
  );
  expect(settled).toEqual(["ACTIVE", "INACTIVE", "BARRED"]);
});
