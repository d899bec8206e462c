import { expect, test } from "vitest";
import { workplaceStatuses, type WorkplaceStatus } from "../workplaces/workplace.ts";
import { slotStatuses } from "./interview.ts";
import { overlaps, problemOfBooking, slotsToOpen, type Period, type WantedSlot } from "./slots.ts";

const now = new Date("2026-11-23T09:00:00Z");
const wanted = (startsAtLocal: string, durationMinutes = 45): WantedSlot => ({ startsAtLocal, durationMinutes });
const period = (startsAt: string, endsAt: string): Period => ({
  startsAt: new Date(startsAt),
  endsAt: new Date(endsAt),
});
const open = (slots: readonly WantedSlot[], taken: readonly Period[] = []) =>
  slotsToOpen({ wanted: slots, taken, now });
const refused = (code: string, index = 0) => ({
  ok: false,
  problems: [{ code, path: ["slots", String(index), "startsAtLocal"] }],
});

test("ten o'clock in winter is nine o'clock UTC, in summer eight", () => {
  expect(open([wanted("2026-12-01T10:00"), wanted("2027-06-01T10:00", 60)])).toEqual({
    ok: true,
    value: [
      period("2026-12-01T09:00:00Z", "2026-12-01T09:45:00Z"),
      period("2027-06-01T08:00:00Z", "2027-06-01T09:00:00Z"),
    ],
  });
});

test("a weekly slot at ten stays at ten when the clocks change", () => {
  expect(open([wanted("2027-03-22T10:00"), wanted("2027-03-29T10:00")])).toMatchObject({
    value: [{ startsAt: new Date("2027-03-22T09:00:00Z") }, { startsAt: new Date("2027-03-29T08:00:00Z") }],
  });
});

test.each(["2027-03-28T02:30", "2027-10-31T02:30", "2026-02-30T10:00", "2026-12-01 10:00", "tomorrow", ""])(
  "%s is not one moment in Flanders",
  (time) => {
    expect(open([wanted(time)])).toEqual(refused("LOCAL_TIME_INVALID"));
  },
);

test("the hour before and after the change of the clocks is fine", () => {
  expect(open([wanted("2027-03-28T01:59", 15), wanted("2027-03-28T03:15", 15)]).ok).toBe(true);
});

test("now is past, a minute later is not", () => {
  expect(open([wanted("2026-11-23T10:00")])).toEqual(refused("SLOT_IN_PAST"));
  expect(open([wanted("2026-11-23T10:01")]).ok).toBe(true);
});

test("slots may touch but not overlap, and the later in the list is the one refused", () => {
  expect(open([wanted("2026-12-01T10:00"), wanted("2026-12-01T10:45")]).ok).toBe(true);
  expect(open([wanted("2026-12-01T10:00"), wanted("2026-12-01T10:44")])).toEqual(refused("SLOT_OVERLAP", 1));
  expect(open([wanted("2026-12-01T10:00"), wanted("2026-12-01T10:00")])).toEqual(refused("SLOT_OVERLAP", 1));
});

test("a slot does not overlap what the mentor already has", () => {
  const taken = [period("2026-12-01T09:45:00Z", "2026-12-01T10:30:00Z")];
  expect(open([wanted("2026-12-01T10:00")], taken).ok).toBe(true);
  expect(open([wanted("2026-12-01T10:01")], taken)).toEqual(refused("SLOT_OVERLAP"));
  expect(open([wanted("2026-12-01T11:30")], taken).ok).toBe(true);
});

test("every wrong time is named at once", () => {
  const result = open([wanted("2027-03-28T02:30"), wanted("2026-12-01T10:00"), wanted("2020-01-01T10:00")]);
  expect(result.ok ? [] : result.problems.map(({ code, path }) => `${path[1]} ${code}`)).toEqual([
    "0 LOCAL_TIME_INVALID",
    "2 SLOT_IN_PAST",
  ]);
});

test("one period inside another overlaps it, in both directions", () => {
  const long = period("2026-12-01T09:00:00Z", "2026-12-01T12:00:00Z");
  const short = period("2026-12-01T10:00:00Z", "2026-12-01T10:15:00Z");
  expect([overlaps(long, short), overlaps(short, long)]).toEqual([true, true]);
});

const slot = {
  status: "OPEN",
  startsAt: new Date("2026-11-23T09:00:00.001Z"),
  workplaceStatus: "PUBLISHED",
} as const;

test.each(slotStatuses)("booking a slot that is %s", (status) => {
  expect(problemOfBooking({ ...slot, status }, now)?.code).toBe(status === "OPEN" ? undefined : "SLOT_TAKEN");
});

test("a slot that begins now is past", () => {
  expect(problemOfBooking({ ...slot, startsAt: now }, now)?.code).toBe("SLOT_IN_PAST");
});

const planning: Readonly<Record<WorkplaceStatus, string | undefined>> = {
  DRAFT: "WORKPLACE_NOT_OPEN",
  PUBLISHED: undefined,
  PAUSED: undefined,
  FILLED: "NO_FREE_PLACE",
  BLOCKED: "WORKPLACE_NOT_OPEN",
  EXPIRED: "WORKPLACE_NOT_OPEN",
  CLOSED: "WORKPLACE_NOT_OPEN",
};
test.each(workplaceStatuses)("booking at a workplace that is %s", (workplaceStatus) => {
  expect(problemOfBooking({ ...slot, workplaceStatus }, now)?.code).toBe(planning[workplaceStatus]);
});
