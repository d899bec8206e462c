import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { join } from "node:path";
import { expect, test } from "vitest";
import { repository } from "./source-files.ts";

type Report = { messages: { ruleId: string | null }[] };

/** The rules that a file of this name and content would break. */
async function brokenRules(path: string, content: string): Promise<string[]> {
  const program = join(repository, "node_modules/.bin/eslint");
  const options = ["--stdin", "--stdin-filename", join(repository, path), "--format", "json"];
  const child = spawn(program, options, { cwd: repository, stdio: ["pipe", "pipe", "inherit"] });
  child.stdin.end(content);
  const reports = JSON.parse(await text(child.stdout)) as Report[];
  return reports.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId ?? "it cannot be read"));
}

test("a document that asks for a field the schema does not have is found", async () => {
  const content = 'import { graphql } from "../gql/gql.ts";\nexport const X = graphql(`query X { nowhere }`);\n';
  expect(await brokenRules("apps/web/src/routes/planted.tsx", content)).toContain(
    "@graphql-eslint/fields-on-correct-type",
  );
});

test("any, assertions and default exports are found", async () => {
  const content = "const a: any = 1;\nconst b = a as string;\nexport default b;\n";
  const rules = await brokenRules("apps/api/src/platform/planted.ts", content);
  expect(rules.sort()).toEqual([
    "@typescript-eslint/consistent-type-assertions",
    "@typescript-eslint/no-explicit-any",
    "no-restricted-syntax",
  ]);
});

test("a branded value may be made where the brands are", async () => {
  const content = "export const brand = (text: string): string => text as string;\n";
  expect(await brokenRules("packages/domain/src/shared/planted.ts", content)).toEqual([]);
});
