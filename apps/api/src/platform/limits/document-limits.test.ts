import { readFileSync } from "node:fs";
import { buildSchema, getIntrospectionQuery, parse, validate } from "graphql";
import { describe, expect, it } from "vitest";
import { documentLimits } from "./document-limits.ts";

const schema = buildSchema(readFileSync(new URL("../../../schema.graphql", import.meta.url), "utf8"));
const refusals = (text: string): readonly unknown[] =>
  validate(schema, parse(text), [documentLimits]).map(
    ({ message, extensions }) => `${String(extensions["code"])} ${message}`,
  );

const repeat = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, i) => make(i)).join(" ");

/** A query of a depth: the root field is level 1. */
const deep = (depth: number): string => {
  const chain = Array.from({ length: depth - 2 }, (_, index) => (index % 2 === 0 ? "company" : "branches"));
  return `{ workplace(id: "x") { ${chain.map((name) => `${name} {`).join(" ")} id ${"}".repeat(chain.length)} } }`;
};

describe("the shape of a document", () => {
  it("may be 10 levels deep and not 11", () => {
    expect(refusals(deep(10))).toEqual([]);
    expect(refusals(deep(11))).toEqual(["OPERATION_TOO_LARGE An operation is at most 10 levels deep."]);
    expect(refusals(deep(25))).toHaveLength(1);
  });

  it("counts depth through fragments, named and inline", () => {
    const fragments = `fragment A on Workplace { company { branches { ...B } } } fragment B on Branch { company { branches { company { branches { ... on Branch { company { NAME } } } } } } }`;
    expect(refusals(`{ workplace(id: "x") { ...A } } ${fragments.replace("NAME", "branches { id }")}`)).toEqual([]);
    expect(
      refusals(`{ workplace(id: "x") { ...A } } ${fragments.replace("NAME", "branches { company { id } }")}`),
    ).toHaveLength(1);
  });

  it("survives fragments that go round in circles", () => {
    expect(
      refusals(
        `{ workplace(id: "x") { ...A } } fragment A on Workplace { company { ...B } } fragment B on Company { branches { company { ...B } } }`,
      ),
    ).toEqual([]);
  });

  it("may hold 15 aliases and not 16, __typename counted", () => {
    expect(refusals(`{ ${repeat(9, (i) => `a${i}: __typename`)} }`)).toEqual([]);
    const inside = (count: number): string => `{ workplace(id: "x") { ${repeat(count, (i) => `a${i}: __typename`)} } }`;
    expect(refusals(inside(15))).toEqual([]);
    expect(refusals(inside(16))).toEqual(["OPERATION_TOO_LARGE At most 15 aliases, fragments expanded."]);
  });

  it("counts the aliases of a fragment each time it is spread", () => {
    const spread = (aliases: number): string =>
      `{ workplace(id: "x") { company { ...A } branch { company { ...A } } } } fragment A on Company { ${repeat(aliases, (i) => `a${i}: id`)} }`;
    expect(refusals(spread(7))).toEqual([]);
    expect(refusals(spread(8))).toHaveLength(1);
  });

  it("may hold 10 root fields in a query and not 11, also in fragments", () => {
    expect(refusals(`{ ${"__typename ".repeat(10)} }`)).toEqual([]);
    expect(refusals(`{ ${"__typename ".repeat(11)} }`)).toEqual([
      "OPERATION_TOO_LARGE A query has at most 10 root fields.",
    ]);
    expect(
      refusals(`{ ${"__typename ".repeat(6)} ...A } fragment A on Query { ${"__typename ".repeat(5)} }`),
    ).toHaveLength(1);
  });

  it("may hold 3 root fields in a mutation and not 4", () => {
    const pauses = (count: number): string =>
      `mutation { ${repeat(count, (i) => `a${i}: pauseWorkplace(input: {workplaceId: "x"}) { __typename }`)} }`;
    expect(refusals(pauses(3))).toEqual([]);
    expect(refusals(pauses(4))).toEqual(["OPERATION_TOO_LARGE A mutation has at most 3 root fields."]);
  });

  it("lets a booking stand alone", () => {
    const booking = (name: string): string =>
      `${name}: bookInterviewSlot(input: {applicationId: "a", slotId: "s", idempotencyKey: "k"}) { __typename }`;
    expect(refusals(`mutation { ${booking("a")} }`)).toEqual([]);
    expect(refusals(`mutation { ${booking("a")} ${booking("b")} }`)).toEqual([
      "OPERATION_TOO_LARGE bookInterviewSlot stands alone in its operation.",
    ]);
    expect(refusals(`mutation { ${booking("a")} __typename }`)).toHaveLength(1);
  });

  it("may hold 20 directives and not 21", () => {
    const directives = (count: number): string =>
      `{ workplace(id: "x") { ${repeat(count, () => "id @include(if: true)")} } }`;
    expect(refusals(directives(20))).toEqual([]);
    expect(refusals(directives(21))).toEqual(["OPERATION_TOO_LARGE At most 20 directives."]);
  });

  it("may declare 50 variables and not 51", () => {
    const variables = (count: number): string => `query(${repeat(count, (i) => `$v${i}: Int`)}) { __typename }`;
    expect(refusals(variables(50))).toEqual([]);
    expect(refusals(variables(51))).toEqual(["OPERATION_TOO_LARGE At most 50 variables."]);
  });

  it("may hold 20 definitions and not 21", () => {
    const definitions = (count: number): string => repeat(count, (i) => `query Q${i} { __typename }`);
    expect(refusals(definitions(20))).toEqual([]);
    expect(refusals(definitions(21))).toEqual(["OPERATION_TOO_LARGE A document has at most 20 definitions."]);
  });

  it("may hold lists of 100 values and not 101, nested 20 deep and not 21", () => {
    expect(refusals(`{ nodes(ids: [${'"x" '.repeat(100)}]) { id } }`)).toEqual([]);
    expect(refusals(`{ nodes(ids: [${'"x" '.repeat(101)}]) { id } }`)).toEqual([
      "BAD_USER_INPUT A list has at most 100 items.",
    ]);
    expect(refusals(`{ nodes(ids: ${"[".repeat(20)}${"]".repeat(20)}) { id } }`)).toEqual([]);
    expect(refusals(`{ nodes(ids: ${"[".repeat(21)}${"]".repeat(21)}) { id } }`)).toEqual([
      "BAD_USER_INPUT Values nest at most 20 deep.",
    ]);
  });

  it("refuses NUL and half surrogates in literal texts, and takes every other character", () => {
    expect(refusals(`{ workplace(id: "\\u0000") { id } }`)).toEqual([
      "BAD_USER_INPUT A text holds a character that is not text.",
    ]);
    expect(refusals(`{ workplace(id: "🏊 é \\u00e9") { id } }`)).toEqual([]);
  });

  it("lets the standard introspection query through and nothing deeper", () => {
    expect(refusals(getIntrospectionQuery())).toEqual([]);
    const deepType = `{ __schema { types { fields { type { ${"ofType { ".repeat(14)} name ${"} ".repeat(14)} } } } } }`;
    expect(refusals(deepType)).toEqual(["OPERATION_TOO_LARGE Introspection is at most 16 levels deep."]);
  });
});
