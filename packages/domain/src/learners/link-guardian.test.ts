import { expect, it } from "vitest";
import { day } from "../shared/time.ts";
import { guardianToLink, type LinkFacts } from "./link-guardian.ts";

const facts: LinkFacts = {
  learner: { birthDate: day("2008-11-24"), email: "lien@example.org" },
  email: "an@example.org",
  linked: ["bart@example.org"],
  today: day("2026-11-23"),
};
const codes = (more: Partial<LinkFacts>) => {
  const result = guardianToLink({ ...facts, ...more });
  return result.ok ? [] : result.problems.map(({ code }) => code);
};

it("links a guardian to a minor, also on the last day before the eighteenth birthday, and not on it", () => {
  expect(codes({})).toEqual([]);
  expect(codes({ today: day("2026-11-24") })).toEqual(["NOT_A_MINOR"]);
});

it("links nobody twice and no learner to themselves, whatever the capitals", () => {
  expect(codes({ email: "BART@example.org" })).toEqual(["ALREADY_LINKED"]);
  expect(codes({ email: "Lien@Example.org" })).toEqual(["GUARDIAN_IS_LEARNER"]);
});
