import { expect, test } from "vitest";
import { formsOf } from "./dutch-forms.ts";

test.each([
  ["boten", "boot"],
  ["bakken", "bak"],
  ["huizen", "huis"],
  ["honden", "hond"],
  ["camions", "camion"],
  ["ijsjes", "ijs"],
  ["bloemetjes", "bloem"],
  ["taartjes", "taart"],
  ["verzorgster", "verzorger"],
  ["coiffeuse", "coiffeur"],
  ["garagist", "garage"],
  ["poetst", "poetsen"],
  ["bakt", "bakken"],
  ["boot", "boten"],
  ["paard", "paarden"],
  ["herstelling", "herstellen"],
  ["metselen", "metseler"],
])("%s may be written as %s", (typed, written) => {
  expect(formsOf(typed)).toContain(written);
});

test("a word is not a form of itself, and no form is shorter than three letters", () => {
  for (const word of ["eten", "ijs", "auto", "kok", "s", ""]) {
    expect(formsOf(word)).not.toContain(word);
    for (const form of formsOf(word)) expect(form.length).toBeGreaterThan(2);
  }
});
