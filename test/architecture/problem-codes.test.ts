import { describe, expect, test } from "vitest";
import { sourceFiles } from "./source-files.ts";

/** Modules of steps 1 to 3: activity lists, mentors, recognition. */
const steps = "(programmes|mentors|recognitions)";
const isTest = /\.test\.ts$/;
const inFiles = (folders: RegExp, wantsTests: boolean): string =>
  sourceFiles(/\.ts$/)
    .filter(({ path }) => folders.test(path) && isTest.test(path) === wantsTests)
    .map(({ text }) => text)
    .join("\n");

const raised = inFiles(new RegExp(`^(packages/domain/src|apps/api/src/modules)/${steps}/`), false);
const codes = [...new Set([...raised.matchAll(/problem\(\s*"([A-Z_]+)"/g)].map(([, code]) => code ?? ""))].toSorted();
/** Whoever opens a workplace hears some of them there. */
const tests = inFiles(new RegExp(`^apps/api/src/modules/(workplaces|${steps})/`), true);

describe("every problem steps 1 to 3 can raise is met by a test of the API", () => {
  test("there are such problems", () => expect(codes.length).toBeGreaterThan(30));
  test.each(codes)("%s", (code) => expect(tests).toMatch(new RegExp(`\\b${code}\\b`)));
});
