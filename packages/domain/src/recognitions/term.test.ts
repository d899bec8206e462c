import { describe, expect, test } from "vitest";
import { day } from "../shared/time.ts";
import { addWorkingDays, deadlineState, decisionDueOn, renewableFrom, validityOf } from "./term.ts";

const calendarDays = {
  "recognition.decisionDays": 14,
  "recognition.decisionInWorkingDays": 0,
  "recognition.decisionFromSubmission": 0,
};
const file = { submittedOn: day("2026-11-05"), completeOn: day("2026-11-09"), holidays: [] };
const armistice = { startsOn: day("2026-11-11"), endsOn: day("2026-11-11") };

describe("the decision term", () => {
  test("of a file complete on 9 November ends on 23 November", () => {
    expect(decisionDueOn({ ...file, rules: calendarDays })).toBe("2026-11-23");
  });

  test("counts from submission when the parameter says so", () => {
    const rules = { ...calendarDays, "recognition.decisionFromSubmission": 1 };
    expect(decisionDueOn({ ...file, rules })).toBe("2026-11-19");
  });

  test("counts working days when the parameter says so, legal holidays left out", () => {
    const rules = { ...calendarDays, "recognition.decisionInWorkingDays": 1 };
    expect(decisionDueOn({ ...file, rules })).toBe("2026-11-27");
    expect(decisionDueOn({ ...file, holidays: [armistice], rules })).toBe("2026-11-30");
  });

  test("a working day after Friday is Monday", () => {
    expect(addWorkingDays(day("2026-11-20"), 1, [])).toBe("2026-11-23");
  });

  test.each([
    [null, "NONE"],
    ["2026-11-22", "OVERDUE"],
    ["2026-11-23", "TODAY"],
    ["2026-11-24", "SOON"],
    ["2026-11-26", "SOON"],
    ["2026-11-27", "AMPLE"],
  ])("a deadline on %s is %s on 23 November", (dueOn, state) => {
    expect(deadlineState(dueOn === null ? null : day(dueOn), day("2026-11-23"))).toBe(state);
  });
});

describe("validity", () => {
  const rules = { "recognition.years": 5 };

  test("is five years, both ends included", () => {
    const period = { validFrom: "2026-11-23", validUntil: "2031-11-22" };
    expect(validityOf(day("2026-11-23"), null, rules)).toEqual(period);
  });

  test("of a renewal begins the day after the period before", () => {
    const period = { validFrom: "2027-02-01", validUntil: "2032-01-31" };
    expect(validityOf(day("2026-11-23"), day("2027-01-31"), rules)).toEqual(period);
    expect(validityOf(day("2026-11-23"), day("2026-11-23"), rules).validFrom).toBe("2026-11-24");
    expect(validityOf(day("2026-11-23"), day("2026-11-22"), rules).validFrom).toBe("2026-11-23");
  });

  test("can be renewed from six months before its last day", () => {
    expect(renewableFrom(day("2027-05-23"), { "recognition.renewalMonths": 6 })).toBe("2026-11-23");
  });
});
