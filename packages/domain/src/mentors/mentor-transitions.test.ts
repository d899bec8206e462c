import { describe, expect, test } from "vitest";
import { mentorActs, mentorStatuses, type MentorStatus } from "./mentor.ts";
import { allowsMentorAction, mentorActions, mentorAfter, standingOf, type MentorAction } from "./mentor-transitions.ts";

/** The table of domain.md 2.14.b, written out once more by hand: action, from, to. */
const listed: readonly (readonly [MentorAction, MentorStatus, MentorStatus])[] = [
  ["verify", "PROPOSED", "ELIGIBLE"],
  ["reject", "PROPOSED", "REJECTED"],
  ["proposeAgain", "REJECTED", "PROPOSED"],
  ["recognise", "ELIGIBLE", "ACTIVE_UNTRAINED"],
  ["proveTraining", "ACTIVE_UNTRAINED", "ACTIVE"],
  ["proveTraining", "LAPSED", "ACTIVE"],
  ["lapse", "ACTIVE_UNTRAINED", "LAPSED"],
  ["deactivate", "PROPOSED", "INACTIVE"],
  ["deactivate", "ELIGIBLE", "INACTIVE"],
  ["deactivate", "ACTIVE_UNTRAINED", "INACTIVE"],
  ["deactivate", "ACTIVE", "INACTIVE"],
  ["deactivate", "LAPSED", "INACTIVE"],
  ["reactivate", "INACTIVE", "ACTIVE"],
  ["bar", "PROPOSED", "BARRED"],
  ["bar", "ELIGIBLE", "BARRED"],
  ["bar", "ACTIVE_UNTRAINED", "BARRED"],
  ["bar", "ACTIVE", "BARRED"],
  ["bar", "LAPSED", "BARRED"],
  ["bar", "INACTIVE", "BARRED"],
  ["bar", "REJECTED", "BARRED"],
];

describe.each(mentorActions)("%s", (action) => {
  test.each(mentorStatuses)("from %s leads where the table says, or nowhere", (from) => {
    const to = listed.find((each) => each[0] === action && each[1] === from)?.[2];
    expect(allowsMentorAction(from, action)).toBe(to !== undefined);
    expect(mentorAfter(from, action)).toEqual(
      to ? { ok: true, value: to } : { ok: false, problems: [{ code: "WRONG_STATE", path: ["assignmentId"] }] },
    );
  });
});

test("no transition is listed twice", () => {
  expect(new Set(listed.map(([action, from]) => `${action} ${from}`)).size).toBe(listed.length);
});

test("a mentor who was barred stays barred", () => {
  expect(mentorActions.filter((action) => allowsMentorAction("BARRED", action))).toEqual([]);
});

test("only an active mentor takes learners, trained or within the term", () => {
  expect(mentorStatuses.filter(mentorActs)).toEqual(["ACTIVE_UNTRAINED", "ACTIVE"]);
});

test("checks passed: waiting for the recognition, in the term for training, or trained", () => {
  expect(standingOf({ isRecognised: false, isTrained: true })).toBe("ELIGIBLE");
  expect(standingOf({ isRecognised: true, isTrained: false })).toBe("ACTIVE_UNTRAINED");
  expect(standingOf({ isRecognised: true, isTrained: true })).toBe("ACTIVE");
});
