import { describe, expect, it } from "vitest";
import { day } from "../shared/time.ts";
import { isTrainingDay, searchClock } from "./training-days.ts";

const autumn = [
  { startsOn: day("2026-11-02"), endsOn: day("2026-11-08") },
  { startsOn: day("2026-11-11"), endsOn: day("2026-11-11") },
];

describe("training days", () => {
  it("are Monday to Friday outside holidays, both ends of a holiday included", () => {
    expect(isTrainingDay(day("2026-10-30"), autumn)).toBe(true);
    expect(isTrainingDay(day("2026-10-31"), autumn)).toBe(false);
    expect(isTrainingDay(day("2026-11-02"), autumn)).toBe(false);
    expect(isTrainingDay(day("2026-11-06"), autumn)).toBe(false);
    expect(isTrainingDay(day("2026-11-09"), autumn)).toBe(true);
  });
});

describe("the search clock", () => {
  const clock = (today: string, trainingDaysAllowed = 20, holidays = autumn) =>
    searchClock({ startedOn: day("2026-09-01"), today: day(today), trainingDaysAllowed, holidays });

  it("counts the first class, and ends on the twentieth training day", () => {
    expect(clock("2026-09-01")).toMatchObject({
      trainingDaysUsed: 1,
      trainingDaysAllowed: 20,
      endsOn: "2026-09-28",
    });
    expect(clock("2026-09-28").trainingDaysUsed).toBe(20);
  });

  it("stands still in weekends and holidays", () => {
    expect(clock("2026-09-06").trainingDaysUsed).toBe(clock("2026-09-04").trainingDaysUsed);
    expect(clock("2026-11-08").trainingDaysUsed).toBe(clock("2026-10-30").trainingDaysUsed);
  });

  it("goes on after its end, so that a screen can say how late it is", () => {
    expect(clock("2026-09-29").trainingDaysUsed).toBe(21);
  });

  it("is over the day after its last training day, by no training day yet in the weekend that follows", () => {
    expect(clock("2026-09-28")).toMatchObject({ isOver: false, trainingDaysOver: 0 });
    expect(clock("2026-09-29")).toMatchObject({ isOver: true, trainingDaysOver: 1 });
    const onFriday = { startedOn: day("2026-09-07"), trainingDaysAllowed: 20, holidays: autumn };
    expect(searchClock({ ...onFriday, today: day("2026-10-02") })).toMatchObject({ isOver: false });
    expect(searchClock({ ...onFriday, today: day("2026-10-03") })).toMatchObject({ isOver: true, trainingDaysOver: 0 });
  });

  it("is half used from the tenth of twenty training days", () => {
    expect(clock("2026-09-11")).toMatchObject({ trainingDaysUsed: 9, isHalfUsed: false });
    expect(clock("2026-09-14")).toMatchObject({ trainingDaysUsed: 10, isHalfUsed: true });
    expect(clock("2026-09-29").isHalfUsed).toBe(true);
  });

  it("ends later with an extension, and skips the holidays on the way", () => {
    expect(clock("2026-09-01", 40).endsOn).toBe("2026-10-26");
    expect(clock("2026-09-01", 50).endsOn).toBe("2026-11-17");
  });
});
