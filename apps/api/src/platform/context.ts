import type { Sql } from "postgres";
import type { Viewer } from "@leerplek/domain/shared/viewer";
import type { PostgresJsDatabase } from "drizzle-orm/postgres-js";
import type { FieldCipher } from "./field-cipher.ts";
import type { JobQueue } from "./jobs.ts";

/** What lives as long as the process. */
export interface Services {
  readonly sql: Sql;
  readonly db: PostgresJsDatabase;
  readonly jobs: JobQueue;
  /** Seals and opens the columns that are encrypted. */
  readonly fields: FieldCipher;
  /** The clock; tests move it. */
  readonly clock: () => Date;
}

/** What one request knows. The viewer was read for this request; null is the anonymous. */
export interface RequestContext {
  readonly services: Services;
  readonly sql: Sql;
  readonly viewer: Viewer | null;
  /** The moment the request came in: one request sees one time. */
  readonly now: Date;
  readonly requestId: string;
}

export function requestContext(services: Services, viewer: Viewer | null, requestId: string): RequestContext {
  return { services, sql: services.sql, viewer, now: services.clock(), requestId };
}
