import { expect, test } from "vitest";
import { day } from "../shared/time.ts";
import { acknowledgeBy, appealUntil, mayAppeal } from "./appeal.ts";

const until = appealUntil(day("2026-11-01"), { "recognition.appealDays": 10 });
const codes = (change: Partial<Parameters<typeof mayAppeal>[0]>): readonly string[] => {
  const result = mayAppeal({ isCompanyItself: true, appealUntil: until, today: day("2026-11-11"), ...change });
  return result.ok ? [] : result.problems.map(({ code }) => code);
};

test("a refusal received on 1 November can be appealed on the 11th and no longer on the 12th", () => {
  expect(codes({})).toEqual([]);
  expect(codes({ today: day("2026-11-12") })).toEqual(["APPEAL_LATE"]);
});

test("somebody with a mandate may never appeal, in time or not", () => {
  expect(codes({ isCompanyItself: false })).toEqual(["APPEAL_ONLY_COMPANY"]);
  expect(codes({ isCompanyItself: false, today: day("2026-11-12") })).toEqual(["APPEAL_ONLY_COMPANY", "APPEAL_LATE"]);
});

test("what an appeal left standing is final", () => {
  expect(codes({ appealUntil: null })).toEqual(["APPEAL_FINAL"]);
});

test("the board acknowledges within ten days", () => {
  expect(acknowledgeBy(day("2026-11-11"), { "recognition.appealAcknowledgeDays": 10 })).toBe("2026-11-21");
});
