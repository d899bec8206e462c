import { expect, it } from "vitest";
import { problem } from "./problem.ts";
import { okUnless } from "./result.ts";

it("all problems are told at once", () => {
  const problems = [
    problem("NO_PLACES", "places"),
    null,
    problem("START_IN_PAST", "workplace.startsOn", { today: "2026-11-23" }),
  ];
  expect(okUnless(problems, "thing")).toEqual({
    ok: false,
    problems: [
      { code: "NO_PLACES", path: ["places"] },
      { code: "START_IN_PAST", path: ["workplace", "startsOn"], params: { today: "2026-11-23" } },
    ],
  });
});

it("without problems the thing itself comes back", () => {
  expect(okUnless([null, null], "thing")).toEqual({ ok: true, value: "thing" });
});
