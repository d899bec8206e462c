import { dirname } from "node:path";
import { expect, test } from "vitest";
import { repository, sourceFiles, type SourceFile } from "./source-files.ts";

const code = sourceFiles(/\.(tsx?|mjs|cjs|js|css)$/);
const everything = sourceFiles(/\.(tsx?|mjs|cjs|js|css|json|md|ya?ml|graphql|html|sh)$|Dockerfile$/);

/** "path:line: what stands there", for every line that matches. */
function findings(files: SourceFile[], pattern: RegExp): string[] {
  return files.flatMap(({ path, text }) =>
    text.split("\n").flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [])),
  );
}

// Written so that this file does not find itself.
const postponed = new RegExp(`\\b(${["TO" + "DO", "FIX" + "ME", "X" + "XX"].join("|")})\\b`);
const leftOut = new RegExp(`\\b(test|it|describe)\\.(${["sk" + "ip", "on" + "ly", "to" + "do"].join("|")})\\b`);
const disabled = new RegExp(`eslint-${"dis"}able(?!.* -- )|@ts-${"ig"}nore|@ts-${"no"}check`);

test("nothing is postponed in a comment", () => {
  expect(findings(code, postponed)).toEqual([]);
});

test("no test is skipped, and none keeps the others from running", () => {
  expect(findings(code, leftOut)).toEqual([]);
});

test("a lint rule is only switched off with a reason after “--”", () => {
  expect(findings(code, disabled)).toEqual([]);
});

test("no file names a place on somebody's machine", () => {
  const homes = /(^|[\s"'`(=:])\/(home|Users)\/[a-z]/;
  expect(findings(everything, homes)).toEqual([]);
  const shared = new Set(["/", "/tmp", "/var/tmp", "/home", "/root", "/srv", "/opt", "/app"]);
  const parent = dirname(repository);
  const places = shared.has(parent) ? [repository] : [repository, `${parent}/`];
  const escaped = places.map((place) => place.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  expect(findings(everything, new RegExp(`(^|[\\s"'\`(=:])(${escaped.join("|")})(/|\\b)`))).toEqual([]);
});

test("in a module SQL stands only in repositories, queries and tables", () => {
  const modules = code.filter(({ path }) => path.startsWith("apps/api/src/modules/"));
  const others = modules.filter(({ path }) => !/\.(repository|queries|table|test)\.ts$/.test(path));
  expect(modules.length).toBeGreaterThan(20);
  expect(findings(others, /\bsql(<[^`]*>)?`|\.unsafe\(/)).toEqual([]);
});
