import { expect, test } from "vitest";
import { pageWindow } from "./page-window.ts";

test.each([
  [1, 1, "1"],
  [1, 3, "1 2 3"],
  [1, 5, "1 2 gap 5"],
  [1, 4, "1 2 3 4"],
  [3, 5, "1 2 3 4 5"],
  [4, 7, "1 2 3 4 5 6 7"],
  [5, 9, "1 gap 4 5 6 gap 9"],
  [9, 9, "1 gap 8 9"],
  [100, 100, "1 gap 99 100"],
])("page %i of %i shows %s", (page, totalPages, shown) => {
  expect(pageWindow(page, totalPages).join(" ")).toBe(shown);
});
