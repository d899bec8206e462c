import { describe, expect, test } from "vitest";
import { problem } from "../shared/problem.ts";
import { emptyAnswers } from "./recognition.ts";
import { declarationVersion, documentsOf, maySubmit, type SubmitFacts } from "./submit.ts";

const ready: SubmitFacts = {
  programme: { title: "Ruwbouw duaal", isCurrent: true },
  branch: { establishmentNumber: "2000000000", hasValidNumber: true },
  company: { enterpriseNumber: "0000000000", hasValidNumber: true },
  mentors: [[]],
  declaredVersion: declarationVersion,
  answers: {
    ...emptyAnswers,
    equipment: "Twee werven en een loods.",
    hasFinances: true,
    hasNoConvictions: true,
    contactName: "Katrien",
    contactEmail: "katrien@example.org",
  },
  activitiesOpen: 0,
  requiredDocuments: [],
};
const problemsOf = (change: Partial<SubmitFacts>): readonly string[] => {
  const result = maySubmit({ ...ready, ...change });
  return result.ok ? [] : result.problems.map(({ code, path }) => `${code} ${path.join(".")}`);
};
const answering = (change: Partial<SubmitFacts["answers"]>): readonly string[] =>
  problemsOf({ answers: { ...ready.answers, ...change } });

describe("a file is handed in", () => {
  test("when everything is there", () => {
    expect(problemsOf({})).toEqual([]);
  });

  test("for a programme without an activity list", () => {
    expect(problemsOf({ activitiesOpen: null })).toEqual([]);
  });

  test.each([
    [{ programme: { title: "Oud", isCurrent: false } }, "RECOGNITION_PROGRAMME programmeId"],
    [{ branch: { establishmentNumber: "1", hasValidNumber: false } }, "RECOGNITION_BRANCH branchId"],
    [{ company: { enterpriseNumber: "1", hasValidNumber: false } }, "INVALID_FORMAT enterpriseNumber"],
    [{ mentors: [] }, "MENTOR_MISSING mentorIds"],
    [{ mentors: [[], [problem("MENTOR_NOT_ACTIVE", "mentorIds")]] }, "MENTOR_NOT_ACTIVE mentorIds"],
    [{ activitiesOpen: 3 }, "OFFER_INCOMPLETE activities"],
    [{ declaredVersion: null }, "DECLARATION_MISSING declaration"],
    [{ declaredVersion: "2016-09" }, "DECLARATION_MISSING declaration"],
    [{ requiredDocuments: documentsOf("302") }, "DOCUMENT_MISSING documents"],
  ] satisfies readonly (readonly [Partial<SubmitFacts>, string])[])("not with %o: %s", (change, expected) => {
    expect(problemsOf(change)).toEqual([expected]);
  });

  test.each(["equipment", "contactName", "contactEmail"] as const)("not without %s", (field) => {
    expect(answering({ [field]: "  " })).toEqual([`REQUIRED ${field}`]);
  });

  test("with a no on a criterion only when the story is told", () => {
    expect(answering({ hasFinances: null, hasNoConvictions: null })).toEqual([
      "REQUIRED hasFinances",
      "REQUIRED hasNoConvictions",
    ]);
    expect(answering({ hasFinances: false })).toEqual(["REQUIRED remarks"]);
    expect(answering({ hasNoConvictions: false, remarks: "In 2019, betaald." })).toEqual([]);
  });

  test("in horeca with the date of the social debt certificate", () => {
    const documents = [{ kind: "SOCIAL_DEBT_CERTIFICATE" as const, issuedOn: "2026-11-02" }];
    const requiredDocuments = documentsOf("302");
    expect(problemsOf({ requiredDocuments, answers: { ...ready.answers, documents } })).toEqual([]);
    expect(documentsOf("124")).toEqual([]);
  });

  test("and everything that is missing is told at once", () => {
    const problems = problemsOf({ mentors: [], declaredVersion: null, answers: emptyAnswers });
    expect(problems).toHaveLength(7);
  });
});
