import { CombinedGraphQLErrors, ServerError } from "@apollo/client/errors";

/**
 * What went wrong where the person cannot mend it at a field. What they can mend comes as `UserErrors` in the answer
 * (lib/form).
 */
export type FailureKind =
  "unauthenticated" | "forbidden" | "not-found" | "conflict" | "rate-limited" | "unavailable" | "network" | "internal";

export interface Failure {
  kind: FailureKind;
  /** Finds it back in the server's log. */
  requestId?: string;
  /** Which limit was met, where the product tells: a day's learner profiles. */
  limit?: string;
}

const kindOfCode: Readonly<Record<string, FailureKind>> = {
  UNAUTHENTICATED: "unauthenticated",
  FORBIDDEN: "forbidden",
  NOT_FOUND: "not-found",
  CONFLICT: "conflict",
  IDEMPOTENCY_KEY_REUSED: "conflict",
  RATE_LIMITED: "rate-limited",
  SERVICE_UNAVAILABLE: "unavailable",
};

const kindOfStatus: Readonly<Record<number, FailureKind>> = {
  401: "unauthenticated",
  403: "forbidden",
  429: "rate-limited",
  502: "unavailable",
  503: "unavailable",
  504: "unavailable",
};

function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** Reads any error of the client; what it does not know is a bug, so `internal`. */
export function failureOf(error: unknown): Failure {
  if (CombinedGraphQLErrors.is(error)) {
    const [first] = error.errors;
    const code = text(first?.extensions?.["code"]) ?? "";
    return {
      kind: kindOfCode[code] ?? "internal",
      requestId: text(first?.extensions?.["requestId"]),
      limit: text(first?.extensions?.["limit"]),
    };
  }
  if (ServerError.is(error)) {
    return {
      kind: kindOfStatus[error.statusCode] ?? "internal",
      requestId: error.response.headers.get("x-request-id") ?? undefined,
    };
  }
  // fetch says TypeError when it gets no answer at all.
  return { kind: error instanceof TypeError ? "network" : "internal" };
}
