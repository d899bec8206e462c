import { describe, expect, test } from "vitest";
import { offerAfter, type OfferFacts } from "./answer-offer.ts";
import { applicationStatuses } from "./application.ts";

const offered: OfferFacts = {
  status: "OFFERED",
  hasLearnerAgreed: false,
  hasGuardianAgreed: false,
  needsGuardian: true,
};
const after = (facts: Partial<OfferFacts>, by: "LEARNER" | "GUARDIAN", accept: boolean) => {
  const result = offerAfter({ ...offered, ...facts }, { by, accept });
  return result.ok ? result.value.status : result.problems[0]?.code;
};

/** Learner agreed, guardian agreed, guardian needed; then what a yes of the learner and a yes of the guardian lead to. */
const yes: readonly (readonly [boolean, boolean, boolean, string, string])[] = [
  [false, false, false, "ACCEPTED", "OFFERED"],
  [false, false, true, "OFFERED", "OFFERED"],
  [false, true, false, "ACCEPTED", "OFFERED"],
  [false, true, true, "ACCEPTED", "OFFERED"],
  [true, false, false, "ACCEPTED", "ACCEPTED"],
  [true, false, true, "OFFERED", "ACCEPTED"],
  [true, true, false, "ACCEPTED", "ACCEPTED"],
  [true, true, true, "ACCEPTED", "ACCEPTED"],
];
describe.each(yes)(
  "learner %s, guardian %s, needed %s",
  (hasLearnerAgreed, hasGuardianAgreed, needsGuardian, byLearner, byGuardian) => {
    const facts = { hasLearnerAgreed, hasGuardianAgreed, needsGuardian };
    test("a yes", () => {
      expect(after(facts, "LEARNER", true)).toBe(byLearner);
      expect(after(facts, "GUARDIAN", true)).toBe(byGuardian);
    });
    test("a no ends it, whoever says it and whatever was said before", () => {
      expect(after(facts, "LEARNER", false)).toBe("DECLINED");
      expect(after(facts, "GUARDIAN", false)).toBe("DECLINED");
    });
  },
);

test.each(applicationStatuses.filter((status) => status !== "OFFERED"))(
  "what is %s has no offer to answer",
  (status) => {
    for (const by of ["LEARNER", "GUARDIAN"] as const)
      for (const accept of [true, false]) expect(after({ status }, by, accept)).toBe("WRONG_STATE");
  },
);

test("the learner's yes is kept while the guardian's is awaited, and the other way round", () => {
  expect(offerAfter(offered, { by: "LEARNER", accept: true })).toEqual({
    ok: true,
    value: { status: "OFFERED", hasLearnerAgreed: true, hasGuardianAgreed: false },
  });
  expect(offerAfter(offered, { by: "GUARDIAN", accept: true })).toEqual({
    ok: true,
    value: { status: "OFFERED", hasLearnerAgreed: false, hasGuardianAgreed: true },
  });
});
