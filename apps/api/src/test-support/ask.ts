import { getOperationAST, parse, type DocumentNode } from "graphql";
import type { Viewer } from "@leerplek/domain/shared/viewer";
import { roots } from "../roots.ts";
import { buildApiSchema } from "../schema.ts";
import type { ApiContext } from "../platform/api-context.ts";
import { requestContext } from "../platform/context.ts";
import { createReadEngine, stringifyAnswer } from "../platform/read-plan/engine.ts";
import { testMoment, type TestDatabase } from "./test-database.ts";

export interface TestAnswer {
  readonly data: Record<string, never> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}
export type Ask = (
  viewer: Viewer | null,
  text: string,
  variables?: Record<string, unknown>,
  at?: Date,
) => Promise<TestAnswer>;

/** Asks the API in GraphQL, through the read engine and without HTTP. @param sql a client of its own, to count what is read */
export function askIn(database: TestDatabase, sql = database.served.sql): Ask {
  const schema = buildApiSchema();
  const reads = createReadEngine<ApiContext>(schema, roots);
  const parsed = new Map<string, DocumentNode>();
  return async (viewer, text, variables = {}, at = testMoment) => {
    // A text is compiled once, as for a client that asks again.
    const document = parsed.get(text) ?? parse(text);
    parsed.set(text, document);
    const operation = getOperationAST(document);
    if (!operation) throw new Error("no operation");
    const context: ApiContext = {
      ...requestContext({ ...database.served, sql, clock: () => at }, viewer, "test"),
      reads,
      demoAccounts: [],
      identityProviderName: null,
      search: () => Promise.reject(new Error("not here")),
      suggestPlaces: () => Promise.reject(new Error("not here")),
    };
    return JSON.parse(stringifyAnswer(await reads.execute({ document, operation, variables, context })));
  };
}
