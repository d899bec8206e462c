import { expect, test } from "vitest";
import { day } from "../shared/time.ts";
import { dayToJudge } from "./named-mentor.ts";

const today = day("2026-11-23");

test.each([
  ["designated with this file", null, "2026-10-01", "2026-11-23"],
  ["designated years ago, with the extract of then", "2022-03-01", "2022-01-10", "2022-03-01"],
  ["designated years ago, with a fresh extract", "2022-03-01", "2026-10-01", "2026-10-01"],
  ["designated on the day of the extract", "2026-10-01", "2026-10-01", "2026-10-01"],
  ["designated without an extract", "2022-03-01", null, "2022-03-01"],
] as const)("a mentor %s is judged on the right day", (_, designatedOn, recordIssuedOn, expected) => {
  const mentor = {
    designatedOn: designatedOn && day(designatedOn),
    recordIssuedOn: recordIssuedOn && day(recordIssuedOn),
  };
  expect(dayToJudge(mentor, today)).toBe(expected);
});
