import { describe, expect, test } from "vitest";
import { formatNationalNumber, lastDigitsOf, parseNationalNumber } from "./national-number.ts";

describe("a national number", () => {
  test.each(["85073003328", "88022999297", "00000199938", "85.07.30-033.28", " 850730 033 28 "])(
    "%s is right",
    (text) => {
      expect(parseNationalNumber(text)).toMatch(/^\d{11}$/);
    },
  );

  test.each(["08222999934", "01200199934"])("a bis number counts too: %s", (text) => {
    expect(parseNationalNumber(text)).toBe(text);
  });

  test.each(["", "1", "20070199952", "85073003329", "8507300332", "850730033281", "abcdefghijk"])(
    "%s is none",
    (text) => {
      expect(parseNationalNumber(text)).toBeNull();
    },
  );

  test("shows two digits, and reads in groups", () => {
    const number = parseNationalNumber("85073003328");
    expect(number && lastDigitsOf(number)).toBe("28");
    expect(number && formatNationalNumber(number)).toBe("85.07.30-033.28");
  });
});
