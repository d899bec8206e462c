import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { coverages, type Coverage } from "./programme.ts";
import { coverageOf, coverageVerdict, isOffered, type CountedActivity } from "./coverage.ts";

const rules = { "coverage.partialPercent": 50, "coverage.alternativePercent": 40 };
const activity = (id: string, more: Partial<CountedActivity> = {}): CountedActivity => ({
  id,
  weight: 1,
  isMandatory: true,
  ...more,
});
const three = ["a", "b", "c"].map((id) => activity(id));
const saying = (answers: Readonly<Record<string, Coverage>>): ReadonlyMap<string, Coverage> =>
  new Map(Object.entries(answers));
const ids = (activities: readonly CountedActivity[]): string[] => activities.map(({ id }) => id);

describe("coverage", () => {
  test("of a list without activities, or without a mandatory one, cannot be measured", () => {
    expect(coverageOf([], new Map(), rules).percent).toBeNull();
    const optional = [activity("a", { isMandatory: false })];
    expect(coverageOf(optional, saying({ a: "NONE" }), rules)).toEqual({
      percent: null,
      ...{ gaps: [], partial: [], alternatives: [], unanswered: [] },
    });
  });

  test("is nothing when nothing was answered, and everything is named as a gap", () => {
    const { percent, gaps, unanswered } = coverageOf(three, new Map(), rules);
    expect([percent, ids(gaps), ids(unanswered)]).toEqual([0, ["a", "b", "c"], ["a", "b", "c"]]);
  });

  test("is whole only when everything is", () => {
    expect(coverageOf(three, saying({ a: "FULL", b: "FULL", c: "FULL" }), rules)).toMatchObject({
      percent: 100,
      gaps: [],
    });
  });

  test("of nothing but alternatives is what an alternative counts, and none of them is a gap", () => {
    const all = coverageOf(three, saying({ a: "ALTERNATIVE", b: "ALTERNATIVE", c: "ALTERNATIVE" }), rules);
    expect([all.percent, all.gaps, ids(all.alternatives)]).toEqual([40, [], ["a", "b", "c"]]);
  });

  test("is weighted and rounded down: 99 of 100 is never 100", () => {
    const list = [activity("a", { weight: 299 }), activity("b")];
    expect(coverageOf(list, saying({ a: "FULL", b: "PARTIAL" }), rules).percent).toBe(99);
    expect(coverageOf(list, saying({ a: "NONE", b: "FULL" }), rules).percent).toBe(0);
  });

  test("does not count what is not mandatory, but says that it was not answered", () => {
    const list = [...three, activity("d", { isMandatory: false })];
    const { percent, gaps, unanswered } = coverageOf(list, saying({ a: "FULL", b: "PARTIAL", c: "NONE" }), rules);
    expect([percent, ids(gaps), ids(unanswered)]).toEqual([50, ["c"], ["d"]]);
  });

  test("never falls when an answer gets better, and stays between 0 and 100", () => {
    const order: readonly Coverage[] = ["NONE", "ALTERNATIVE", "PARTIAL", "FULL"];
    const answer = fc.constantFrom(...coverages);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), answer), { minLength: 1 }),
        answer,
        (list, other) => {
          const activities = list.map(([weight], index) => activity(String(index), { weight }));
          const answers = new Map(list.map(([, coverage], index) => [String(index), coverage]));
          const before = coverageOf(activities, answers, rules).percent ?? -1;
          const after = coverageOf(activities, new Map(answers).set("0", other), rules).percent ?? -1;
          const isBetter = order.indexOf(other) >= order.indexOf(answers.get("0") ?? "NONE");
          return before >= 0 && before <= 100 && (isBetter ? after >= before : after <= before);
        },
      ),
    );
  });
});

test.each(coverages)("%s is offered by the branch itself or not", (coverage) => {
  expect(isOffered(coverage)).toBe(coverage === "FULL" || coverage === "PARTIAL");
});

describe("the verdict", () => {
  const minimum = (percent: number | null) => ({ "recognition.minimumCoveragePercent": percent });
  test("is the officer's when no minimum was fixed or nothing can be measured", () => {
    expect(coverageVerdict(0, minimum(null))).toBe("OFFICER_DECIDES");
    expect(coverageVerdict(null, minimum(80))).toBe("OFFICER_DECIDES");
  });
  test("is enough from the minimum on, that number included", () => {
    expect([79, 80].map((percent) => coverageVerdict(percent, minimum(80)))).toEqual(["TOO_LOW", "ENOUGH"]);
  });
});
