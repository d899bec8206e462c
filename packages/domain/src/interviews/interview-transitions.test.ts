import { describe, expect, test } from "vitest";
import { interviewStatuses, slotStatuses } from "./interview.ts";
import { interviewActions, interviewAfter, slotActions, slotAfter } from "./interview-transitions.ts";

const slots: Readonly<Record<string, string>> = {
  "book OPEN": "BOOKED",
  "remove OPEN": "REMOVED",
  "release BOOKED": "OPEN",
};
const interviews: Readonly<Record<string, string>> = {
  "start SCHEDULED": "IN_PROGRESS",
  "finish SCHEDULED": "DONE",
  "finish IN_PROGRESS": "DONE",
  "miss SCHEDULED": "NO_SHOW",
  "cancel SCHEDULED": "CANCELLED",
};

describe.each(slotActions)("%s a slot", (action) => {
  test.each(slotStatuses)("that is %s leads where the table says, or nowhere", (from) => {
    expect(slotAfter(from, action)).toBe(slots[`${action} ${from}`] ?? null);
  });
});

describe.each(interviewActions)("%s an interview", (action) => {
  test.each(interviewStatuses)("that is %s leads where the table says, or nowhere", (from) => {
    expect(interviewAfter(from, action)).toBe(interviews[`${action} ${from}`] ?? null);
  });
});
