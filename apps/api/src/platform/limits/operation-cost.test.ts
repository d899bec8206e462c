import { readFileSync } from "node:fs";
import { buildSchema, getOperationAST, isListType, getNullableType, isObjectType, parse, validate } from "graphql";
import { describe, expect, it } from "vitest";
import { createOperationCheck } from "./operation-check.ts";
import { namedLists, type Caller } from "./limits.ts";

const schema = buildSchema(readFileSync(new URL("../../../schema.graphql", import.meta.url), "utf8"));
const check = createOperationCheck(schema);

function costOf(text: string, variables: Record<string, unknown> = {}, caller: Caller = "apiKey") {
  const document = parse(text);
  expect(validate(schema, document)).toEqual([]);
  const operation = getOperationAST(document);
  if (!operation) throw new Error("one operation, please");
  return check(document, operation, { variables, caller });
}

const hits = "hits { id title distanceMetres programme { title } branch { municipality } company { name } }";
const searchPage = `query($input: SearchWorkplacesInput!) { searchWorkplaces(input: $input) {
  ${hits} totalHits page totalPages facets { field values { value label count } } degraded near { place } widerChoices { kind count }
} }`;

describe("the cost of an operation", () => {
  it("is one point when nothing is asked", () => {
    expect(costOf("{ __typename }")).toEqual({ points: 1, nodes: 0 });
  });

  it("grows with the page size, written or in a variable", () => {
    const page = (first: string): string => `{ programmes${first} { nodes { title } } }`;
    expect(costOf(page("(first: 10)")).nodes).toBe(11);
    expect(costOf(page("(first: 100)")).nodes).toBe(101);
    const inVariable = "query($first: Int = 50) { programmes(first: $first) { nodes { title } } }";
    expect(costOf(inVariable, { first: 30 }).nodes).toBe(31);
    expect(costOf(inVariable).nodes).toBe(51);
  });

  it("takes 20 when the page size is left out, null or not a number", () => {
    expect(costOf("{ programmes { nodes { title } } }").nodes).toBe(21);
    expect(costOf("query($first: Int) { programmes(first: $first) { nodes { title } } }", { first: null }).nodes).toBe(
      21,
    );
    expect(
      costOf("query($first: Int) { programmes(first: $first) { nodes { title } } }", { first: "many" }).nodes,
    ).toBe(21);
    expect(costOf(`{ searchWorkplaces(input: {}) { hits { id } } }`).nodes).toBe(21);
  });

  it("finds pageSize inside an input object, written or in a variable", () => {
    expect(costOf(`{ searchWorkplaces(input: {pageSize: 40}) { hits { id } } }`).nodes).toBe(41);
    expect(
      costOf(`query($size: Int) { searchWorkplaces(input: {pageSize: $size}) { hits { id } } }`, { size: 60 }).nodes,
    ).toBe(61);
    expect(
      costOf(`query($input: SearchWorkplacesInput!) { searchWorkplaces(input: $input) { hits { id } } }`, {
        input: { pageSize: 80 },
      }).nodes,
    ).toBe(81);
  });

  it("multiplies nested lists", () => {
    const { nodes, points } = costOf("{ myLearners(first: 10) { nodes { applications { workplace { title } } } } }");
    expect(nodes).toBe(1 + 10 * (1 + 10 * 2));
    expect(points).toBe(Math.ceil(2.1 + 10 * (1 + 10 * 1.1)));
  });

  it("counts a fragment where it is spread, and a field that several fragments ask for once", () => {
    const spread =
      "{ myWorkplaces(first: 10) { nodes { ...A ...B company { id } } } } fragment A on Workplace { company { name } } fragment B on Workplace { company { id } programme { title } }";
    expect(costOf(spread).nodes).toBe(1 + 10 * 3);
  });

  it("leaves out what @include and @skip leave out", () => {
    const conditional =
      "query($all: Boolean!) { myWorkplaces(first: 10) { nodes { id ...A @include(if: $all) company @skip(if: $all) { name } } } } fragment A on Workplace { programme { title } branch { name } }";
    expect(costOf(conditional, { all: false }).nodes).toBe(1 + 10 * 2);
    expect(costOf(conditional, { all: true }).nodes).toBe(1 + 10 * 3);
  });

  it("counts the ids that are asked for", () => {
    expect(costOf("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", { ids: ["a", "b", "c"] }).nodes).toBe(3);
  });

  it("prices a mutation as a transaction", () => {
    expect(costOf(`mutation { pauseWorkplace(input: {workplaceId: "x"}) { ... on Workplace { id } } }`).points).toBe(
      12,
    );
  });

  it("prices introspection as a whole, also in a fragment", () => {
    expect(costOf("{ __schema { types { name } } }").points).toBe(51);
    expect(
      costOf('{ ...A } fragment A on Query { __schema { types { name } } __type(name: "Query") { name } }').points,
    ).toBe(56);
  });

  it("gives each named list a place in the schema", () => {
    for (const name of namedLists) {
      const [typeName = "", fieldName = ""] = name.split(".");
      const type = schema.getType(typeName);
      expect(isObjectType(type) && isListType(getNullableType(type.getFields()[fieldName]?.type)), name).toBe(true);
    }
  });
});

describe("what callers may ask", () => {
  it("lets anybody take a search page of 100 with everything the list shows", () => {
    expect(costOf(searchPage, { input: { pageSize: 100 } }, "anonymous").points).toBeLessThanOrEqual(250);
  });

  it("lets anybody take a map of 2,000 points beside a list page", () => {
    const map = searchPage.replace("totalHits", "points { workplaceId latitude longitude title } totalHits");
    expect(costOf(map, { input: { pageSize: 20 } }, "anonymous").points).toBeLessThanOrEqual(250);
  });

  it("refuses a page of 0, -1 and 101, names the field and does not repeat the value", () => {
    for (const pageSize of [0, -1, 101, 1e10])
      expect(() => costOf(searchPage, { input: { pageSize } })).toThrow("A page has 1 to 100 items.");
    expect(() => costOf("{ programmes(first: 0) { totalCount } }")).toThrow("A page has 1 to 100 items.");
    expect(() => costOf('{ suggestPlaces(text: "Gent", first: 101) { place } }')).toThrow("A page has 1 to 100 items.");
    expect(costOf("{ programmes(first: 1) { totalCount } }").points).toBe(3);
    expect(costOf("{ programmes(first: 100) { totalCount } }").points).toBe(3);
  });

  it("tells what was asked and what is allowed", () => {
    const text = "{ myLearners(first: 100) { nodes { applications { workplace { title } } } } }";
    const refusal = refusalOf(() => costOf(text, {}, "user"));
    expect(refusal).toMatchObject({ code: "OPERATION_TOO_LARGE", cost: { requested: 1203, limit: 1000 } });
  });

  it("refuses an answer of more than 5,000 objects", () => {
    const text =
      "{ programmes(first: 100) { nodes { activities { id } qualifications { code } } edges { node { activities { id } } } } }";
    expect(refusalOf(() => costOf(text))).toMatchObject({ code: "OPERATION_TOO_LARGE" });
  });

  it("compiles fragments that multiply in a moment", () => {
    const names = "abcdefghijklmnopqr".split("");
    const fragments = names.map(
      (name, index) =>
        `fragment ${name} on Company { ${names[index + 1] ? `branches { company { ...${names[index + 1]} } recognitions { branch { company { ...${names[index + 1]} } } } }` : "id"} }`,
    );
    const document = parse(`{ workplace(id: "x") { company { ...a } } } ${fragments.join(" ")}`);
    const operation = getOperationAST(document);
    const started = process.threadCpuUsage();
    expect(() => check(document, operation!, { variables: {}, caller: "apiKey" })).toThrow();
    expect(process.threadCpuUsage(started).user / 1_000).toBeLessThan(100);
  });
});

function refusalOf(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return Reflect.get(Object(error), "extensions");
  }
}
