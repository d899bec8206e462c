import { describe, expect, test } from "vitest";
import { asId } from "../shared/id.ts";
import { ruleKeys, type RuleSet } from "../shared/rule-set.ts";
import { day } from "../shared/time.ts";
import type { Viewer } from "../shared/viewer.ts";
import { cancelledErasure, erasureDay, erasureStatuses, speaksFor } from "./erasure.ts";

const rules = { ...Object.fromEntries(ruleKeys.map((key) => [key, 0])), "erasure.waitingDays": 14 } as RuleSet;
const today = day("2026-11-23");

describe("the day of an erasure", () => {
  test("comes after the waiting period", () => {
    expect(erasureDay({ hasOpenRequest: false, today, rules })).toEqual({ ok: true, value: "2026-12-07" });
  });
  test("is today without a waiting period", () => {
    const at = erasureDay({ hasOpenRequest: false, today, rules: { ...rules, "erasure.waitingDays": 0 } });
    expect(at).toEqual({ ok: true, value: today });
  });
  test("is not asked twice", () => {
    expect(erasureDay({ hasOpenRequest: true, today, rules })).toMatchObject({
      problems: [{ code: "ERASURE_ALREADY_REQUESTED" }],
    });
  });
});

test.each(erasureStatuses)("%s can be taken back only while it waits", (status) => {
  expect(cancelledErasure(status).ok).toBe(status === "REQUESTED");
});

test("the learner and a guardian speak, nobody else", () => {
  const [own, ward, other] = ["a", "b", "c"].map((letter) => asId<"learner">(letter));
  if (!own || !ward || !other) throw new Error("no ids");
  const viewer = { learnerId: own, wardIds: [ward] } as unknown as Viewer;
  expect([own, ward, other].map((id) => speaksFor(viewer, id))).toEqual([true, true, false]);
  expect(speaksFor(null, own)).toBe(false);
});
