import { expect, test } from "vitest";
import { capacityOf, ruleOfLimit } from "./mentor-capacity.ts";

const rules = {
  "mentor.maximumLearners": 4,
  "branch.maximumLearnersMicro": 3,
  "branch.maximumLearnersSmall": 6,
  "branch.maximumLearnersMedium": 10,
  "branch.maximumLearnersLarge": 20,
};
type Size = "MICRO" | "MEDIUM" | "LARGE";
const of = (size: Size, ...mentors: readonly (number | readonly [wanted: number, elsewhere: number])[]) => {
  const loads = mentors.map((each) => (typeof each === "number" ? ([each, 0] as const) : each));
  const { learners, limitedBy } = capacityOf(
    { mentors: loads.map(([wanted, elsewhere]) => ({ wanted, elsewhere })), size },
    rules,
  );
  return [learners, limitedBy];
};

test("mentors take what they want, up to what the rule allows each", () => {
  expect(of("MEDIUM", 2, 1)).toEqual([3, "MENTORS"]);
  expect(of("MEDIUM", 4, 4)).toEqual([8, "MENTORS"]);
  expect(of("MEDIUM", 5, 1)).toEqual([5, "RULE_PER_MENTOR"]);
});

test("what a mentor has promised elsewhere is not free here, and only then", () => {
  expect(of("MEDIUM", [2, 2])).toEqual([2, "MENTORS"]);
  expect(of("MEDIUM", [2, 3])).toEqual([1, "RULE_PER_MENTOR"]);
  expect(of("MEDIUM", [2, 3], 4)).toEqual([5, "RULE_PER_MENTOR"]);
  expect(of("MEDIUM", [2, 7])).toEqual([0, "RULE_PER_MENTOR"]);
  expect(
    capacityOf(
      {
        mentors: [
          { wanted: 2, elsewhere: 3 },
          { wanted: 1, elsewhere: 1 },
        ],
        size: "LARGE",
      },
      rules,
    ),
  ).toEqual({
    learners: 2,
    limitedBy: "RULE_PER_MENTOR",
    elsewhere: 4,
  });
});

test("a small company takes no more than the rule for its size", () => {
  expect(of("MICRO", 3)).toEqual([3, "MENTORS"]);
  expect(of("MICRO", 3, 1)).toEqual([3, "RULE_PER_BRANCH"]);
});

test("without mentors there is no place", () => {
  expect(of("LARGE")).toEqual([0, "MENTORS"]);
});

test("each limit but the mentors' own has a rule to look up", () => {
  expect(ruleOfLimit("RULE_PER_MENTOR", "MICRO")).toBe("mentor.maximumLearners");
  expect(ruleOfLimit("RULE_PER_BRANCH", "MICRO")).toBe("branch.maximumLearnersMicro");
  expect(ruleOfLimit("MENTORS", "MICRO")).toBeNull();
});
