import { expect, test } from "vitest";
import { reportToShow } from "./report-to-show.ts";

const night = { id: "night", isDryRun: false };
const count = { id: "count", isDryRun: true };

test("a count that was asked stays in sight when the night works after it", () => {
  expect(reportToShow([night, count])).toBe(count);
  expect(reportToShow([count, night])).toBe(count);
});

test("without a count the last night is shown, and nothing before the first", () => {
  expect(reportToShow([night, { ...night, id: "before" }])).toBe(night);
  expect(reportToShow([])).toBeUndefined();
});
