import type { IncomingMessage, ServerResponse } from "node:http";
import { HeaderMap, type ApolloServer } from "@apollo/server";
import type { Viewer } from "@leerplek/domain/shared/viewer";
import { rateLimited, statusOfCode } from "../errors.ts";
import { limits, type Caller } from "../limits/limits.ts";
import type { OperationDone } from "../log.ts";
import type { Counted, Rates } from "../limits/rates.ts";
import type { Answers } from "./answers.ts";
import type { ApolloContext } from "./apollo.ts";
import type { AddressOf } from "./client-address.ts";
import { gate } from "./gate.ts";
import { parseBody, parseQueryString, type GraphqlRequest } from "./graphql-request.ts";
import type { KnownDocuments } from "./known-documents.ts";
import { answerTypeFor, jsonType } from "./media-types.ts";
import {
  headersOf,
  statusOf,
  type Call,
  type GraphqlAnswer,
  type RunOperation,
  type Stringify,
} from "./operation-runner.ts";
import type { OriginRule } from "./origin.ts";
import { presentErrors } from "./present-errors.ts";
import { readBody } from "./read-body.ts";
import { overloaded, type Refusal } from "./refusal.ts";

export interface EndpointOptions<Context> {
  readonly apollo: ApolloServer<ApolloContext<Context>>;
  readonly documents: KnownDocuments;
  readonly run: RunOperation<Context>;
  readonly stringify: Stringify;
  readonly answers: Answers;
  readonly rates: Rates;
  readonly isOurs: OriginRule;
  readonly addressOf: AddressOf;
  readonly isOverloaded: () => boolean;
  readonly viewerOf: (cookies: string | undefined) => Promise<Viewer | null> | Viewer | null;
  readonly contextFor: (viewer: Viewer | null, requestId: string, address: string) => Context;
  readonly onDone: (done: OperationDone) => void;
  readonly onFault: (fault: unknown, requestId: string) => void;
}

/** Answers /graphql on the raw server: gate, session, rates, body, operation. */
export type GraphqlEndpoint = (request: IncomingMessage, response: ServerResponse) => void;

export function createGraphqlEndpoint<Context>(options: EndpointOptions<Context>): GraphqlEndpoint {
  return (request, response) => {
    const requestId = crypto.randomUUID();
    const exchange = { request, response, requestId };
    const refusal = options.isOverloaded() ? overloaded : gate(request, options.isOurs);
    if (refusal) {
      turnAway(options, exchange, refusal);
      return;
    }
    take(options, exchange).catch((fault: unknown) => answerFault(options, exchange, fault));
  };
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly requestId: string;
}

// No function below makes a named function for each request: the loader that runs our TypeScript labels every one of them as it is made.

async function take<Context>(options: EndpointOptions<Context>, exchange: Exchange): Promise<void> {
  const started = performance.now();
  const { request, requestId } = exchange;
  // Listened to at once, or the first bytes would pass while the session is read.
  const body = request.method === "GET" ? "" : readBody(request, limits.bodyBytes);
  const viewer = await options.viewerOf(request.headers.cookie);
  const counted: Counted = { address: options.addressOf(request), userId: viewer?.userId ?? null };
  const limited = admission(options.rates, counted);
  if (limited) return turnAway(options, exchange, limited);
  const text = await body;
  if (typeof text !== "string") return turnAway(options, exchange, text);
  const parsed = request.method === "GET" ? parseQueryString(request.url ?? "") : parseBody(text);
  if ("status" in parsed) return turnAway(options, exchange, parsed);

  const caller: Caller = viewer ? "user" : "anonymous";
  const call: Call<Context> = {
    context: options.contextFor(viewer, requestId, counted.address),
    requestId,
    counted,
    caller,
    answerType: answerTypeFor(request.headers.accept) ?? jsonType,
    onFault: options.onFault,
    operationName: null,
    operationType: null,
    cost: 0,
    code: null,
  };
  const status = await answer(options, exchange, parsed, call);
  options.onDone({
    requestId,
    operation: call.operationName,
    kind: call.operationType,
    status,
    code: call.code,
    cost: call.cost,
    milliseconds: performance.now() - started,
    userId: counted.userId,
  });
}

function turnAway<Context>({ answers, onDone }: EndpointOptions<Context>, exchange: Exchange, refusal: Refusal): void {
  answers.refuse(exchange, refusal);
  onDone(refused(exchange.requestId, refusal));
}

/** Nothing but a session that cannot be read, or a bug, comes here. */
function answerFault<Context>(
  { answers, onFault, onDone }: EndpointOptions<Context>,
  { response, requestId }: Exchange,
  fault: unknown,
): void {
  const errors = presentErrors([fault], { requestId, onFault });
  const result: GraphqlAnswer = { errors };
  const code = errors[0]?.extensions.code ?? "INTERNAL_SERVER_ERROR";
  const status = statusOfCode[code];
  answers.send(response, {
    status,
    type: jsonType,
    body: JSON.stringify(result),
    requestId,
    headers: headersOf(result),
  });
  onDone(refused(requestId, { status, code }));
}

/** A document that passed validation before goes straight to its operation; all others go through Apollo. */
async function answer<Context>(
  { documents, run, stringify, answers, apollo }: EndpointOptions<Context>,
  { request, response, requestId }: Exchange,
  { query, operationName, variables }: GraphqlRequest,
  call: Call<Context>,
): Promise<number> {
  const known = request.method === "POST" ? documents.get(query) : null;
  const operation = known?.operation(operationName);
  if (known && operation) {
    const result = await run(known.document, operation, variables, call);
    const status = statusOf(result, call.answerType);
    answers.send(response, {
      status,
      type: call.answerType,
      body: stringify(result),
      requestId,
      headers: headersOf(result),
    });
    return status;
  }
  const { pathname: _, search } = new URL(request.url ?? "", "http://localhost");
  const {
    status = 200,
    headers,
    body,
  } = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: request.method ?? "POST",
      headers: new HeaderMap([["content-type", "application/json"]]),
      search,
      body: { query, operationName, variables },
    },
    context: async () => ({ call }),
  });
  const text = body.kind === "complete" ? body.string : "";
  const kept = ["allow", "retry-after"].flatMap((name) => {
    const value = headers.get(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  answers.send(response, { status, type: call.answerType, body: text, requestId, headers: Object.fromEntries(kept) });
  return status;
}

function admission(rates: Rates, counted: Counted): Refusal | null {
  try {
    rates.admit(counted);
    return null;
  } catch (error) {
    const seconds = Number(Reflect.get(Object(Reflect.get(Object(error), "extensions")), "retryAfterSeconds") ?? 1);
    const { message } = rateLimited(seconds);
    return { status: 429, code: "RATE_LIMITED", message, headers: { "retry-after": String(seconds) } };
  }
}

const refused = (requestId: string, { status, code }: Pick<Refusal, "status" | "code">): OperationDone => ({
  requestId,
  operation: null,
  kind: null,
  status,
  code,
  cost: 0,
  milliseconds: 0,
  userId: null,
});
