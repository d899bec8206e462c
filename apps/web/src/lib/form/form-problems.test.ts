import { describe, expect, test } from "vitest";
import { enumValues } from "../../gql/schema-facts.ts";
import { texts as en } from "../../text/en/problems.ts";
import { texts as nl } from "../../text/nl/problems.ts";
import { placeProblems } from "./field-path.ts";
import { parametersOf, problemText } from "./problem-text.ts";
import type { ApiProblem, ProblemCode } from "./problem-text.ts";

function problem(code: ProblemCode, path: string, params: Record<string, string> = {}): ApiProblem {
  return {
    code,
    path: path.split(".").filter(Boolean),
    params: Object.entries(params).map(([name, value]) => ({ name, value })),
  };
}

describe("the text of a problem", () => {
  test.each(enumValues.ProblemCode)("%s reads well in both languages when the API sends no parameters", (code) => {
    for (const texts of [nl, en]) {
      const text = problemText(problem(code, ""), texts, "nl");
      expect(text).not.toBe(code);
      expect(text).not.toContain("{{");
      expect(text).toMatch(/\.$/);
    }
  });

  test("a parameter that comes along gives the better text", () => {
    expect(problemText(problem("TOO_LONG", "why", { maximum: "500" }), nl, "nl")).toBe(
      "Dit is te lang. Gebruik hoogstens 500 tekens.",
    );
    expect(problemText(problem("TOO_LONG", "why", { somethingElse: "1" }), nl, "nl")).toBe(nl.TOO_LONG);
  });

  test("every better text belongs to a code of the schema; it is read only when all it names came along", () => {
    for (const texts of [nl, en]) {
      for (const [key, text] of Object.entries(texts)) {
        const [code, parameter] = key.split(".");
        const known = enumValues.ProblemCode.find((each) => each === code);
        if (!known) throw new Error(`no such code: ${key}`);
        const named = parametersOf(text);
        if (!parameter) {
          expect(named).toEqual([]);
          continue;
        }
        const sent = Object.fromEntries([parameter, ...named].map((name) => [name, `<${name}>`]));
        const full = problemText(problem(known, "", sent), texts, "nl");
        for (const name of named) expect(full, key).toContain(`<${name}>`);
        const others = named.filter((name) => name !== parameter);
        if (others.length === 0) continue;
        const alone = problemText(problem(known, "", { [parameter]: "<one>" }), texts, "nl");
        expect(alone, key).toBe(problemText(problem(known, ""), texts, "nl"));
      }
    }
  });
});

describe("where a problem belongs", () => {
  const fields = ["title", "startsOn", "slots.0.startsAt", "days"];
  const placesOf = (...problems: ApiProblem[]): (string | null)[] =>
    placeProblems(problems, fields).map(({ field }) => field);

  test("the field that is named, also below the input object it travels in", () => {
    expect(placesOf(problem("REQUIRED", "title"))).toEqual(["title"]);
    expect(placesOf(problem("REQUIRED", "workplace.startsOn"))).toEqual(["startsOn"]);
    expect(placesOf(problem("REQUIRED", "input.workplace.startsOn"))).toEqual(["startsOn"]);
  });

  test("a row of a list, and a part of a field as the field itself", () => {
    expect(placesOf(problem("SLOT_IN_PAST", "slots.0.startsAt"))).toEqual(["slots.0.startsAt"]);
    expect(placesOf(problem("UNKNOWN_REFERENCE", "days.2"))).toEqual(["days"]);
  });

  test("the order is that of the form, not of the answer; each field has one problem", () => {
    const problems = [problem("REQUIRED", "days"), problem("TOO_SHORT", "title"), problem("REQUIRED", "title")];
    expect(placeProblems(problems, fields).map(({ field, problem: { code } }) => [field, code])).toEqual([
      ["title", "TOO_SHORT"],
      ["days", "REQUIRED"],
    ]);
  });

  test("what belongs to no field is kept, at the end", () => {
    expect(
      placesOf(problem("NO_RECOGNITION", ""), problem("WRONG_STATE", "other"), problem("REQUIRED", "title")),
    ).toEqual(["title", null, null]);
  });
});
