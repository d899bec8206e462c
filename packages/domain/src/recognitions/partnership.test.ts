import { expect, test } from "vitest";
import { committeesTaken } from "./partnership.ts";

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
