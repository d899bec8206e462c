import {
  OperationTypeNode,
  type DocumentNode,
  type ExecutionResult,
  type FormattedExecutionResult,
  type GraphQLFormattedError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import { badInput, isErrorCode, serviceUnavailable, statusOfCode } from "../errors.ts";
import { costLimits, type Caller } from "../limits/limits.ts";
import { createOperationCheck } from "../limits/operation-check.ts";
import type { Counted, Rates } from "../limits/rates.ts";
import { responseType, type AnswerType } from "./media-types.ts";
import { presentErrors, type PresentedError } from "./present-errors.ts";

/** One request on its way: what is known of it, and what is gathered for its line in the log. */
export interface Call<Context> {
  readonly context: Context;
  readonly requestId: string;
  readonly counted: Counted;
  readonly caller: Caller;
  readonly answerType: AnswerType;
  readonly onFault: (fault: unknown, requestId: string) => void;
  operationName: string | null;
  operationType: string | null;
  cost: number;
  code: string | null;
}

export interface Executable<Context> {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: Context;
}
export type Execute<Context> = (executable: Executable<Context>) => Promise<ExecutionResult>;

/** What goes to the client. `data` may be text the executor made; the executor's own `stringify` knows. */
export interface GraphqlAnswer {
  readonly errors?: readonly PresentedError[];
  readonly data?: ExecutionResult["data"];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** Runs a validated operation: limits with its values, rates by cost, execution within ten seconds, errors as clients may see them. Never throws. */
export type RunOperation<Context> = (
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  call: Call<Context>,
) => Promise<GraphqlAnswer>;

const deadlineMilliseconds = 10_000;

export function createOperationRunner<Context>({
  schema,
  rates,
  execute,
}: {
  schema: GraphQLSchema;
  rates: Rates;
  execute: Execute<Context>;
}): RunOperation<Context> {
  const check = createOperationCheck(schema);
  return async (document, operation, variables, call) => {
    const { context, caller, counted } = call;
    call.operationName = operation.name?.value ?? null;
    call.operationType = operation.operation;
    try {
      if (operation.operation === OperationTypeNode.SUBSCRIPTION)
        throw badInput("query", "There are no subscriptions.");
      const cost = check(document, operation, { variables, caller });
      call.cost = cost.points;
      rates.spend(counted, cost.points);
      const { data, errors } = await withinDeadline(execute({ document, operation, variables, context }));
      const extensions = { cost: { requested: cost.points, limit: costLimits[caller] } };
      return errors?.length ? { errors: presented(errors, call), data, extensions } : { data, extensions };
    } catch (error) {
      return { errors: presented([error], call) };
    }
  };
}

function presented<Context>(errors: readonly unknown[], call: Call<Context>): PresentedError[] {
  const found = presentErrors(errors, call);
  call.code = found[0]?.extensions.code ?? null;
  return found;
}

function withinDeadline<Value>(work: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(serviceUnavailable()), deadlineMilliseconds);
    work.then(
      (value) => {
        clearTimeout(timer);
        resolve(value);
      },
      (error: unknown) => {
        clearTimeout(timer);
        reject(error);
      },
    );
  });
}

/** An answer as its status needs it: Apollo's own answers have the same parts under looser types. */
type Answered = Pick<FormattedExecutionResult, "data" | "errors">;

/** Text of an answer, as the executor that made its data writes it. */
export type Stringify = (answer: { data?: unknown; errors?: unknown; extensions?: unknown }) => string;

/** Refusals of the server itself, which say the same under both media types. */
const always = new Set<string>(["RATE_LIMITED", "SERVICE_UNAVAILABLE", "OPERATION_TOO_LARGE"]);

/** The error an answer consists of, when it has no data. */
function soleError({ data, errors }: Answered): GraphQLFormattedError["extensions"] | null {
  return data === undefined || data === null ? (errors?.[0]?.extensions ?? null) : null;
}

/**
 * The HTTP status of an answer. Under application/json well-formed GraphQL answers 200, whatever is in it; under application/graphql-response+json an
 * answer without data has the status of its first error. Source: GraphQL over HTTP draft, "Responses"; reliability 3.1.
 */
export function statusOf(answer: Answered, answerType: AnswerType): number {
  const code = soleError(answer)?.["code"];
  if (!isErrorCode(code)) return 200;
  return answerType === responseType || always.has(code) ? statusOfCode[code] : 200;
}

/** Retry-After for the answers that ask to come back. */
export function headersOf(answer: Answered): Readonly<Record<string, string>> | undefined {
  const error = soleError(answer);
  if (error?.["code"] === "RATE_LIMITED") return { "retry-after": String(error["retryAfterSeconds"] ?? 1) };
  return error?.["code"] === "SERVICE_UNAVAILABLE" ? { "retry-after": "1" } : undefined;
}
