import { expect, it } from "vitest";
import { day } from "../shared/time.ts";
import { isMinorOn, majorityDayOf } from "./minor.ts";

const born = day("2008-11-23");

it("the day before the eighteenth birthday somebody is a minor", () => {
  expect(isMinorOn(born, day("2026-11-22"))).toBe(true);
});

it("on the eighteenth birthday somebody is of age", () => {
  expect(isMinorOn(born, day("2026-11-23"))).toBe(false);
});

it("somebody born on 29 February is of age on 1 March when the year has no such day", () => {
  expect(isMinorOn(day("2008-02-29"), day("2026-02-28"))).toBe(true);
  expect(isMinorOn(day("2008-02-29"), day("2026-03-01"))).toBe(false);
});

it("the first day of age is the birthday, or 1 March for who was born on 29 February", () => {
  expect(majorityDayOf(born)).toBe("2026-11-23");
  expect(majorityDayOf(day("2008-02-29"))).toBe("2026-03-01");
  expect(majorityDayOf(day("2008-02-28"))).toBe("2026-02-28");
});
