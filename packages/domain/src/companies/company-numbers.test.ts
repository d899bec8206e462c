import { expect, test } from "vitest";
import { isValidEnterpriseNumber, isValidEstablishmentNumber } from "./company-numbers.ts";

/** Published numbers: KBO open data, FPS Economy, Proximus. */
const enterprises = ["0200.065.765", "0314.595.348", "0202 239 951", "0403019261"];
/** The same rule with another first digit. */
const establishments = ["2000000009", "8999999904"].map((number) => {
  const start = number.slice(0, 8);
  return start + String(97 - (Number(start) % 97)).padStart(2, "0");
});

test("enterprise numbers of the register are valid, and are no establishment numbers", () => {
  expect(enterprises.filter(isValidEnterpriseNumber)).toEqual(enterprises);
  expect(enterprises.filter(isValidEstablishmentNumber)).toEqual([]);
});

test("establishment numbers are valid, and are no enterprise numbers", () => {
  expect(establishments.filter(isValidEstablishmentNumber)).toEqual(establishments);
  expect(establishments.filter(isValidEnterpriseNumber)).toEqual([]);
});

test.each(["0431150351", "12345678", "1234.567.890", "", "0403019261x", "9000000000", "040301926"])(
  "%j is neither",
  (text) => {
    expect(isValidEnterpriseNumber(text) || isValidEstablishmentNumber(text)).toBe(false);
  },
);
