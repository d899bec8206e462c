import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import type { TestProject } from "vitest/node";
import { ruleParameters } from "@leerplek/fixtures/reference/rules";
import { ruleParameterRow } from "@leerplek/fixtures/reference/reference-rows";
import { startPostgres } from "@leerplek/local/postgres";
import { connect } from "../platform/database.ts";
import { prepareJobs } from "../platform/jobs.ts";
import { ruleParameters as ruleParametersTable } from "../platform/platform.table.ts";
import { prepareRoles } from "../prepare/database-roles.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** A migrated database with the rules and without people; nothing may stay connected to it. */
    readonly templateUrl: string;
    /** The same database as the server and the worker sign in to it. */
    readonly serverUrl: string;
    readonly workerUrl: string;
  }
}

let stop = async (): Promise<void> => {};

/** One throwaway PostgreSQL for the whole run, with a template that each test file clones. */
export async function setup(project: TestProject): Promise<void> {
  const folder = join(tmpdir(), `leerplek-test-${crypto.randomUUID()}`);
  const server = await startPostgres({ dataDir: folder, mode: "throwaway" });
  stop = async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  const serverUrl = signIn(server.url, "test_server");
  const workerUrl = signIn(server.url, "test_worker");
  try {
    const connection = connect(server.url, { connections: 1 });
    await migrate(connection.db, { migrationsFolder: join(import.meta.dirname, "../../drizzle") });
    await connection.db.insert(ruleParametersTable).values(ruleParameters.map(ruleParameterRow));
    await prepareRoles(connection.sql, { serverDatabaseUrl: serverUrl, workerDatabaseUrl: workerUrl });
    await connection.close();
    await prepareJobs(server.url);
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide("templateUrl", server.url);
  project.provide("serverUrl", serverUrl);
  project.provide("workerUrl", workerUrl);
}

function signIn(url: string, username: string): string {
  return Object.assign(new URL(url), { username, password: crypto.randomUUID() }).href;
}

export const teardown = (): Promise<void> => stop();
