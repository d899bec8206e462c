import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  ageOn,
  day,
  dayInFlanders,
  daysBetween,
  momentOfWallTime,
  parseLocalDate,
  schoolYearOf,
} from "./time.ts";

describe("days", () => {
  it.each(["2026-02-29", "2026-13-01", "infinity", "now", "2026-1-1", "", "1899-12-31", "2026-11-23T00:00:00Z"])(
    "%j is not a day",
    (text) => {
      expect(parseLocalDate(text)).toBeNull();
    },
  );

  it("29 February exists in leap years", () => {
    expect(parseLocalDate("2028-02-29")).toBe("2028-02-29");
  });

  it("a month after 31 January is the last of February", () => {
    expect(addMonths(day("2027-01-31"), 1)).toBe("2027-02-28");
  });

  it("are counted over the change of the clocks", () => {
    expect(addDays(day("2027-03-27"), 2)).toBe("2027-03-29");
    expect(daysBetween(day("2027-03-27"), day("2027-03-29"))).toBe(2);
  });

  it("belong to Flanders, not to UTC", () => {
    expect(dayInFlanders(new Date("2026-11-22T23:30:00Z"))).toBe("2026-11-23");
  });

  it("belong to the school year that begins on 1 September", () => {
    expect(schoolYearOf(day("2026-08-31"))).toBe("2025-2026");
    expect(schoolYearOf(day("2026-09-01"))).toBe("2026-2027");
  });
});

describe("age", () => {
  it("changes on the birthday itself", () => {
    expect(ageOn(day("2011-11-24"), day("2026-11-23"))).toBe(14);
    expect(ageOn(day("2011-11-23"), day("2026-11-23"))).toBe(15);
  });

  it("of somebody born on 29 February changes on 1 March in common years", () => {
    expect(ageOn(day("2008-02-29"), day("2026-02-28"))).toBe(17);
    expect(ageOn(day("2008-02-29"), day("2026-03-01"))).toBe(18);
  });
});

describe("wall time in Flanders", () => {
  it("an hour that is skipped in March does not exist", () => {
    expect(momentOfWallTime("2027-03-28T02:30")).toBeNull();
  });

  it("an hour that comes twice in October is refused, since nobody knows which one", () => {
    expect(momentOfWallTime("2027-10-31T02:30")).toBeNull();
  });

  it("ten o'clock stays ten o'clock over the change of the clocks", () => {
    expect(momentOfWallTime("2027-03-27T10:00")).toBe("2027-03-27T09:00:00.000Z");
    expect(momentOfWallTime("2027-03-28T10:00")).toBe("2027-03-28T08:00:00.000Z");
  });

  it.each(["2027-02-29T10:00", "2027-03-28", "2027-03-28 10:00", "2027-03-28T24:00", "x"])("%j is none", (text) => {
    expect(momentOfWallTime(text)).toBeNull();
  });
});
