import { CombinedGraphQLErrors } from "@apollo/client/errors";
import { expect, test } from "vitest";
import { failureOf } from "./failure.ts";

function graphqlError(code: string): CombinedGraphQLErrors {
  return new CombinedGraphQLErrors({ errors: [{ message: "x", extensions: { code, requestId: "req-7" } }] });
}

test.each([
  ["UNAUTHENTICATED", "unauthenticated"],
  ["FORBIDDEN", "forbidden"],
  ["NOT_FOUND", "not-found"],
  ["CONFLICT", "conflict"],
  ["IDEMPOTENCY_KEY_REUSED", "conflict"],
  ["RATE_LIMITED", "rate-limited"],
  ["SERVICE_UNAVAILABLE", "unavailable"],
  ["INTERNAL_SERVER_ERROR", "internal"],
  ["SOMETHING_NEW", "internal"],
])("code %s reads as %s, with the request id", (code, kind) => {
  expect(failureOf(graphqlError(code))).toEqual({ kind, requestId: "req-7" });
});

test("no answer at all is the network's fault, anything unknown is ours", () => {
  expect(failureOf(new TypeError("Failed to fetch"))).toEqual({ kind: "network" });
  expect(failureOf(new Error("?"))).toEqual({ kind: "internal" });
});
