import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvText } from "./csv.ts";

describe("a table as CSV", () => {
  it("has semicolons, CRLF and a BOM, and quotes what needs it", () => {
    expect(
      csvText([
        ["naam", "straat"],
        ["Jan", 'Bus 2; "oud"'],
      ]),
    ).toBe('\uFEFFnaam;straat\r\nJan;"Bus 2; ""oud"""\r\n');
  });

  it.each(["=1+1", "+32470", "-1", "@SUM(A1)", "|calc", "%0A", " =1", "\t=1", "\r=1", "\tx", "\rx"])(
    "runs no formula: %j",
    (text) => {
      expect(csvText([[text]])).toMatch(/^\uFEFF"'/);
    },
  );

  it("never lets a cell begin with a formula, whatever is in it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const first = csvText([[text]])
          .slice(1)
          .replace(/^"/, "");
        expect(first).not.toMatch(/^[\s\0]*[=+\-@|%]/);
      }),
    );
  });
});
