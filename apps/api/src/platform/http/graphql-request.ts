import { limits } from "../limits/limits.ts";
import { refusal, type Refusal } from "./refusal.ts";

/** What a client asks, checked for its shape and nothing more. */
export interface GraphqlRequest {
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

const bad = (message: string): Refusal => refusal("BAD_USER_INPUT", message);
const notJson = bad("The body is not JSON.");
const notObject = bad("Send one JSON object with a query. Batches are not taken.");
const noQuery = bad("`query` must be a text that is not empty.");
const noPersisted = bad("Persisted queries are not supported: send the document.");
const longDocument = refusal("OPERATION_TOO_LARGE", `A document is at most ${limits.documentCharacters} characters.`);

/** Reads the body of a POST. */
export function parseBody(text: string): GraphqlRequest | Refusal {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return notJson;
  }
  return isObject(body) ? fromParameters(body) : notObject;
}

/** Reads the query string of a GET. */
export function parseQueryString(url: string): GraphqlRequest | Refusal {
  const parameters = new URL(url, "http://localhost").searchParams;
  const body: Record<string, unknown> = {};
  for (const name of ["query", "operationName", "variables", "extensions"]) {
    const values = parameters.getAll(name);
    if (values.length > 1) return bad(`\`${name}\` stands twice in the address.`);
    if (values[0] !== undefined) body[name] = values[0];
  }
  for (const name of ["variables", "extensions"]) {
    const value = body[name];
    if (typeof value !== "string") continue;
    try {
      body[name] = JSON.parse(value);
    } catch {
      return bad(`\`${name}\` is not JSON.`);
    }
  }
  return fromParameters(body);
}

function fromParameters(body: Readonly<Record<string, unknown>>): GraphqlRequest | Refusal {
  const { query, operationName = null, variables = null, extensions = null } = body;
  if (extensions !== null && !isObject(extensions)) return bad("`extensions` must be an object.");
  if (isObject(extensions) && "persistedQuery" in extensions) return noPersisted;
  if (typeof query !== "string" || query === "") return noQuery;
  if (operationName !== null && typeof operationName !== "string") return bad("`operationName` must be a text.");
  if (variables !== null && !isObject(variables)) return bad("`variables` must be an object.");
  if (query.length > limits.documentCharacters) return longDocument;
  return { query, operationName: operationName === "" ? null : operationName, variables: variables ?? {} };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null && typeof value === "object" && !Array.isArray(value);
