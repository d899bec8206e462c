import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applicationStatuses } from "../applications/application.ts";
import { day } from "../shared/time.ts";
import {
  ageBandOn,
  disclosureStageOf,
  disclosureStages,
  disclosedAt,
  displayName,
  statusesThatDisclose,
} from "./disclosure.ts";

const lina = { firstName: "Lina", lastName: "Peeters" };

describe("what a company reads of a name", () => {
  it("is the learner's choice after an application", () => {
    expect(displayName({ ...lina, nameDisclosure: "FIRST_NAME", stage: "APPLICATION" })).toBe("Lina");
    expect(displayName({ ...lina, nameDisclosure: "INITIALS", stage: "APPLICATION" })).toBe("L. P.");
  });

  it("is one letter once it has ended", () => {
    expect(displayName({ ...lina, nameDisclosure: "FIRST_NAME", stage: "CARD" })).toBe("L.");
  });

  it("never holds a surname, whatever the name, the choice and the stage", () => {
    const name = fc.string({ minLength: 1, unit: "grapheme" });
    const surname = fc.stringMatching(/^[A-Z][a-z]{3,12}$/);
    fc.assert(
      fc.property(
        name,
        surname,
        fc.constantFrom("FIRST_NAME", "INITIALS"),
        fc.constantFrom(...applicationStatuses),
        (first, lastName, nameDisclosure, status) => {
          const firstName = first.replaceAll(lastName, "x");
          expect(displayName({ firstName, lastName, nameDisclosure, stage: disclosureStageOf(status) })).not.toContain(
            lastName,
          );
        },
      ),
    );
  });
});

describe("stages", () => {
  it.each([
    ["CONTACT", ["INTERVIEW_PLANNED", "INTERVIEWED", "OFFERED", "ACCEPTED", "MATCHED"]],
    ["AGREEMENT_DATA", ["ACCEPTED", "MATCHED"]],
  ] as const)("%s is read in these statuses and in no other", (data, statuses) => {
    expect(statusesThatDisclose(data)).toEqual(statuses);
  });

  it("each opens what the one before opened, and something more", () => {
    const [first, ...later] = disclosureStages;
    let before = disclosedAt[first];
    for (const stage of later) {
      expect(disclosedAt[stage]).toEqual(expect.arrayContaining([...before]));
      expect(disclosedAt[stage].length).toBeGreaterThan(before.length);
      before = disclosedAt[stage];
    }
  });

  it("an application that came to nothing is a card again", () => {
    for (const status of ["REJECTED", "DECLINED", "EXPIRED", "WITHDRAWN", "SUPERSEDED", "CLOSED"] as const)
      expect(disclosureStageOf(status)).toBe("CARD");
  });
});

describe("age bands", () => {
  it.each([
    ["2008-11-24", "AGE_15_17"],
    ["2008-11-23", "AGE_18_20"],
    ["2005-11-24", "AGE_18_20"],
    ["2005-11-23", "AGE_21_25"],
    ["2000-11-24", "AGE_21_25"],
    ["2000-11-23", "AGE_26_UP"],
  ])("born on %s is %s on 23 November 2026", (birthDate, band) => {
    expect(ageBandOn(day(birthDate), day("2026-11-23"))).toBe(band);
  });
});
