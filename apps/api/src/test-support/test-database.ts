import postgres from "postgres";
import { afterAll, inject } from "vitest";
import type { Result } from "@leerplek/domain/shared/result";
import type { Viewer } from "@leerplek/domain/shared/viewer";
import type { Command } from "../platform/command.ts";
import { defaultAccountSettings } from "../modules/accounts/account-settings.ts";
import { createDoorLimits } from "../modules/accounts/door-limits.ts";
import { createProfileBudget } from "../modules/learners/profile-budget.ts";
import { requestContext, type Services } from "../platform/context.ts";
import { connect } from "../platform/database.ts";
import { createFieldCipher } from "../platform/field-cipher.ts";
import { openJobQueue } from "../platform/jobs.ts";
import { createLookRecorder } from "../platform/looks.ts";

/** When the tests of the use cases take place: a Monday, ten o'clock in Flanders. */
export const testMoment = new Date("2026-11-23T09:00:00.000Z");

/** Its own `sql` and `db` are the administrator's, to arrange and to look; what a test acts with is `served`. */
export interface TestDatabase extends Services {
  readonly url: string;
  /** As the server reaches it: behind row-level security. */
  readonly served: Services;
  /** How the worker signs in. */
  readonly workerUrl: string;
  /** Calls a use case as somebody, at `testMoment` or at another moment. */
  run<Output>(command: Command<Output>, viewer: Viewer | null, input: unknown, at?: Date): Promise<Result<Output>>;
}

/** A database of its own for a test file: a clone of the template, gone when the file is done. */
export async function testDatabase(): Promise<TestDatabase> {
  const template = new URL(inject("templateUrl"));
  const name = `test_${crypto.randomUUID().replaceAll("-", "")}`;
  const maintenance = async (statement: string): Promise<void> => {
    const sql = postgres(new URL("/postgres", template).href, { max: 1, onnotice: () => {} });
    await sql.unsafe(statement).finally(() => sql.end());
  };
  await maintenance(`create database ${name} template ${template.pathname.slice(1)} strategy file_copy`);
  const url = new URL(`/${name}`, template).href;
  const { sql, db, close } = connect(url);
  const server = connect(new URL(`/${name}`, inject("serverUrl")).href, { keepsPlans: true });
  // Open before a race begins, or the first connection does all the work while the others are still coming, and no race ever fails.
  await Promise.all(Array.from({ length: 6 }, () => server.sql`select pg_sleep(0.02)`));
  const looks = createLookRecorder({ sql: server.sql, log: { error: () => {} } });
  const fields = createFieldCipher([{ id: "test", secret: Buffer.alloc(32, 1) }]);
  const jobs = await openJobQueue(server.sql);
  const shared = {
    jobs,
    profiles: createProfileBudget({ db: server.db, jobs }, 1),
    fields,
    looks,
    accounts: defaultAccountSettings,
    doorLimits: createDoorLimits({ sql: server.sql, secret: "test", factor: 1 }),
    clock: () => testMoment,
  };
  const served: Services = { sql: server.sql, db: server.db, ...shared };
  afterAll(async () => {
    await looks.stop();
    await Promise.all([close(), server.close()]);
    await maintenance(`drop database ${name} with (force)`);
  });
  return {
    ...shared,
    ...{ sql, db, url, served },
    workerUrl: new URL(`/${name}`, inject("workerUrl")).href,
    run: (command, viewer, input, at = testMoment) =>
      command(requestContext({ ...served, clock: () => at }, viewer, "test"), input),
  };
}
