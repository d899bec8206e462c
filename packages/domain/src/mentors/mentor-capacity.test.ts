import { expect, test } from "vitest";
import { capacityOf } from "./mentor-capacity.ts";

const rules = {
  "mentor.maximumLearners": 4,
  "branch.maximumLearnersMicro": 3,
  "branch.maximumLearnersSmall": 6,
  "branch.maximumLearnersMedium": 10,
  "branch.maximumLearnersLarge": 20,
};

test("mentors take what they want, up to what the rule allows each", () => {
  expect(capacityOf({ mentors: [2, 1], size: "MEDIUM" }, rules)).toEqual({ learners: 3, limitedBy: "MENTORS" });
  expect(capacityOf({ mentors: [4, 4], size: "MEDIUM" }, rules)).toEqual({ learners: 8, limitedBy: "MENTORS" });
  expect(capacityOf({ mentors: [5, 1], size: "MEDIUM" }, rules)).toEqual({ learners: 5, limitedBy: "RULE_PER_MENTOR" });
});

test("a small company takes no more than the rule for its size", () => {
  expect(capacityOf({ mentors: [3], size: "MICRO" }, rules)).toEqual({ learners: 3, limitedBy: "MENTORS" });
  expect(capacityOf({ mentors: [3, 1], size: "MICRO" }, rules)).toEqual({ learners: 3, limitedBy: "RULE_PER_BRANCH" });
});

test("without mentors there is no place", () => {
  expect(capacityOf({ mentors: [], size: "LARGE" }, rules)).toEqual({ learners: 0, limitedBy: "MENTORS" });
});
