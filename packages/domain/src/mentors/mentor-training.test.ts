import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, day, type LocalDate } from "../shared/time.ts";
import { hasTrainingLapsed, reminderDue, trainingDueOn } from "./mentor-training.ts";

const months = (count: number) => ({ "mentor.trainingMonths": count });
const reminders = { "mentor.firstReminderDays": 90, "mentor.secondReminderDays": 30, "mentor.lastReminderDays": 7 };
const dueAfter = (recognisedOn: string, count: number, designatedOn = recognisedOn): LocalDate =>
  trainingDueOn({ recognisedOn: day(recognisedOn), designatedOn: day(designatedOn) }, months(count));

describe("the term for mentor training", () => {
  test("is a year after the recognition, in construction six months", () => {
    expect(dueAfter("2025-12-01", 12)).toBe("2026-12-01");
    expect(dueAfter("2025-12-01", 6)).toBe("2026-06-01");
  });
  test("begins when the mentor joins a recognition that was there already", () => {
    expect(dueAfter("2020-01-01", 12, "2026-11-23")).toBe("2027-11-23");
  });
  test("ends on the last day of a month that is too short", () => {
    expect(dueAfter("2028-02-29", 12)).toBe("2029-02-28");
    expect(dueAfter("2025-08-31", 6)).toBe("2026-02-28");
    expect(dueAfter("2027-08-31", 6)).toBe("2028-02-29");
    expect(dueAfter("2026-03-31", 6)).toBe("2026-09-30");
  });
  test("has passed on the day after the last one", () => {
    const mentor = { isTrained: false, trainingDueOn: day("2026-12-01") };
    expect(hasTrainingLapsed(mentor, day("2026-12-01"))).toBe(false);
    expect(hasTrainingLapsed(mentor, day("2026-12-02"))).toBe(true);
    expect(hasTrainingLapsed({ ...mentor, isTrained: true }, day("2030-01-01"))).toBe(false);
    expect(hasTrainingLapsed({ ...mentor, trainingDueOn: null }, day("2030-01-01"))).toBe(false);
  });

  const anyDay = fc.integer({ min: 0, max: 20_000 }).map((offset) => addDays(day("2016-01-01"), offset));

  test("never jumps over the end of a month, keeps the day where the month has it, and never ends earlier for a later start", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 36 }), fc.integer({ min: 0, max: 400 }), (from, count, later) => {
        const due = dueAfter(from, count);
        const monthsBetween =
          (Number(due.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
          Number(due.slice(5, 7)) -
          Number(from.slice(5, 7));
        expect(monthsBetween).toBe(count);
        const isLastOfMonth = addDays(due, 1).endsWith("-01");
        if (due.slice(8) !== from.slice(8)) expect(isLastOfMonth && due.slice(8) < from.slice(8)).toBe(true);
        expect(dueAfter(addDays(from, later), count) >= due).toBe(true);
      }),
    );
  });
});

describe("reminders", () => {
  const dueOn = day("2026-12-31");
  const at = (daysBefore: number, sent: readonly number[] = []): number | null =>
    reminderDue({ dueOn, sent }, reminders, addDays(dueOn, -daysBefore));

  test("go out 90, 30 and 7 days ahead", () => {
    expect([91, 90, 31, 30, 8, 7, 0].map((days) => at(days))).toEqual([null, 90, 90, 30, 30, 7, 7]);
  });
  test("go out once, also when the job ran late", () => {
    expect(at(85, [])).toBe(90);
    expect(at(85, [90])).toBe(null);
    expect(at(12, [90])).toBe(30);
    expect(at(5, [])).toBe(7);
    expect(at(3, [90, 7])).toBe(null);
  });
  test("stop when the term has passed", () => {
    expect(at(-1)).toBe(null);
  });
  test("are never more than three and never repeated, whatever nights the job runs", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: -10, max: 200 })), (nights) => {
        const sent: number[] = [];
        for (const night of nights.toSorted((one, other) => other - one)) {
          const reminder = at(night, sent);
          if (reminder !== null) sent.push(reminder);
        }
        expect(new Set(sent).size).toBe(sent.length);
        expect(sent).toEqual(sent.toSorted((one, other) => other - one));
      }),
    );
  });
});
