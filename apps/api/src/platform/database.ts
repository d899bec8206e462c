import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres, { type Sql } from "postgres";
import { preparing } from "./prepared-statements.ts";

/** Drizzle over postgres.js; a transaction has the same type, so use cases never know which they hold. */
export type Database = Pick<
  PostgresJsDatabase,
  "select" | "selectDistinct" | "insert" | "update" | "delete" | "execute"
>;

export interface Connection {
  readonly sql: Sql;
  readonly db: PostgresJsDatabase;
  close(): Promise<void>;
}

/**
 * Opens a pool. Statements are cut off after 5 s, waits for a lock after 2 s, idle transactions after 5 s (reliability 3.2).
 * @param connections most connections at once, 10-20 for a serving process
 * @param keepsPlans for a serving process: a prepared text is planned once a connection. Left to choose, PostgreSQL plans a read with many policies anew each
 * time, which costs more than the reading; what makes a plan depend on its values is settled in the text (read-plan/reads.ts). Jobs over whole tables choose.
 */
export function connect(
  url: string,
  {
    connections = 15,
    name = "leerplek",
    keepsPlans = false,
  }: { connections?: number; name?: string; keepsPlans?: boolean } = {},
): Connection {
  const sql = postgres(url, {
    max: connections,
    connect_timeout: 2,
    onnotice: () => {},
    connection: {
      application_name: name,
      statement_timeout: 5_000,
      lock_timeout: 2_000,
      idle_in_transaction_session_timeout: 5_000,
      ...(keepsPlans && { plan_cache_mode: "force_generic_plan" }),
    },
  });
  return { sql, db: drizzle(preparing(sql), { casing: "snake_case" }), close: () => sql.end({ timeout: 5 }) };
}
