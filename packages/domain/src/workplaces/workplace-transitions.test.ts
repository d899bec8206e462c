import { describe, expect, it } from "vitest";
import { workplaceStatuses } from "./workplace.ts";
import { statusWithPlaces, workplaceActions, workplaceAfter } from "./workplace-transitions.ts";

/** The table once more, as a reader of domain.md 2.14.c would write it. */
const listed = new Set([
  "publish DRAFT PUBLISHED",
  "pause PUBLISHED PAUSED",
  "reopen PAUSED PUBLISHED",
  "reopen BLOCKED PUBLISHED",
  "close DRAFT CLOSED",
  "close PUBLISHED CLOSED",
  "close PAUSED CLOSED",
  "close FILLED CLOSED",
  "close BLOCKED CLOSED",
]);

describe("states of a workplace", () => {
  for (const action of workplaceActions)
    for (const status of workplaceStatuses)
      it(`${action} from ${status}`, () => {
        const next = workplaceAfter(status, action);
        const found = [...listed].find((line) => line.startsWith(`${action} ${status} `));
        expect(next.ok ? `${action} ${status} ${next.value}` : undefined).toBe(found);
      });
});

describe("a state that follows from the places", () => {
  it.each(workplaceStatuses)("%s", (status) => {
    const follows = status === "PUBLISHED" || status === "FILLED";
    expect(statusWithPlaces(status, 1)).toBe(follows ? "PUBLISHED" : status);
    expect(statusWithPlaces(status, 0)).toBe(follows ? "FILLED" : status);
  });
});
