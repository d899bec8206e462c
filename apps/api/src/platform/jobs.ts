import { sql as drizzleSql } from "drizzle-orm";
import { fromDrizzle, PgBoss } from "pg-boss";
import type { Sql } from "postgres";
import type { Database } from "./database.ts";

/** A job names what happened and to which row; its handler reads the row again, so a job may run late or twice. */
export interface MailJob {
  readonly mail: string;
  readonly id: string;
  /** Who did it, so that nobody is told of their own deed. */
  readonly actorId: string | null;
}

/** Puts jobs into the transaction of the change they follow from. */
export interface JobQueue {
  mail(db: Database, jobs: readonly MailJob[]): Promise<void>;
}

export const mailQueue = "mail";
export const nightlyQueue = "nightly";
const deadLetterQueue = "dead-letter";

/** Creates pg-boss's schema and the queues; part of preparing the database. */
export async function prepareJobs(databaseUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: databaseUrl, supervise: false, schedule: false });
  boss.on("error", () => {});
  await boss.start();
  await boss.createQueue(deadLetterQueue);
  for (const name of [mailQueue, nightlyQueue])
    if (!(await boss.getQueue(name)))
      await boss.createQueue(name, {
        notify: true,
        retryLimit: 8,
        retryDelay: 2,
        retryBackoff: true,
        retryDelayMax: 300,
        heartbeatSeconds: 10,
        deadLetter: deadLetterQueue,
      });
  await boss.stop({ graceful: false });
}

/** The sending side, over the pool the process already has. */
export async function openJobQueue(sql: Sql): Promise<JobQueue> {
  const boss = new PgBoss({
    db: { executeSql: async (text, values = []) => ({ rows: await sql.unsafe(text, values.map(plain)) }) },
    migrate: false,
    supervise: false,
    schedule: false,
  });
  boss.on("error", () => {});
  await boss.start();
  return {
    async mail(db, jobs) {
      if (jobs.length === 0) return;
      await boss.insert(
        mailQueue,
        jobs.map((data) => ({ data })),
        { db: fromDrizzle(db, drizzleSql) },
      );
    },
  };
}

type Plain = string | number | boolean | null;
const plain = (value: unknown): Plain =>
  value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? value
    : JSON.stringify(value);
