import { expect, test } from "vitest";
import { day } from "../shared/time.ts";
import { programmesCovered } from "./concordance.ts";

const today = day("2026-11-23");
const renamed = (fromProgrammeId: string, toProgrammeId: string, validFrom = "2026-09-01") => ({
  fromProgrammeId,
  toProgrammeId,
  validFrom: day(validFrom),
});

test("a recognition counts for the programme itself and every later name, not for an earlier one", () => {
  const chain = [renamed("a", "b"), renamed("b", "c")];
  expect([...programmesCovered("a", chain, today)]).toEqual(["a", "b", "c"]);
  expect([...programmesCovered("b", chain, today)]).toEqual(["b", "c"]);
});

test("from the day it is decided for, that day included", () => {
  expect(programmesCovered("a", [renamed("a", "b", "2026-11-23")], today).has("b")).toBe(true);
  expect(programmesCovered("a", [renamed("a", "b", "2026-11-24")], today).has("b")).toBe(false);
});

test("two names that point at each other end the chain", () => {
  expect([...programmesCovered("a", [renamed("a", "b"), renamed("b", "a")], today)]).toEqual(["a", "b"]);
});
