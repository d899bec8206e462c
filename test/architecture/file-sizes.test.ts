import { expect, test } from "vitest";
import { sourceFiles, type SourceFile } from "./source-files.ts";

const lookAgainAt = 180;
const stopAt = 400;
const stopTestsAt = 500;

/** Files that may be longer, each with the reason why. */
const exceptions: Record<string, string> = {};

const files = sourceFiles(/\.(tsx?|mjs|cjs|js|css)$/);
const isTest = ({ path }: SourceFile): boolean => /\.test\.tsx?$/.test(path);
const linesOf = ({ text }: SourceFile): number => text.trimEnd().split("\n").length;
const longerThan = (limit: number, some: SourceFile[]): string[] =>
  some.filter((file) => linesOf(file) > limit).map((file) => `${file.path}: ${linesOf(file)} lines`);

test(`no file is longer than ${stopAt} lines`, () => {
  const counted = files.filter((file) => !isTest(file) && !(file.path in exceptions));
  expect(counted.length).toBeGreaterThan(50);
  expect(longerThan(stopAt, counted)).toEqual([]);
  const long = longerThan(lookAgainAt, counted);
  if (long.length > 0) console.warn(`Look again at these (over ${lookAgainAt} lines):\n${long.join("\n")}`);
});

test(`no test file is longer than ${stopTestsAt} lines`, () => {
  expect(longerThan(stopTestsAt, files.filter(isTest))).toEqual([]);
});

test("an exception is still a long file", () => {
  const long = new Set(files.filter((file) => linesOf(file) > stopAt).map(({ path }) => path));
  expect(Object.keys(exceptions).filter((path) => !long.has(path))).toEqual([]);
});
