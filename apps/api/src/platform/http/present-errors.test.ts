import { DrizzleQueryError } from "drizzle-orm";
import { GraphQLError } from "graphql";
import { describe, expect, it } from "vitest";
import { badInput, conflict, notFound, statusOfCode } from "../errors.ts";
import { presentError, presentErrors } from "./present-errors.ts";

const secret = "jan.peeters@example.org";

function driverError(code: string): Error {
  const cause = Object.assign(new Error(`duplicate key (email)=(${secret})`), {
    code,
    constraint_name: "users_email_unique",
  });
  return new DrizzleQueryError(`insert into users values ($1)`, [secret], cause);
}
const thrownInResolver = (error: Error): GraphQLError =>
  new GraphQLError(error.message, { originalError: error, path: ["viewer"] });
const codeOf = (error: unknown): string => presentError(error).extensions.code;

describe("an error a client sees", () => {
  it("keeps the code, the field and the message we wrote", () => {
    expect(presentError(thrownInResolver(badInput("first", "A page has 1 to 100 items.")))).toMatchObject({
      message: "A page has 1 to 100 items.",
      path: ["viewer"],
      extensions: { code: "BAD_USER_INPUT", field: "first" },
    });
    expect(codeOf(notFound())).toBe("NOT_FOUND");
    expect(codeOf(thrownInResolver(conflict()))).toBe("CONFLICT");
  });

  it.each([
    ["23505", "INTERNAL_SERVER_ERROR"],
    ["42P01", "INTERNAL_SERVER_ERROR"],
    ["40001", "CONFLICT"],
    ["40P01", "CONFLICT"],
    ["55P03", "CONFLICT"],
    ["57014", "SERVICE_UNAVAILABLE"],
    ["53300", "SERVICE_UNAVAILABLE"],
    ["57P01", "SERVICE_UNAVAILABLE"],
    ["CONNECT_TIMEOUT", "SERVICE_UNAVAILABLE"],
    ["ECONNREFUSED", "SERVICE_UNAVAILABLE"],
  ])("of the database with state %s is %s, without a word of the driver", (state, code) => {
    const presented = presentError(thrownInResolver(thrownInResolver(driverError(state))));
    expect(presented.extensions.code).toBe(code);
    expect(JSON.stringify(presented)).not.toContain(secret);
    expect(JSON.stringify(presented)).not.toContain("insert");
  });

  it("that nobody foresaw says nothing and is told to us, with the number of the request", () => {
    const faults: unknown[] = [];
    const thrown = thrownInResolver(new TypeError(`cannot read ${secret}`));
    const [presented] = presentErrors([thrown], { requestId: "r1", onFault: (fault) => faults.push(fault) });
    expect(presented).toEqual({
      message: "Something went wrong.",
      path: ["viewer"],
      extensions: { code: "INTERNAL_SERVER_ERROR", requestId: "r1" },
    });
    expect(faults).toEqual([thrown]);
  });

  it("of Apollo or type-graphql gets a code of our list", () => {
    for (const stray of [
      "BAD_REQUEST",
      "PERSISTED_QUERY_NOT_FOUND",
      "OPERATION_RESOLUTION_FAILURE",
      "GRAPHQL_PARSE_FAILED",
      "GRAPHQL_VALIDATION_FAILED",
      "UNAUTHORIZED",
      "SOMETHING_NEW",
    ])
      expect(Object.keys(statusOfCode)).toContain(codeOf(new GraphQLError(secret, { extensions: { code: stray } })));
  });

  it("is cut at 300 characters, and there are at most five", () => {
    const long = badInput("text", "x".repeat(1_000));
    expect(presentError(long).message).toHaveLength(300);
    const five = presentErrors(
      Array.from({ length: 9 }, () => long),
      { requestId: "r1", onFault: () => {} },
    );
    expect(five).toHaveLength(5);
  });
});
