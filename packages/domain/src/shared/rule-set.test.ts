import { describe, expect, it } from "vitest";
import { ruleKeys, rulesOn, type DatedParameter } from "./rule-set.ts";
import { day } from "./time.ts";

const always = ruleKeys.map((key): DatedParameter => ({
  key,
  scope: null,
  value: 1,
  unit: "COUNT",
  validFrom: day("2016-09-01"),
  validUntil: null,
  source: "test",
  confirmed: false,
}));

describe("rules on a day", () => {
  it("a value counts on its last day and no longer on the next", () => {
    const parameters = always.map((each) =>
      each.key === "search.trainingDays" ? { ...each, value: 20, validUntil: day("2027-08-31") } : each,
    );
    const next: DatedParameter = {
      ...parameters[0]!,
      key: "search.trainingDays",
      value: 30,
      validFrom: day("2027-09-01"),
      validUntil: null,
    };
    expect(rulesOn([...parameters, next], day("2027-08-31"))["search.trainingDays"]).toBe(20);
    expect(rulesOn([...parameters, next], day("2027-09-01"))["search.trainingDays"]).toBe(30);
  });

  it("a rule without a number cannot be kept", () => {
    expect(() => rulesOn(always.slice(1), day("2026-11-23"))).toThrow(ruleKeys[0]);
    expect(() => rulesOn(always, day("2016-08-31"))).toThrow();
  });

  it("a sector's own value goes before the one for everybody, as long as it is in force", () => {
    const own: DatedParameter = {
      ...always[0]!,
      key: "mentor.trainingMonths",
      scope: "124",
      value: 6,
      validFrom: day("2020-01-01"),
      validUntil: day("2026-12-31"),
    };
    const monthsFor = (jointCommittee: string | null, on: string): number =>
      rulesOn([own, ...always], day(on), jointCommittee)["mentor.trainingMonths"];
    expect(monthsFor("124", "2026-12-31")).toBe(6);
    expect(monthsFor("124", "2027-01-01")).toBe(1);
    expect(monthsFor("124", "2019-12-31")).toBe(1);
    expect(monthsFor("314", "2026-12-31")).toBe(1);
    expect(monthsFor(null, "2026-12-31")).toBe(1);
  });
});
