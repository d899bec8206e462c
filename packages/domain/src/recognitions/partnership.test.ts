import { expect, test } from "vitest";
import { committeesTaken, problemsOfCommittees, sectoralOf } from "./partnership.ts";

const construction = { name: "Bouw", jointCommittees: ["124"] };
const food = { name: "Voeding", jointCommittees: ["118", "119"] };

test("a joint committee belongs to one partnership", () => {
  expect(committeesTaken(["118", "124", "302"], [construction, food])).toEqual([
    { jointCommittee: "118", partnership: "Voeding" },
    { jointCommittee: "124", partnership: "Bouw" },
  ]);
});

test("those of nobody are free, and a subcommittee is another one", () => {
  expect(committeesTaken(["302", "118.03"], [construction, food])).toEqual([]);
});

test("the first joint committee that is another's is a problem", () => {
  expect(problemsOfCommittees(["302", "118", "124"], [construction, food])).toEqual([
    {
      code: "JOINT_COMMITTEE_TAKEN",
      path: ["jointCommittees"],
      params: { jointCommittee: "118", partnership: "Voeding" },
    },
  ]);
  expect(problemsOfCommittees(["302"], [construction, food])).toEqual([]);
});

test("only the partnership of a sector is changed", () => {
  const all = [
    { id: "flemish", kind: "FLEMISH" },
    { id: "food", kind: "SECTORAL" },
  ] as const;
  expect(sectoralOf(all, "food")).toBe(all[1]);
  expect(sectoralOf(all, "flemish")).toBeNull();
  expect(sectoralOf(all, "unknown")).toBeNull();
});
