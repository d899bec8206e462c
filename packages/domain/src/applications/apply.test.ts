import { expect, test } from "vitest";
import { day } from "../shared/time.ts";
import { workplaceStatuses, type WorkplaceStatus } from "../workplaces/workplace.ts";
import { applicationToSend, type ApplyFacts } from "./apply.ts";

const facts: ApplyFacts = {
  learner: { birthDate: day("2009-05-10"), programmeId: "hair" },
  workplace: {
    programmeId: "hair",
    status: "PUBLISHED",
    places: 2,
    placesTaken: 1,
    minimumAge: null,
    startsOn: day("2027-01-11"),
    answerWithinDays: 10,
  },
  openApplications: { here: 0, all: 0 },
  today: day("2026-11-23"),
  rules: { "learner.minimumAge": 15, "learner.maximumAgeAtSchoolYearEnd": 25, "application.maximumOpen": 10 },
};
const codes = (changed: ApplyFacts): readonly string[] => {
  const result = applicationToSend(changed);
  return result.ok ? [] : result.problems.map(({ code }) => code);
};
const born = (birthDate: string, workplace: Partial<ApplyFacts["workplace"]> = {}): ApplyFacts => ({
  ...facts,
  learner: { ...facts.learner, birthDate: day(birthDate) },
  workplace: { ...facts.workplace, ...workplace },
});
const at = (workplace: Partial<ApplyFacts["workplace"]>): ApplyFacts => ({
  ...facts,
  workplace: { ...facts.workplace, ...workplace },
});

test("the answer is due the promised number of days after today", () => {
  expect(applicationToSend(facts)).toEqual({ ok: true, value: { answerDueOn: "2026-12-03" } });
});

const problemOfStatus: Readonly<Record<WorkplaceStatus, readonly string[]>> = {
  DRAFT: ["WORKPLACE_NOT_OPEN"],
  PUBLISHED: [],
  PAUSED: ["WORKPLACE_NOT_OPEN"],
  FILLED: ["NO_FREE_PLACE"],
  BLOCKED: ["WORKPLACE_NOT_OPEN"],
  EXPIRED: ["WORKPLACE_NOT_OPEN"],
  CLOSED: ["WORKPLACE_NOT_OPEN"],
};
test.each(workplaceStatuses)("a workplace that is %s", (status) => {
  expect(codes(at({ status }))).toEqual(problemOfStatus[status]);
});

test("the last place is still a place; with all places taken there is none", () => {
  expect(codes(at({ places: 2, placesTaken: 1 }))).toEqual([]);
  expect(codes(at({ places: 2, placesTaken: 2 }))).toEqual(["NO_FREE_PLACE"]);
});

test("only a learner of exactly that programme may apply", () => {
  expect(codes(at({ programmeId: "hairdresser" }))).toEqual(["NOT_ENROLLED"]);
});

test("a learner whose enrolment has ended may not apply", () => {
  expect(codes({ ...facts, learner: { ...facts.learner, endedOn: day("2026-11-23") } })).toEqual(["NOT_ENROLLED"]);
});

test("someone who turns 15 on the first day may apply; a day later is too young", () => {
  expect(codes(born("2012-01-11"))).toEqual([]);
  expect(codes(born("2012-01-12"))).toEqual(["LEARNER_AGE"]);
});

test("of a workplace that has already begun, today is the day that counts", () => {
  const begun = { startsOn: day("2026-09-01") };
  expect(codes(born("2011-11-23", begun))).toEqual([]);
  expect(codes(born("2011-11-24", begun))).toEqual(["LEARNER_AGE"]);
});

test("hazardous work has its own minimum, and the answer names it", () => {
  expect(codes(born("2009-01-11", { minimumAge: 18 }))).toEqual([]);
  expect(applicationToSend(born("2009-01-12", { minimumAge: 18 }))).toEqual({
    ok: false,
    problems: [{ code: "LEARNER_AGE", path: ["workplaceId"], params: { minimumAge: 18 } }],
  });
});

test("a lower minimum of the workplace does not lower the general one", () => {
  expect(codes(born("2012-01-12", { minimumAge: 14 }))).toEqual(["LEARNER_AGE"]);
});

test("someone who turned 25 in this school year may still start on its last day, and not the day after", () => {
  expect(codes(born("2001-09-01", { startsOn: day("2027-08-31") }))).toEqual([]);
  expect(codes(born("2002-08-31", { startsOn: day("2027-08-31") }))).toEqual([]);
  expect(codes(born("2002-08-31", { startsOn: day("2027-09-01") }))).toEqual(["LEARNER_AGE"]);
});

test("someone who turned 25 before this school year may not start", () => {
  expect(codes(born("2001-08-31"))).toEqual(["LEARNER_AGE"]);
  expect(codes(born("2001-09-01"))).toEqual([]);
});

test("one open application here is the most", () => {
  expect(codes({ ...facts, openApplications: { here: 1, all: 1 } })).toEqual(["ALREADY_APPLIED"]);
});

test("nine open applications leave room for a tenth, ten do not", () => {
  expect(codes({ ...facts, openApplications: { here: 0, all: 9 } })).toEqual([]);
  expect(codes({ ...facts, openApplications: { here: 0, all: 10 } })).toEqual(["TOO_MANY_OPEN_APPLICATIONS"]);
});

test("all problems come at once", () => {
  const all: ApplyFacts = {
    ...born("2013-01-01", { programmeId: "other", status: "CLOSED" }),
    openApplications: { here: 1, all: 10 },
  };
  expect(codes(all)).toEqual([
    "WORKPLACE_NOT_OPEN",
    "NOT_ENROLLED",
    "LEARNER_AGE",
    "ALREADY_APPLIED",
    "TOO_MANY_OPEN_APPLICATIONS",
  ]);
});
