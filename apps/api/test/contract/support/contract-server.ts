import { afterAll } from "vitest";
import { buildSchema, execute, type GraphQLSchema } from "graphql";
import { readEnvironment, type Environment } from "../../../src/environment.ts";
import { startHttpServer, type HttpServerOptions, type RunningServer } from "../../../src/http-server.ts";
import { createDoorLimits } from "../../../src/modules/accounts/door-limits.ts";
import { createLog } from "../../../src/platform/log.ts";
import type { Viewer } from "@leerplek/domain/shared/viewer";
import { testDatabase, type TestDatabase } from "../../../src/test-support/test-database.ts";

export interface ContractContext {
  readonly viewer: Viewer | null;
}

export interface ContractServer extends RunningServer {
  readonly graphql: string;
  readonly database: TestDatabase;
}

export const secret = "contract-secret-of-more-than-32-characters";

function testEnvironment(more: Readonly<Record<string, string>> = {}): Environment {
  return readEnvironment({
    PORT: "0",
    BASE_URL: "http://localhost:4000",
    DATABASE_URL: "postgres://localhost/unused",
    MEILI_URL: "http://127.0.0.1:1",
    MEILI_KEY: "unused",
    AUTH_SECRET: secret,
    LEERPLEK_DEMO: "1",
    LOG_LEVEL: "silent",
    RATE_LIMIT_FACTOR: "1000",
    ...more,
  });
}

/** A schema as large as a probe needs: the real server with everything but the domain. */
const schema: GraphQLSchema = buildSchema(`
  scalar LocalDate
  type Query { viewer: Viewer broken: String slow: String workplace(id: ID!): Workplace workplaces(first: Int = 20): [Workplace!]! search(input: Search!): [Workplace!]! }
  type Mutation { touch(id: ID!): Workplace }
  type Viewer { name: String! roles: [String!]! }
  type Workplace { id: ID! title: String! neighbours: [Workplace!]! }
  input Search { text: String on: LocalDate tags: [String!] more: Search }
`);

const workplace = { id: "1", title: "Bakker" };
const rootValue = {
  viewer: (_args: unknown, { viewer }: ContractContext) => viewer,
  broken: () => {
    throw new Error("Failed query: select 1 params: jan@example.org");
  },
  workplace: () => workplace,
  workplaces: () => [workplace],
  search: () => [workplace],
  touch: () => workplace,
};

export interface TestServerOptions<Context>
  extends
    Pick<HttpServerOptions<Context>, "schema" | "execute" | "stringify" | "contextFor">,
    Partial<Pick<HttpServerOptions<Context>, "readiness" | "readInbox" | "webFolder">> {
  readonly database: TestDatabase;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Starts the server on a free port, over a schema and a database; it is gone when the file is done. */
export async function startHttpTestServer<Context>({
  database,
  environment = {},
  ...options
}: TestServerOptions<Context>): Promise<ContractServer> {
  const settings = testEnvironment(environment);
  const { sql } = database.served;
  const running = await startHttpServer<Context>({
    environment: settings,
    doorLimits: createDoorLimits({ sql, secret, factor: settings.rateLimitFactor }),
    log: createLog({ level: process.env["LOG_LEVEL"] ?? "silent", name: "contract", secret }),
    connection: database.served,
    readiness: async () => ({ database: true, migrations: true, search: true }),
    readInbox: null,
    webFolder: "/nonexistent",
    ...options,
  });
  afterAll(running.drain);
  return { ...running, graphql: `${running.url}/graphql`, database };
}

/** The same with the small schema and a database of its own. */
export const startContractServer = async (
  environment: Readonly<Record<string, string>> = {},
  options: Partial<TestServerOptions<ContractContext>> = {},
): Promise<ContractServer> =>
  startHttpTestServer<ContractContext>({
    database: await testDatabase(),
    environment,
    schema,
    execute: async ({ document, operation, variables, context }) =>
      execute({
        schema,
        document,
        rootValue,
        operationName: operation.name?.value,
        variableValues: variables,
        contextValue: context,
      }),
    stringify: (answer) => JSON.stringify(answer),
    contextFor: (viewer) => ({ viewer }),
    ...options,
  });
