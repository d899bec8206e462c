import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  buildSchema,
  getOperationAST,
  Kind,
  parse,
  specifiedRules,
  validate,
  visit,
  type DefinitionNode,
  type DocumentNode,
} from "graphql";
import { describe, expect, it } from "vitest";
import { documentLimits } from "../../src/platform/limits/document-limits.ts";
import { createOperationCheck } from "../../src/platform/limits/operation-check.ts";

const root = join(import.meta.dirname, "../../../..");
const schema = buildSchema(readFileSync(join(root, "apps/api/schema.graphql"), "utf8"));
const check = createOperationCheck(schema);

/** Every definition the web client writes in a graphql(`...`) call. */
function webDefinitions(): DefinitionNode[] {
  const folder = join(root, "apps/web/src");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (path) => /\.tsx?$/.test(path) && !path.startsWith("gql/"),
  );
  return files.flatMap((path) =>
    [...readFileSync(join(folder, path), "utf8").matchAll(/\bgraphql\(\s*(?:\/\* GraphQL \*\/\s*)?`([^`]*)`/g)].flatMap(
      ([, text = ""]) => parse(text).definitions,
    ),
  );
}

const definitions = webDefinitions();
const named = new Map(definitions.map((each) => [nameOf(each), each]));
const operations = definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION).map(nameOf);

function nameOf(definition: DefinitionNode): string {
  return "name" in definition && definition.name ? definition.name.value : "";
}

/** The document as the client sends it: the operation with every fragment it reaches. */
function documentOf(name: string): DocumentNode {
  const found = new Set<string>([name]);
  for (const each of found) {
    const definition = named.get(each);
    if (definition) visit(definition, { FragmentSpread: (spread) => void found.add(spread.name.value) });
  }
  return { kind: Kind.DOCUMENT, definitions: [...found].flatMap((each) => named.get(each) ?? []) };
}

/** The largest page anybody may ask, for every variable that could be one. */
const largest = { first: 100, pageSize: 100, input: { pageSize: 100 } };

describe("the operations of the web client", () => {
  it("are there", () => {
    expect(operations.length).toBeGreaterThan(0);
  });

  it.each(operations)("%s keeps within every limit", (name) => {
    const document = documentOf(name);
    expect(validate(schema, document, [documentLimits, ...specifiedRules])).toEqual([]);
    const operation = getOperationAST(document, name);
    if (!operation) throw new Error(`no operation ${name}`);
    const isSearch = JSON.stringify(operation.selectionSet).includes("searchWorkplaces");
    const variables = isSearch ? largest : {};
    expect(() => check(document, operation, { variables, caller: isSearch ? "anonymous" : "user" })).not.toThrow();
  });
});
