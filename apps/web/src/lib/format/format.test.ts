import { describe, expect, test } from "vitest";
import { createFormat, todayInFlanders } from "./format.ts";

const nl = createFormat("nl");
const en = createFormat("en");
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

describe("days and times are those of Flanders", () => {
  test("a day is written out, and never moves with a time zone", () => {
    expect(nl.day("2026-11-23")).toBe("maandag 23 november 2026");
    expect(nl.day("2026-01-01")).toBe("donderdag 1 januari 2026");
    expect(en.day("2026-11-23")).toBe("Monday, 23 November 2026");
    expect(nl.month("2026-12")).toBe("december 2026");
  });

  test("a moment shows the Flemish clock, winter and summer", () => {
    expect(nl.time("2026-11-23T13:30:00Z")).toBe("14:30");
    expect(nl.time("2026-07-01T13:30:00Z")).toBe("15:30");
    expect(nl.timeRange("2026-11-23T13:30:00Z", "2026-11-23T14:15:00Z")).toBe("14:30 – 15:15");
    expect(nl.time("2026-11-22T23:05:00Z")).toBe("00:05");
  });

  test("the evening in UTC is already the next day in Flanders", () => {
    expect(nl.dayOf("2026-11-22T23:30:00Z")).toBe("maandag 23 november 2026");
    expect(todayInFlanders(new Date("2026-11-22T23:30:00Z"))).toBe("2026-11-23");
    expect(todayInFlanders(new Date("2026-11-22T22:59:00Z"))).toBe("2026-11-22");
  });

  test("days from now count calendar days, also over the change of the clock", () => {
    const now = new Date("2026-10-24T21:00:00Z");
    expect(nl.daysFromNow("2026-10-24", now)).toBe("vandaag");
    expect(nl.daysFromNow("2026-10-25", now)).toBe("morgen");
    expect(nl.daysFromNow("2026-10-27", now)).toBe("over 3 dagen");
    expect(en.daysFromNow("2026-10-19", now)).toBe("5 days ago");
  });
});

describe("distances", () => {
  test.each([
    [0, "50 m"],
    [349, "350 m"],
    [949, "950 m"],
    [950, "1 km"],
    [3249, "3,2 km"],
    [9949, "9,9 km"],
    [24_400, "24 km"],
  ])("%i metres is %s", (metres, written) => {
    expect(plain(nl.distance(metres))).toBe(written);
  });
});

test("money shows cents only when there are any", () => {
  expect(plain(nl.money(125_050))).toBe("€ 1.250,50");
  expect(plain(nl.money(61_250))).toBe("€ 612,50");
  expect(plain(nl.money(30_000))).toBe("€ 300");
  expect(plain(en.money(30_000))).toBe("€300");
});

test("hours and lists", () => {
  expect(nl.hours(1350)).toBe("22,5 uur");
  expect(en.hours(60)).toBe("1 hour");
  expect(nl.list(["ma", "di", "wo"])).toBe("ma, di en wo");
});
