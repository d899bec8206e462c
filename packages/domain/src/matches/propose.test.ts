import { describe, expect, it } from "vitest";
import { day } from "../shared/time.ts";
import { proposalToMake, workingDaysAfter, type ProposeFacts } from "./propose.ts";

const facts = (
  change: Partial<ProposeFacts> = {},
  workplace: Partial<ProposeFacts["workplace"]> = {},
): ProposeFacts => ({
  learner: { birthDate: day("2010-01-11"), programmeId: "bakker" },
  workplace: {
    programmeId: "bakker",
    status: "PUBLISHED",
    places: 1,
    placesTaken: 0,
    minimumAge: null,
    startsOn: day("2027-01-11"),
    ...workplace,
  },
  openProposals: 0,
  openApplications: 0,
  today: day("2026-11-23"),
  holidays: [],
  rules: { "learner.minimumAge": 15, "learner.maximumAgeAtSchoolYearEnd": 25, "proposal.workingDays": 5 },
  ...change,
});
const codes = (given: ProposeFacts): string[] => {
  const result = proposalToMake(given);
  return result.ok ? [] : result.problems.map(({ code }) => code);
};

describe("a proposal", () => {
  it("expires after five working days", () => {
    expect(proposalToMake(facts())).toEqual({ ok: true, value: { expiresOn: "2026-11-30" } });
  });

  it("skips weekends and holidays", () => {
    const christmas = [{ startsOn: day("2026-12-21"), endsOn: day("2027-01-03") }];
    expect(workingDaysAfter(day("2026-12-18"), 1, christmas)).toBe("2027-01-04");
  });

  it("needs an open workplace with a free place, in the learner's own programme", () => {
    expect(codes(facts({}, { status: "PAUSED" }))).toEqual(["WORKPLACE_NOT_OPEN"]);
    expect(codes(facts({}, { placesTaken: 1 }))).toEqual(["NO_FREE_PLACE"]);
    expect(codes(facts({}, { status: "FILLED", placesTaken: 1 }))).toEqual(["NO_FREE_PLACE"]);
    expect(codes(facts({}, { programmeId: "kok" }))).toEqual(["NOT_ENROLLED"]);
  });

  it("counts age on the first day", () => {
    expect(codes(facts({}, { minimumAge: 17 }))).toEqual([]);
    expect(codes(facts({}, { minimumAge: 18 }))).toEqual(["LEARNER_AGE"]);
  });

  it("is made once, and not beside an application", () => {
    expect(codes(facts({ openProposals: 1, openApplications: 1 }))).toEqual(["ALREADY_PROPOSED", "ALREADY_APPLIED"]);
  });
});
