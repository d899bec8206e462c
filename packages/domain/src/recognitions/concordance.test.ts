import { expect, test } from "vitest";
import { programmeToRenew } from "./concordance.ts";

const name = (programmeId: string, isCurrent: boolean, goesOn: boolean) => ({
  ...{ programmeId, isCurrent, goesOn },
  title: `Opleiding ${programmeId}`,
});

test("a programme that was not renamed is renewed as it is", () => {
  expect(programmeToRenew([name("a", true, false)])).toEqual({ ok: true, value: "a" });
});

test("a renewal is for the last name that is in the official list, however many steps away", () => {
  const chain = [name("a", false, true), name("b", true, true), name("c", true, false)];
  expect(programmeToRenew(chain)).toEqual({ ok: true, value: "c" });
  expect(programmeToRenew([name("a", false, true), name("b", true, false), name("c", false, false)])).toEqual({
    ok: true,
    value: "b",
  });
});

test("a name that is not in the list yet takes nothing over", () => {
  expect(programmeToRenew([name("a", true, false), name("b", false, false)])).toEqual({ ok: true, value: "a" });
});

test("there is none when no name is in the list, or two names point at each other", () => {
  expect(programmeToRenew([name("a", false, false)])).toEqual({ ok: true, value: null });
  expect(programmeToRenew([name("a", true, true), name("b", true, true)])).toEqual({ ok: true, value: null });
});

test("of several new names the company chooses, and is told which", () => {
  expect(programmeToRenew([name("a", false, true), name("b", true, false), name("c", true, false)])).toMatchObject({
    ok: false,
    problems: [{ code: "PROGRAMME_SPLIT", path: ["programmeId"], params: { programmes: "Opleiding b, Opleiding c" } }],
  });
});
