import { expect, test } from "vitest";
import type { MentorStatus } from "../mentors/mentor.ts";
import { actionOfMentors } from "./follow-mentors.ts";
import type { RecognitionStatus } from "./recognition.ts";

test.each([
  ["ACTIVE", ["ACTIVE"], null],
  ["ACTIVE", ["LAPSED", "ACTIVE_UNTRAINED"], null],
  ["ACTIVE", [], "loseMentor"],
  ["ACTIVE", ["INACTIVE", "BARRED"], "loseMentor"],
  ["ACTIVE", ["LAPSED", "INACTIVE"], "missTraining"],
  ["ACTIVE_NO_MENTOR", ["ACTIVE_UNTRAINED"], "regainMentor"],
  ["ACTIVE_NO_MENTOR", ["PROPOSED"], null],
  ["AT_RISK", ["ACTIVE"], "proveTraining"],
  ["AT_RISK", ["LAPSED"], null],
  ["SUSPENDED", ["ACTIVE"], null],
  ["IN_REVIEW", [], null],
] satisfies readonly (readonly [RecognitionStatus, readonly MentorStatus[], string | null])[])(
  "a recognition that is %s with mentors %j: %s",
  (status, mentors, action) => {
    expect(actionOfMentors(status, mentors)).toBe(action);
  },
);
