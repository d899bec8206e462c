import { GraphQLError, Kind, Lexer, TokenKind, type ASTNode, type GraphQLFormattedError, type Source } from "graphql";
import { databaseFault, isWorthRetrying } from "../database-fault.ts";
import { badInput, conflict, isErrorCode, serviceUnavailable, tooLarge, type ErrorCode } from "../errors.ts";
import { limits } from "../limits/limits.ts";

/** An error as a client sees it. */
export interface PresentedError extends GraphQLFormattedError {
  readonly extensions: Readonly<Record<string, unknown>> & { readonly code: ErrorCode };
}

/** At most five errors. What is ours to mend goes to `onFault` and leaves as INTERNAL_SERVER_ERROR with the request's id. */
export function presentErrors(
  errors: readonly unknown[],
  { requestId, onFault }: { readonly requestId: string; readonly onFault: (fault: unknown, requestId: string) => void },
): PresentedError[] {
  return errors.slice(0, limits.errors).map((error) => {
    const presented = presentError(error);
    if (presented.extensions.code !== "INTERNAL_SERVER_ERROR") return presented;
    onFault(error, requestId);
    return { ...presented, extensions: { ...presented.extensions, requestId } };
  });
}

/** Recodes and rewrites one error: every error has a code of our list, and no message repeats a value that was sent or stored. */
export function presentError(error: unknown): PresentedError {
  const { path, locations } = error instanceof GraphQLError ? error : { path: undefined, locations: undefined };
  const { code, message, more } = meaningOf(error);
  return {
    message: message.length > limits.errorCharacters ? `${message.slice(0, limits.errorCharacters - 1)}…` : message,
    ...(locations && { locations: locations.slice(0, 1) }),
    ...(path && { path }),
    extensions: { code, ...more },
  };
}

interface Meaning {
  readonly code: ErrorCode;
  readonly message: string;
  readonly more?: Readonly<Record<string, unknown>>;
}

const internal: Meaning = { code: "INTERNAL_SERVER_ERROR", message: "Something went wrong." };

function meaningOf(error: unknown): Meaning {
  if (error instanceof GraphQLError) {
    const given = error.nodes?.[0];
    if (given?.kind === Kind.VARIABLE_DEFINITION) return coercionMeaning(error, given.variable.name.value);
    const own = ownError(error);
    if (own) return own;
    const strayMeaning = strays[String(error.extensions["code"])];
    if (strayMeaning) return strayMeaning(error);
    // graphql-js itself refused a value an argument got; it has no original error then.
    if (!error.originalError && given && isValue(given)) return valueMeaning;
  }
  const fault = databaseFault(thrown(error));
  if (!fault) return internal;
  if (fault.kind === "unreachable" || overloadStates.has(fault.state))
    return ownError(serviceUnavailable()) ?? internal;
  return isWorthRetrying(fault) ? (ownError(conflict()) ?? internal) : internal;
}

/** What a resolver threw, under everything GraphQL put around it. */
const thrown = (error: unknown): unknown =>
  error instanceof GraphQLError && error.originalError ? thrown(error.originalError) : error;

/** Statement cut off by its timeout; no connection left. */
const overloadStates = new Set(["57014", "53300"]);

/** An error we made ourselves, through whatever wrapped it; its message was written for clients. */
function ownError(error: GraphQLError): Meaning | null {
  const inner = error.originalError;
  const found = inner instanceof GraphQLError ? ownError(inner) : null;
  if (found) return found;
  const { code, field, cost, retryAfterSeconds } = error.extensions;
  // Apollo uses BAD_USER_INPUT and INTERNAL_SERVER_ERROR too, around errors that are not ours.
  if (!isErrorCode(code) || code === "INTERNAL_SERVER_ERROR" || inner) return null;
  const more = {
    ...(field ? { field } : {}),
    ...(cost ? { cost } : {}),
    ...(retryAfterSeconds ? { retryAfterSeconds } : {}),
  };
  return { code, message: error.message, more };
}

/** `Variable "$x" got invalid value …` repeats the value; which variable, and what a scalar of ours expected, may be told. */
function coercionMeaning(error: GraphQLError, variable: string): Meaning {
  const expected = error.originalError instanceof GraphQLError ? ownError(error.originalError) : null;
  const message = `Variable "$${variable}" has a value that does not fit its type.`;
  return {
    code: "BAD_USER_INPUT",
    message: expected ? `${message} ${expected.message}` : message,
    more: { field: variable },
  };
}

const valueMeaning: Meaning = {
  code: "BAD_USER_INPUT",
  message: "This value does not fit the type that is expected here.",
};
const meaning = (code: ErrorCode, message: string): Meaning => ({ code, message });

/** Codes of Apollo and type-graphql in the words of our list. */
const strays: Readonly<Record<string, (error: GraphQLError) => Meaning>> = {
  GRAPHQL_PARSE_FAILED: syntaxMeaning,
  GRAPHQL_VALIDATION_FAILED: ({ nodes, message }) =>
    nodes?.[0] && isValue(nodes[0]) ? valueMeaning : meaning("BAD_USER_INPUT", message),
  OPERATION_RESOLUTION_FAILURE: () => meaning("BAD_USER_INPUT", "There is no such operation in the document."),
  BAD_REQUEST: () => meaning("BAD_USER_INPUT", "The request is not right."),
  PERSISTED_QUERY_NOT_FOUND: () => meaning("BAD_USER_INPUT", "Persisted queries are not supported: send the document."),
  PERSISTED_QUERY_NOT_SUPPORTED: () =>
    meaning("BAD_USER_INPUT", "Persisted queries are not supported: send the document."),
  BAD_USER_INPUT: () => valueMeaning,
  UNAUTHORIZED: () => meaning("FORBIDDEN", "You may not do this."),
};

function syntaxMeaning({ message, source }: GraphQLError): Meaning {
  if (source && hasTooManyTokens(source))
    return ownError(tooLarge(`A document is at most ${limits.documentTokens} tokens.`)) ?? internal;
  // "found String "jan@example.org"" repeats a value; the kind of token says enough.
  const cleaned = message.replace(/\b(BlockString|String|Int|Float|Name|character:?|sequence:?|got:) .*/s, "$1.");
  return ownError(badInput("query", cleaned)) ?? internal;
}

function hasTooManyTokens(source: Source): boolean {
  const lexer = new Lexer(source);
  try {
    for (let tokens = 0; tokens <= limits.documentTokens; tokens++)
      if (lexer.advance().kind === TokenKind.EOF) return false;
    return true;
  } catch {
    return false;
  }
}

const valueKinds = new Set<string>([
  Kind.INT,
  Kind.FLOAT,
  Kind.STRING,
  Kind.BOOLEAN,
  Kind.NULL,
  Kind.ENUM,
  Kind.LIST,
  Kind.OBJECT,
]);
const isValue = ({ kind }: ASTNode): boolean => valueKinds.has(kind) || kind === Kind.VARIABLE;
