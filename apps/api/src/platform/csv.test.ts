import { expect, test } from "vitest";
import { csvOf } from "./csv.ts";

test.each(["=1+1", "+32", "-2", "@sum", "\tx", "\rx"])("%j never runs as a formula", (text) => {
  expect(csvOf([[text]])).toBe(`\uFEFF"'${text}"\r\n`);
});

test("quotes, separators and line ends stay in their cell", () => {
  expect(csvOf([["a", 'zo "gezegd"; dus\nnieuw', null, -3]])).toBe('\uFEFF"a";"zo ""gezegd""; dus\nnieuw";"";"-3"\r\n');
});
