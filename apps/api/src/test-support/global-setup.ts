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

declare module "vitest" {
  interface ProvidedContext {
    /** A migrated database with the rules and without people; nothing may stay connected to it. */
    readonly templateUrl: string;
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
  try {
    const connection = connect(server.url, { connections: 1 });
    await migrate(connection.db, { migrationsFolder: join(import.meta.dirname, "../../drizzle") });
    await connection.db.insert(ruleParametersTable).values(ruleParameters.map(ruleParameterRow));
    await connection.close();
    await prepareJobs(server.url);
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide("templateUrl", server.url);
}

export const teardown = (): Promise<void> => stop();
