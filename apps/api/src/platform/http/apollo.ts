import { ApolloServer, HeaderMap, type ApolloServerPlugin } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import type { DocumentNode, GraphQLSchema } from "graphql";
import { documentLimits } from "../limits/document-limits.ts";
import { costWeights, limits } from "../limits/limits.ts";
import type { Rates } from "../limits/rates.ts";
import { headersOf, statusOf, type Call, type RunOperation, type Stringify } from "./operation-runner.ts";
import { presentError, presentErrors } from "./present-errors.ts";

/** What Apollo hands around as its context. Apollo copies the outer object, so the call stands inside. */
export interface ApolloContext<Context> {
  readonly call: Call<Context>;
}

export interface ApolloOptions<Context> {
  readonly schema: GraphQLSchema;
  readonly run: RunOperation<Context>;
  readonly rates: Rates;
  /** Text of an answer, as the executor that made its data writes it. */
  readonly stringify: Stringify;
  /** Told of each document that passed validation. */
  readonly onValidated: (text: string, document: DocumentNode) => void;
  /** Introspection and "did you mean": the demo and development alone. */
  readonly isOpen: boolean;
}

/** Apollo Server with the hardening of reliability 1.2 and 3.1. It parses, validates and answers; `run` checks and executes. */
export async function createApollo<Context>(
  options: ApolloOptions<Context>,
): Promise<ApolloServer<ApolloContext<Context>>> {
  const { schema, stringify, isOpen } = options;
  const apollo = new ApolloServer<ApolloContext<Context>>({
    schema,
    nodeEnv: "production",
    logger: silent,
    introspection: isOpen,
    hideSchemaDetailsFromClientErrors: !isOpen,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: limits.documentTokens },
    validationOptions: { maxErrors: limits.errors },
    executionOptions: { maxCoercionErrors: limits.errors },
    validationRules: [documentLimits],
    formatError: (_formatted, error) => presentError(error),
    stringifyResult: async (answer) => stringify(answer),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      runnerPlugin(options),
    ],
  });
  await apollo.start();
  return apollo;
}

/** Each operation is logged by us; Apollo's own words may repeat what was sent. */
const silent = { debug() {}, info() {}, warn() {}, error() {} };

function runnerPlugin<Context>({
  run,
  rates,
  onValidated,
}: ApolloOptions<Context>): ApolloServerPlugin<ApolloContext<Context>> {
  return {
    async requestDidStart() {
      return {
        async validationDidStart({ contextValue: { call } }) {
          const started = performance.now();
          return async () =>
            rates.charge(call.counted, (performance.now() - started) * costWeights.validationMillisecond);
        },
        async responseForOperation({ document, operation, request, source, contextValue: { call } }) {
          if (!operation) return null;
          if (request.http?.method === "POST") onValidated(source, document);
          const answer = await run(document, operation, request.variables ?? {}, call);
          return { http: { headers: new HeaderMap() }, body: { kind: "single", singleResult: answer } };
        },
        async didEncounterErrors({ errors, contextValue: { call } }) {
          // Only what never reached `run` comes here: syntax, validation, a name without an operation.
          call.code = presentErrors(errors, call)[0]?.extensions.code ?? null;
        },
        async willSendResponse({ response, contextValue: { call } }) {
          if (response.body.kind !== "single") return;
          const { singleResult } = response.body;
          if (singleResult.errors) singleResult.errors = singleResult.errors.slice(0, limits.errors);
          // 405 of a mutation by GET is not a matter of GraphQL.
          if (response.http.status !== 405) response.http.status = statusOf(singleResult, call.answerType);
          for (const [name, value] of Object.entries(headersOf(singleResult) ?? {}))
            response.http.headers.set(name, value);
          response.http.headers.set("content-type", call.answerType);
        },
      };
    },
  };
}
