import { describe, expect, test } from "vitest";
import { recognitionStatuses, type RecognitionStatus } from "./recognition.ts";
import {
  allowsRecognitionAction,
  grantedStatuses,
  isInForce,
  openFileStatuses,
  recognitionActions,
  recognitionAfter,
  type AppealedFrom,
  type RecognitionAction,
} from "./recognition-transitions.ts";

/** The table of domain.md 2.14.a, written out once more by hand: action, from, to. */
const listed: readonly (readonly [RecognitionAction, RecognitionStatus, RecognitionStatus])[] = [
  ["submit", "DRAFT", "SUBMITTED"],
  ["confirmComplete", "SUBMITTED", "COMPLETE"],
  ["askInformation", "SUBMITTED", "INCOMPLETE"],
  ["supplement", "INCOMPLETE", "SUBMITTED"],
  ["startReview", "COMPLETE", "IN_REVIEW"],
  ["planVisit", "IN_REVIEW", "IN_REVIEW"],
  ["recordVisit", "IN_REVIEW", "IN_REVIEW"],
  ["approve", "IN_REVIEW", "ACTIVE"],
  ["refuse", "IN_REVIEW", "REFUSED"],
  ["loseMentor", "ACTIVE", "ACTIVE_NO_MENTOR"],
  ["regainMentor", "ACTIVE_NO_MENTOR", "ACTIVE"],
  ["missTraining", "ACTIVE", "AT_RISK"],
  ["proveTraining", "AT_RISK", "ACTIVE"],
  ["suspend", "ACTIVE", "SUSPENDED"],
  ["suspend", "AT_RISK", "SUSPENDED"],
  ["lift", "SUSPENDED", "ACTIVE"],
  ["withdraw", "ACTIVE", "WITHDRAWN"],
  ["withdraw", "SUSPENDED", "WITHDRAWN"],
  ["withdraw", "AT_RISK", "WITHDRAWN"],
  ["withdraw", "ACTIVE_NO_MENTOR", "WITHDRAWN"],
  ["expire", "ACTIVE", "EXPIRED"],
  ["expire", "ACTIVE_NO_MENTOR", "EXPIRED"],
  ["expire", "AT_RISK", "EXPIRED"],
  ["expire", "SUSPENDED", "EXPIRED"],
  ["recordReceipt", "REFUSED", "REFUSED"],
  ["recordReceipt", "WITHDRAWN", "WITHDRAWN"],
  ["recordReceipt", "APPEALED", "APPEALED"],
  ["appeal", "REFUSED", "APPEALED"],
  ["appeal", "WITHDRAWN", "APPEALED"],
  ["grantAppeal", "APPEALED", "ACTIVE"],
  ["cancel", "DRAFT", "CANCELLED"],
  ["cancel", "SUBMITTED", "CANCELLED"],
  ["cancel", "INCOMPLETE", "CANCELLED"],
  ["cancel", "COMPLETE", "CANCELLED"],
  ["cancel", "IN_REVIEW", "CANCELLED"],
];
const backTo = (action: RecognitionAction, from: RecognitionStatus, appealedFrom: AppealedFrom) =>
  from === "APPEALED" && (action === "declareInadmissible" || action === "rejectAppeal") ? appealedFrom : undefined;

describe.each(recognitionActions)("%s", (action) => {
  test.each(recognitionStatuses)("from %s leads where the table says, or nowhere", (from) => {
    for (const appealedFrom of ["REFUSED", "WITHDRAWN"] as const) {
      const to =
        listed.find((each) => each[0] === action && each[1] === from)?.[2] ?? backTo(action, from, appealedFrom);
      expect(allowsRecognitionAction(from, action)).toBe(to !== undefined);
      expect(recognitionAfter(from, action, appealedFrom)).toEqual(
        to ? { ok: true, value: to } : { ok: false, problems: [{ code: "WRONG_STATE", path: ["recognitionId"] }] },
      );
    }
  });
});

test("no transition is listed twice", () => {
  expect(new Set(listed.map(([action, from]) => `${action} ${from}`)).size).toBe(listed.length);
});

test("an appeal that forgot what it is against cannot be ended", () => {
  expect(recognitionAfter("APPEALED", "rejectAppeal").ok).toBe(false);
});

test("only ACTIVE lets something new begin", () => {
  expect(recognitionStatuses.filter(isInForce)).toEqual(["ACTIVE"]);
});

test("open and granted states do not overlap", () => {
  const both: readonly RecognitionStatus[] = [...grantedStatuses, ...openFileStatuses];
  expect(new Set(both).size).toBe(both.length);
});
