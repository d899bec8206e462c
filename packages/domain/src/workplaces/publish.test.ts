import { describe, expect, it } from "vitest";
import { day } from "../shared/time.ts";
import { mayPublish, type PublishFacts, type RecognitionFact } from "./publish.ts";

const recognition: RecognitionFact = {
  branchId: "gent",
  programmeId: "bakker",
  status: "ACTIVE",
  validFrom: day("2024-01-01"),
  validUntil: day("2027-01-11"),
};

const facts = (
  change: Partial<PublishFacts> = {},
  workplace: Partial<PublishFacts["workplace"]> = {},
): PublishFacts => ({
  workplace: {
    branchId: "gent",
    programmeId: "bakker",
    places: 2,
    startsOn: day("2027-01-11"),
    endsOn: day("2027-06-30"),
    agreementType: "OAO",
    minutesPerWeek: 1200,
    ...workplace,
  },
  recognitions: [recognition],
  hasMentor: true,
  mentorStatus: "ACTIVE",
  capacity: { learners: 2, limitedBy: "MENTORS", elsewhere: 0 },
  capacityRule: null,
  placesElsewhere: 0,
  activities: [],
  today: day("2026-11-23"),
  rules: { "agreement.oaoMinimumMinutesPerWeek": 1200 },
  ...change,
});

const codes = (given: PublishFacts): string[] => {
  const result = mayPublish(given);
  return result.ok ? [] : result.problems.map(({ code }) => code);
};

describe("publishing", () => {
  it("a recognition that ends on the first day is still enough", () => {
    expect(codes(facts())).toEqual([]);
    expect(codes(facts({}, { startsOn: day("2027-01-12") }))).toEqual(["RECOGNITION_ENDS_BEFORE_START"]);
  });

  it("a recognition that begins on the first day is enough, one that begins later is not active", () => {
    const from = (validFrom: string) => [{ ...recognition, validFrom: day(validFrom), validUntil: day("2030-01-01") }];
    expect(codes(facts({ recognitions: from("2027-01-11") }))).toEqual([]);
    expect(codes(facts({ recognitions: from("2027-01-12") }))).toEqual(["RECOGNITION_NOT_ACTIVE"]);
  });

  it("of several that have ended the last one is named", () => {
    const until = (validUntil: string) => ({ ...recognition, validUntil: day(validUntil) });
    const result = mayPublish(facts({ recognitions: [until("2026-12-01"), until("2027-01-10"), until("2026-12-31")] }));
    expect(result).toMatchObject({ problems: [{ params: { validUntil: "2027-01-10" } }] });
  });

  it("a workplace that has begun needs a recognition for today", () => {
    const begun = { startsOn: day("2026-09-01") };
    const between = (from: string, until: string) => ({
      mayHaveBegun: true,
      recognitions: [{ ...recognition, validFrom: day(from), validUntil: day(until) }],
    });
    expect(codes(facts(between("2026-11-23", "2026-11-23"), begun))).toEqual([]);
    expect(codes(facts(between("2021-11-23", "2026-11-22"), begun))).toEqual(["RECOGNITION_ENDS_BEFORE_START"]);
    expect(codes(facts(between("2026-11-24", "2031-11-23"), begun))).toEqual(["RECOGNITION_NOT_ACTIVE"]);
  });

  it("a recognition of another branch never counts", () => {
    expect(codes(facts({ recognitions: [{ ...recognition, branchId: "aalst" }] }))).toEqual(["RECOGNITION_BRANCH"]);
  });

  it("a recognition for another programme never counts", () => {
    expect(codes(facts({ recognitions: [{ ...recognition, programmeId: "kok" }] }))).toEqual(["RECOGNITION_PROGRAMME"]);
  });

  it("without any recognition it says so", () => {
    expect(codes(facts({ recognitions: [] }))).toEqual(["NO_RECOGNITION"]);
  });

  it.each(["IN_REVIEW", "AT_RISK", "ACTIVE_NO_MENTOR", "SUSPENDED", "EXPIRED", "REFUSED"] as const)(
    "a recognition that is %s is not active",
    (status) => {
      expect(codes(facts({ recognitions: [{ ...recognition, status }] }))).toEqual(["RECOGNITION_NOT_ACTIVE"]);
    },
  );

  it("a mentor still in training may act, a lapsed one may not, and nobody is not enough", () => {
    expect(codes(facts({ mentorStatus: "ACTIVE_UNTRAINED" }))).toEqual([]);
    expect(codes(facts({ mentorStatus: "LAPSED" }))).toEqual(["MENTOR_NOT_ACTIVE"]);
    expect(codes(facts({ mentorStatus: null }))).toEqual(["MENTOR_NOT_ACTIVE"]);
    expect(codes(facts({ mentorStatus: null, hasMentor: false }))).toEqual(["MENTOR_MISSING"]);
  });

  it("places stay within what the mentors may take, other workplaces counted", () => {
    const three = { learners: 3, elsewhere: 0 };
    expect(codes(facts({ capacity: { ...three, limitedBy: "MENTORS" }, placesElsewhere: 1 }))).toEqual([]);
    expect(codes(facts({ placesElsewhere: 1 }))).toEqual(["MENTOR_CAPACITY"]);
    expect(codes(facts({}, { places: 0 }))).toEqual(["NO_PLACES"]);
    expect(mayPublish(facts({ placesElsewhere: 1 }))).toMatchObject({
      problems: [{ code: "MENTOR_CAPACITY", path: ["places"], params: { capacity: 2, taken: 1, left: 1 } }],
    });
  });

  it("a rule that stops it is named with its number, source and first day, and as unconfirmed where it is", () => {
    const rule = { value: 3, source: "Sectorregel.", validFrom: day("2020-09-01"), confirmed: true };
    const cited = { source: "Sectorregel", since: "2020-09-01" };
    const paramsOf = (limitedBy: "RULE_PER_BRANCH" | "RULE_PER_MENTOR", confirmed: boolean) => {
      const capacity = { learners: 3, limitedBy, elsewhere: 1 };
      const result = mayPublish(facts({ capacity, capacityRule: { ...rule, confirmed }, placesElsewhere: 2 }));
      return result.ok ? [] : result.problems.map(({ params }) => params);
    };
    expect(paramsOf("RULE_PER_BRANCH", true)).toEqual([{ perBranch: 3, taken: 2, left: 1, ...cited }]);
    expect(paramsOf("RULE_PER_BRANCH", false)).toEqual([{ perBranchUnconfirmed: 3, taken: 2, left: 1, ...cited }]);
    expect(paramsOf("RULE_PER_MENTOR", false)).toEqual([
      { mentorRuleUnconfirmed: 3, learners: 3, elsewhere: 1, taken: 2, left: 1, ...cited },
    ]);
  });

  it("twenty hours a week is paid, a minute less is not", () => {
    expect(codes(facts({}, { minutesPerWeek: 1199 }))).toEqual(["OUT_OF_RANGE"]);
    expect(codes(facts({}, { minutesPerWeek: 1199, agreementType: "SAO" }))).toEqual([]);
    expect(codes(facts({}, { agreementType: "SAO" }))).toEqual(["OUT_OF_RANGE"]);
  });

  it("today is not in the past, yesterday is", () => {
    expect(codes(facts({}, { startsOn: day("2026-11-23") }))).toEqual([]);
    expect(codes(facts({}, { startsOn: day("2026-11-22") }))).toEqual(["START_IN_PAST"]);
  });

  it("everything that is wrong is told at once", () => {
    expect(
      codes(
        facts(
          { recognitions: [], hasMentor: false },
          { places: 0, startsOn: day("2026-01-01"), endsOn: day("2025-01-01") },
        ),
      ),
    ).toEqual(["NO_RECOGNITION", "MENTOR_MISSING", "NO_PLACES", "START_IN_PAST", "PERIOD_ENDS_BEFORE_START"]);
  });

  it("activities the branch does not do, or never ticked, are named at their field; an alternative is agreed", () => {
    const activities = [
      { label: "knippen", coverage: "FULL" },
      { label: "kleuren", coverage: "NONE" },
      { label: "wassen", coverage: "PARTIAL" },
      { label: "scheren", coverage: "ALTERNATIVE" },
      { label: "schminken", coverage: null },
    ] as const;
    expect(mayPublish(facts({ activities }))).toMatchObject({
      problems: [{ code: "ACTIVITY_NOT_OFFERED", path: ["activityIds"], params: { activities: "kleuren; schminken" } }],
    });
    expect(codes(facts({ activities: activities.filter(({ coverage }) => coverage && coverage !== "NONE") }))).toEqual(
      [],
    );
  });
});
