import { expect, test } from "vitest";
import { day } from "../shared/time.ts";
import { confirmedReceipt, mayHaveReceived, noReceipt, presumedReceipt, provenReceipt } from "./receipt.ts";

const rules = { "recognition.appealDays": 10, "recognition.presumedReceiptDays": 3 };

test("a decision that is mailed counts as received after the days the rule presumes, and the ten days begin then", () => {
  expect(presumedReceipt(day("2026-11-01"), rules)).toEqual({
    decisionReceipt: "PRESUMED",
    decisionReceivedOn: "2026-11-04",
    appealUntil: "2026-11-14",
  });
  const sameDay = { ...rules, "recognition.presumedReceiptDays": 0 };
  expect(presumedReceipt(day("2026-11-01"), sameDay).appealUntil).toBe("2026-11-11");
});

test("a company that confirms earlier has received it then; one that confirms later does not win time", () => {
  const presumed = day("2026-11-04");
  expect(confirmedReceipt(presumed, day("2026-11-02"), rules)).toMatchObject({
    decisionReceipt: "CONFIRMED",
    decisionReceivedOn: "2026-11-02",
    appealUntil: "2026-11-12",
  });
  expect(confirmedReceipt(presumed, day("2026-11-09"), rules).decisionReceivedOn).toBe("2026-11-04");
});

test("the day on a registered letter counts, also when it is later", () => {
  expect(provenReceipt(day("2026-11-06"), rules)).toMatchObject({
    decisionReceipt: "REGISTERED_LETTER",
    decisionReceivedOn: "2026-11-06",
    appealUntil: "2026-11-16",
  });
});

test.each([
  ["2026-10-31", ["OUT_OF_RANGE"]],
  ["2026-11-01", []],
  ["2026-11-06", []],
  ["2026-11-07", ["OUT_OF_RANGE"]],
])("a letter received on %s, decided on 1 November and told on 6 November: %j", (receivedOn, codes) => {
  const facts = { receivedOn: day(receivedOn), decidedOn: day("2026-11-01"), today: day("2026-11-06") };
  const result = mayHaveReceived(facts);
  expect(result.ok ? [] : result.problems.map(({ code }) => code)).toEqual(codes);
});

test("a decision that cannot be appealed keeps no proof and no term", () => {
  expect(noReceipt(day("2026-11-06"))).toEqual({
    ...{ decisionReceipt: null, receiptProof: null, appealUntil: null },
    decisionReceivedOn: "2026-11-06",
  });
});
