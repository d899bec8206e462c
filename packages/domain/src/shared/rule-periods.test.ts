import { describe, expect, test } from "vitest";
import { endPeriod, insertPeriod, problemOfRuleValue, type RulePeriod } from "./rule-periods.ts";
import { day } from "./time.ts";

const today = day("2026-11-23");
const period = (validFrom: string, validUntil: string | null = null): RulePeriod => ({
  validFrom: day(validFrom),
  validUntil: validUntil === null ? null : day(validUntil),
});
const put = (validFrom: string, periods: readonly RulePeriod[]) => insertPeriod(periods, day(validFrom), today);

describe("the end of a value", () => {
  const end = (lastDay: string, of: RulePeriod) => endPeriod(of, day(lastDay), today);

  test("is today or later, and not before it began", () => {
    expect(end("2026-11-23", period("2016-09-01"))).toEqual({ ok: true, value: "2026-11-23" });
    expect(end("2026-11-22", period("2016-09-01"))).toMatchObject({
      problems: [{ code: "OUT_OF_RANGE", path: ["lastDay"], params: { minimumDay: "2026-11-23" } }],
    });
    expect(end("2027-08-31", period("2027-09-01"))).toMatchObject({
      problems: [{ code: "OUT_OF_RANGE", params: { minimumDay: "2027-09-01" } }],
    });
  });
  test("comes sooner, never later, and what has passed stays", () => {
    expect(end("2027-01-31", period("2016-09-01", "2027-01-31")).ok).toBe(true);
    expect(end("2027-02-01", period("2016-09-01", "2027-01-31"))).toMatchObject({
      problems: [{ code: "OUT_OF_RANGE", params: { maximum: "2027-01-31" } }],
    });
    expect(end("2026-11-23", period("2016-09-01", "2026-11-22"))).toMatchObject({
      problems: [{ code: "WRONG_STATE" }],
    });
  });
});

describe("a new value", () => {
  test("closes the one in force the day before", () => {
    const old = period("2016-09-01");
    expect(put("2027-03-01", [old])).toEqual({
      ok: true,
      value: { validUntil: null, closes: { period: old, validUntil: "2027-02-28" } },
    });
  });
  test("may begin today, not yesterday", () => {
    expect(put("2026-11-23", [period("2016-09-01")]).ok).toBe(true);
    expect(put("2026-11-22", [period("2016-09-01")])).toMatchObject({ problems: [{ code: "START_IN_PAST" }] });
  });
  test("lasts until the next one begins", () => {
    const old = period("2016-09-01", "2027-08-31");
    expect(put("2027-01-01", [old, period("2027-09-01")])).toEqual({
      ok: true,
      value: { validUntil: "2027-08-31", closes: { period: old, validUntil: "2026-12-31" } },
    });
  });
  test("cannot begin on a day another begins", () => {
    expect(put("2027-09-01", [period("2016-09-01", "2027-08-31"), period("2027-09-01")])).toMatchObject({
      problems: [{ code: "RULE_DAY_TAKEN", path: ["validFrom"] }],
    });
  });
  test("can be the first of a sector", () => {
    expect(put("2027-09-01", [])).toEqual({ ok: true, value: { validUntil: null, closes: null } });
  });
});

test("a value is a whole number within what its unit allows", () => {
  expect(problemOfRuleValue(100, "YEARS")).toBeNull();
  expect(problemOfRuleValue(101, "YEARS")).toMatchObject({ code: "OUT_OF_RANGE", params: { maximum: 100 } });
  expect(problemOfRuleValue(0, "COUNT")).toBeNull();
  expect(problemOfRuleValue(-1, "COUNT")).toMatchObject({ code: "OUT_OF_RANGE", params: { minimum: 0 } });
  expect(problemOfRuleValue(1.5, "DAYS")?.code).toBe("OUT_OF_RANGE");
});
