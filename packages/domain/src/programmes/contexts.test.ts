import { expect, test } from "vitest";
import { checkContexts, type ContextRequirement } from "./contexts.ts";

const plaster: ContextRequirement = {
  rule: "EXACTLY",
  count: 2,
  contexts: ["dekvloer", "tegelzetwerk", "pleisterwerk"],
};
const animals: ContextRequirement = { rule: "AT_LEAST", count: 1, contexts: ["varkens", "kleinvee"] };

test("without a requirement everything is met", () => {
  expect(checkContexts(null, ["iets"])).toEqual({ isMet: true, tooFew: 0, tooMany: 0, choices: [] });
});

test("exactly two is not one, and says out of which the other may be chosen", () => {
  expect(checkContexts(plaster, ["dekvloer"])).toEqual({
    isMet: false,
    ...{ tooFew: 1, tooMany: 0, choices: ["tegelzetwerk", "pleisterwerk"] },
  });
});

test("exactly two is two, and not three", () => {
  expect(checkContexts(plaster, ["dekvloer", "pleisterwerk"]).isMet).toBe(true);
  expect(checkContexts(plaster, [...plaster.contexts])).toMatchObject({ isMet: false, tooMany: 1, choices: [] });
});

test("at least one is met by one and by more, and not by what the programme does not know", () => {
  expect(checkContexts(animals, ["varkens"]).isMet).toBe(true);
  expect(checkContexts(animals, [...animals.contexts]).isMet).toBe(true);
  expect(checkContexts(animals, ["paarden"])).toMatchObject({ isMet: false, tooFew: 1, choices: animals.contexts });
});

test("the same context twice counts once", () => {
  expect(checkContexts(plaster, ["dekvloer", "dekvloer"]).tooFew).toBe(1);
});
