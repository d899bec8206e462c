import { describe, expect, test } from "vitest";
import { recognitionStatuses } from "../recognitions/recognition.ts";
import { nextStepOfEmployer, stepsOfEmployer, type EmployerStepFacts } from "./employer-steps.ts";

const nothing: EmployerStepFacts = {
  activities: 14,
  activitiesAnswered: 0,
  mentors: 0,
  mentorsActing: 0,
  recognition: null,
  workplacesOpen: 0,
  workplacesBlocked: 0,
  candidatesOpen: 0,
  placesAccepted: 0,
  agreementsSigned: 0,
};
const ready: EmployerStepFacts = {
  ...nothing,
  activitiesAnswered: 14,
  mentors: 1,
  mentorsActing: 1,
  recognition: "ACTIVE",
};

test.each([
  ["nothing was done", nothing, "ACTIVITIES", "current"],
  ["one activity is left", { ...nothing, activitiesAnswered: 13 }, "ACTIVITIES", "current"],
  ["all activities are answered", { ...nothing, activitiesAnswered: 14 }, "MENTOR", "current"],
  ["no list was loaded", { ...nothing, activities: 0 }, "MENTOR", "current"],
  ["a mentor is named", { ...nothing, activitiesAnswered: 14, mentors: 1 }, "RECOGNITION", "current"],
  ["the recognition is in force", ready, "FIND_LEARNER", "current"],
  ["the mentor left after the recognition", { ...ready, mentorsActing: 0, mentors: 0 }, "MENTOR", "blocked"],
  ["a workplace is online", { ...ready, workplacesOpen: 1 }, "INTERVIEW", "current"],
  ["a workplace is blocked", { ...ready, workplacesBlocked: 1 }, "FIND_LEARNER", "blocked"],
  ["a learner accepted", { ...ready, workplacesOpen: 1, placesAccepted: 1 }, "AGREEMENT", "current"],
  ["an agreement is signed", { ...ready, workplacesOpen: 1, agreementsSigned: 1 }, "ONBOARDING", "current"],
] as const)("when %s, the next step is told", (_name, facts, step, state) => {
  expect(nextStepOfEmployer(facts)).toEqual({ step, state });
});

describe.each([...recognitionStatuses, null])("a recognition that is %s", (recognition) => {
  const open = ["DRAFT", "SUBMITTED", "COMPLETE", "IN_REVIEW", "APPEALED", "CANCELLED", null];
  const expected = recognition === "ACTIVE" ? "done" : open.includes(recognition) ? "current" : "blocked";
  test(`is ${expected} on the bar`, () => {
    const [, , third] = stepsOfEmployer({ ...ready, recognition });
    expect(third).toEqual({ step: "RECOGNITION", state: expected });
  });
});

test("there are always ten steps, and never two to work on", () => {
  for (const facts of [nothing, ready, { ...ready, workplacesBlocked: 2 }, { ...ready, mentorsActing: 0 }]) {
    const steps = stepsOfEmployer(facts);
    expect(steps).toHaveLength(10);
    expect(steps.filter(({ state }) => state === "current").length).toBeLessThanOrEqual(1);
  }
});
