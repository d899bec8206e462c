import { expect, test } from "vitest";
import { nextOfRecognition, placeOfNext, type NextFacts, type RecognitionNext } from "./next-action.ts";
import { recognitionStatuses } from "./recognition.ts";

const [due, until, lastDay] = ["2026-12-04", "2031-11-22", "2026-12-03"];
const facts: Omit<NextFacts, "status"> = {
  decisionDueOn: due,
  validUntil: until,
  appealUntil: lastDay,
  appealTermPassed: false,
  viewerCanRenew: false,
  viewerCanAppeal: true,
};

test.each([
  ["DRAFT", {}, "DRAFT", null],
  ["INCOMPLETE", {}, "INCOMPLETE", null],
  ["SUBMITTED", {}, "SUBMITTED", null],
  ["COMPLETE", {}, "IN_REVIEW", due],
  ["IN_REVIEW", {}, "IN_REVIEW", due],
  ["ACTIVE", {}, "ACTIVE", until],
  ["ACTIVE", { viewerCanRenew: true }, "RENEW", until],
  ["ACTIVE_NO_MENTOR", {}, "ACTIVE_NO_MENTOR", null],
  ["AT_RISK", {}, "AT_RISK", null],
  ["SUSPENDED", {}, "SUSPENDED", null],
  ["REFUSED", {}, "APPEAL", lastDay],
  ["REFUSED", { viewerCanAppeal: false }, "APPEAL_COMPANY", lastDay],
  ["REFUSED", { appealTermPassed: true }, "APPEAL_LATE", lastDay],
  ["WITHDRAWN", { appealUntil: null }, "FINAL", null],
  ["APPEALED", {}, "APPEALED_DUE", due],
  ["APPEALED", { decisionDueOn: null }, "APPEALED", null],
  ["EXPIRED", {}, "EXPIRED", until],
  ["CANCELLED", {}, "CANCELLED", null],
] as const satisfies readonly (readonly [NextFacts["status"], Partial<NextFacts>, RecognitionNext, string | null])[])(
  "a recognition that is %s %o: %s, %s",
  (status, change, next, day) => {
    expect(nextOfRecognition({ ...facts, status, ...change })).toEqual({ next, day });
  },
);

test("every state has something to say, and a place to go only where the file itself is not that place", () => {
  const places = recognitionStatuses.map((status) => placeOfNext(nextOfRecognition({ ...facts, status }).next));
  expect(new Set(places)).toEqual(new Set([null, "workplaces", "mentors", "newFile"]));
});
