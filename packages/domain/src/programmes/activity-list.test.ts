import { describe, expect, test } from "vitest";
import { day } from "../shared/time.ts";
import { mayPublishList } from "./publish-list.ts";
import {
  answersToKeep,
  changesBetween,
  checkContents,
  minimumAgeOf,
  type ListContents,
  type ListedActivity,
} from "./activity-list.ts";

const activity = (code: string, more: Partial<ListedActivity> = {}): ListedActivity => ({
  code,
  cluster: "Metselaar",
  label: `Doet ${code}`,
  weight: 1,
  isMandatory: true,
  isHazardous: false,
  minimumAge: null,
  ...more,
});
const list = (activities: readonly ListedActivity[], contexts: ListContents["contexts"] = null): ListContents => ({
  activities,
  contexts,
});
const codesOf = (activities: readonly ListedActivity[]): string[] => activities.map(({ code }) => code);
const [a, b, c] = ["a", "b", "c"].map((code) => activity(code)) as [ListedActivity, ListedActivity, ListedActivity];
const contexts = { rule: "AT_LEAST", count: 1, contexts: ["varkens", "kleinvee"] } as const;

describe("two versions", () => {
  test("differ in what is new, gone, and reworded", () => {
    const reworded = { ...b, label: "Doet b beter" };
    const changes = changesBetween(list([a, b]), list([reworded, c]));
    expect([codesOf(changes.added), codesOf(changes.removed), changes.changed]).toEqual([
      ["c"],
      ["a"],
      [{ before: b, after: reworded }],
    ]);
  });

  test.each<Partial<ListedActivity>>([
    { weight: 2 },
    { isMandatory: false },
    { isHazardous: true, minimumAge: 18 },
    { minimumAge: 16 },
  ])("with %j is a change", (more) => {
    expect(changesBetween(list([a]), list([{ ...a, ...more }])).changed).toHaveLength(1);
  });

  test("in another order or under another heading ask nothing new", () => {
    const { added, changed, removed } = changesBetween(list([a, b]), list([b, { ...a, cluster: "Anders" }]));
    expect([added, changed, removed]).toEqual([[], [], []]);
  });

  test("may differ in contexts alone", () => {
    const other = { ...contexts, count: 2 };
    expect(changesBetween(list([a], contexts), list([a], other)).haveContextsChanged).toBe(true);
    const turned = { ...contexts, contexts: ["kleinvee", "varkens"] };
    expect(changesBetween(list([a], contexts), list([a], turned)).haveContextsChanged).toBe(false);
  });

  test("share the answers to what asks the same, and no others", () => {
    const answers = new Map([
      ["a", "FULL"],
      ["b", "NONE"],
      ["gone", "FULL"],
    ]);
    const kept = answersToKeep(list([a, b, activity("gone")]), list([a, { ...b, weight: 3 }, c]), answers);
    expect([...kept]).toEqual([["a", "FULL"]]);
  });
});

describe("a draft", () => {
  const problemsOf = (draft: ListContents) => {
    const result = checkContents(draft);
    return result.ok ? [] : result.problems.map(({ code, path }) => [code, path.join(".")]);
  };

  test("may be empty while it is written", () => {
    expect(problemsOf(list([]))).toEqual([]);
  });

  test("does not name an activity twice, whatever the case", () => {
    expect(problemsOf(list([a, { ...b, label: " DOET A " }]))).toEqual([["ACTIVITY_TWICE", "activities.1.label"]]);
  });

  test("asks an age for what is hazardous, between 15 and 25", () => {
    const hazardous = (minimumAge: number | null) => list([{ ...a, isHazardous: true, minimumAge }]);
    expect(problemsOf(hazardous(null))).toEqual([["REQUIRED", "activities.0.minimumAge"]]);
    for (const age of [15, 18, 25]) expect(problemsOf(hazardous(age))).toEqual([]);
    for (const age of [14, 26])
      expect(problemsOf(hazardous(age))).toEqual([["OUT_OF_RANGE", "activities.0.minimumAge"]]);
  });

  test("asks no more contexts than there are, and at least one", () => {
    expect(problemsOf(list([a], { ...contexts, count: 3 }))).toEqual([["OUT_OF_RANGE", "contexts.count"]]);
    expect(problemsOf(list([a], { ...contexts, count: 0 }))).toEqual([["OUT_OF_RANGE", "contexts.count"]]);
    expect(problemsOf(list([a], { ...contexts, count: 2 }))).toEqual([]);
    expect(problemsOf(list([a], { ...contexts, contexts: ["varkens", "Varkens"] }))).toEqual([
      ["ACTIVITY_TWICE", "contexts.contexts"],
    ]);
  });
});

describe("a version", () => {
  const today = day("2026-11-23");
  const previous = { ...list([a]), validFrom: day("2026-09-01") };
  const codes = (facts: Partial<Parameters<typeof mayPublishList>[0]>) => {
    const result = mayPublishList({ draft: list([a, b]), previous, validFrom: today, today, ...facts });
    return result.ok ? result.value.previousValidUntil : result.problems.map(({ code }) => code);
  };

  test("starts today at the earliest, and ends the one before it the day before", () => {
    expect(codes({})).toBe("2026-11-22");
    expect(codes({ validFrom: day("2026-11-22") })).toEqual(["LIST_STARTS_TOO_EARLY"]);
  });

  test("starts after the one before it, which may still have to begin", () => {
    const later = { ...previous, validFrom: day("2027-09-01") };
    expect(codes({ previous: later, validFrom: day("2027-09-01") })).toEqual(["LIST_STARTS_TOO_EARLY"]);
    expect(codes({ previous: later, validFrom: day("2027-09-02") })).toBe("2027-09-01");
  });

  test("may be the first, and ends nothing then", () => {
    expect(codes({ previous: null })).toBeNull();
  });

  test("is not empty, and not what there is already", () => {
    expect(codes({ draft: list([]) })).toEqual(["LIST_EMPTY"]);
    expect(codes({ draft: list([a]) })).toEqual(["LIST_UNCHANGED"]);
  });

  test("may only put things under other headings", () => {
    expect(codes({ draft: list([{ ...a, cluster: "Anders" }]) })).toBe("2026-11-22");
  });

  test("has the problems of its draft too", () => {
    expect(codes({ draft: list([a, { ...a, code: "b" }]), validFrom: day("2026-01-01") })).toEqual([
      "LIST_STARTS_TOO_EARLY",
      "ACTIVITY_TWICE",
    ]);
  });
});

test("a learner must have the highest of the ages of hazardous activities, and no other age counts", () => {
  expect(minimumAgeOf([])).toBeNull();
  expect(minimumAgeOf([a, { isHazardous: false, minimumAge: 21 }])).toBeNull();
  expect(minimumAgeOf([{ isHazardous: true, minimumAge: 16 }, { isHazardous: true, minimumAge: 18 }, a])).toBe(18);
});
