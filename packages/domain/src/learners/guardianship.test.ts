import { describe, expect, it, test } from "vitest";
import { day } from "../shared/time.ts";
import {
  guardianshipActions,
  guardianshipAfter,
  guardianshipStatuses,
  isGuardianshipInForce,
  type GuardianshipFacts,
} from "./guardianship.ts";

/** Every state there can be, as "status, accepted, approved", and where each action leads; nothing means that it may not happen. */
const table: readonly (readonly [GuardianshipFacts, Partial<Record<(typeof guardianshipActions)[number], string>>])[] =
  [
    [facts("INVITED", false, false), { accept: "INVITED", approve: "INVITED", end: "ENDED" }],
    [facts("INVITED", true, false), { approve: "CONFIRMED", end: "ENDED" }],
    [facts("INVITED", false, true), { accept: "CONFIRMED", end: "ENDED" }],
    [facts("CONFIRMED", true, true), { end: "ENDED" }],
    [facts("ENDED", true, true), {}],
    [facts("ENDED", false, true), {}],
    [facts("ENDED", true, false), {}],
    [facts("ENDED", false, false), {}],
  ];

function facts(status: GuardianshipFacts["status"], isAccepted: boolean, isApproved: boolean): GuardianshipFacts {
  return { status, isAccepted, isApproved };
}

describe.each(guardianshipActions)("%s", (action) => {
  test.each(table)("of %o", (before, leadsTo) => {
    const result = guardianshipAfter(before, action);
    expect(result.ok ? result.value.status : result.problems).toEqual(
      leadsTo[action] ?? [{ code: "WRONG_STATE", path: ["guardianshipId"] }],
    );
  });
});

it("is confirmed only once both have said yes, in whichever order", () => {
  for (const order of [["accept", "approve"] as const, ["approve", "accept"] as const]) {
    const first = guardianshipAfter(facts("INVITED", false, false), order[0]);
    if (!first.ok) throw new Error("not allowed");
    expect(first.value.status).toBe("INVITED");
    expect(guardianshipAfter(first.value, order[1])).toEqual({ ok: true, value: facts("CONFIRMED", true, true) });
  }
});

describe("in force", () => {
  const born = day("2008-11-24");
  it.each(guardianshipStatuses)("%s", (status) => {
    expect(isGuardianshipInForce({ status, keepsAfter18: false }, born, day("2026-11-23"))).toBe(
      status === "CONFIRMED",
    );
    expect(isGuardianshipInForce({ status, keepsAfter18: true }, born, day("2030-01-01"))).toBe(status === "CONFIRMED");
  });

  it("ends on the eighteenth birthday itself, unless the learner leaves it on", () => {
    const link = { status: "CONFIRMED", keepsAfter18: false } as const;
    expect(isGuardianshipInForce(link, born, day("2026-11-23"))).toBe(true);
    expect(isGuardianshipInForce(link, born, day("2026-11-24"))).toBe(false);
    expect(isGuardianshipInForce({ ...link, keepsAfter18: true }, born, day("2026-11-24"))).toBe(true);
  });

  it("of who was born on 29 February ends on 1 March of a year without that day", () => {
    const link = { status: "CONFIRMED", keepsAfter18: false } as const;
    expect(isGuardianshipInForce(link, day("2008-02-29"), day("2026-02-28"))).toBe(true);
    expect(isGuardianshipInForce(link, day("2008-02-29"), day("2026-03-01"))).toBe(false);
  });
});
