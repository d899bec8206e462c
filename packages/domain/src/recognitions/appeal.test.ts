import { expect, test } from "vitest";
import type { Result } from "../shared/result.ts";
import { day } from "../shared/time.ts";
import { acknowledgeBy, isAppealLate, mayAdmitAppeal, mayAppeal, possibleOutcomes } from "./appeal.ts";
import { appealOutcomes } from "./recognition.ts";
import { appealUntil } from "./receipt.ts";

const until = appealUntil(day("2026-11-01"), { "recognition.appealDays": 10 });
const codesOf = (result: Result<null>): readonly string[] => (result.ok ? [] : result.problems.map(({ code }) => code));

test("a refusal received on 1 November can be appealed on the 11th; on the 12th the appeal is late and cannot be admitted", () => {
  for (const [lodgedOn, isLate] of [
    [day("2026-11-11"), false],
    [day("2026-11-12"), true],
  ] as const) {
    const appeal = { lodgedOn, appealUntil: until };
    expect(isAppealLate(appeal)).toBe(isLate);
    expect(codesOf(mayAdmitAppeal(appeal, "outcome"))).toEqual(isLate ? ["APPEAL_LATE"] : []);
  }
});

test("the board can answer a late appeal in one way only", () => {
  expect(possibleOutcomes(true)).toEqual(["INADMISSIBLE"]);
  expect([...possibleOutcomes(false)].toSorted()).toEqual([...appealOutcomes].toSorted());
});

test("an appeal from before the day of receipt was kept is not late", () => {
  expect(isAppealLate({ lodgedOn: day("2026-11-12"), appealUntil: null })).toBe(false);
});

test("somebody with a mandate may never appeal; the company may, also when it is late", () => {
  const facts = { appealUntil: until, path: "isByCompany" } as const;
  const refused = mayAppeal({ ...facts, isCompanyItself: false });
  expect(refused).toMatchObject({ problems: [{ code: "APPEAL_ONLY_COMPANY", path: ["isByCompany"] }] });
  expect(codesOf(mayAppeal({ ...facts, isCompanyItself: true }))).toEqual([]);
});

test("what an appeal left standing is final", () => {
  expect(codesOf(mayAppeal({ isCompanyItself: true, appealUntil: null, path: "recognitionId" }))).toEqual([
    "APPEAL_FINAL",
  ]);
});

test("the board acknowledges within ten days", () => {
  expect(acknowledgeBy(day("2026-11-11"), { "recognition.appealAcknowledgeDays": 10 })).toBe("2026-11-21");
});
