import { sql as statement } from "drizzle-orm";
import { PgBoss, type QueueOptions } from "pg-boss";
import type { Sql } from "postgres";
import { flanders } from "@leerplek/domain/shared/time";
import type { Database } from "./database.ts";

/** A job names what happened and to which row; its handler reads the row again, so a job may run late or twice. */
export interface MailJob {
  readonly mail: string;
  readonly id: string;
  /** Who did it, so that nobody is told of their own deed. */
  readonly actorId: string | null;
}

/** What is done each night; every task is a job of its own, so that one that fails does not repeat the others. */
export const nightlyTasks = [
  "announce-activity-lists",
  "check-search",
  "chase-mentor-training",
  "end-guardianships",
  "end-waiting",
  "expire-proposals",
  "expire-recognitions",
  "remind-recognitions",
  "expire-workplaces",
  "forget-idempotency-keys",
  "forget-sign-in-attempts",
  "notice-inactive-accounts",
  "apply-retention",
  "count-retention",
  "reseal-fields",
  "run-erasures",
  "seal-audit-log",
  "verify-audit-log",
  "forget-old-sessions",
] as const;
export type NightlyTask = (typeof nightlyTasks)[number];
export interface NightlyJob {
  readonly task: NightlyTask;
}

/** Puts jobs into the transaction of the change they follow from. */
export interface JobQueue {
  mail(db: Database, jobs: readonly MailJob[]): Promise<void>;
  /** Has a task of the night done now. */
  task(db: Database, task: NightlyTask): Promise<void>;
}

export const mailQueue = "mail";
export const nightlyQueue = "nightly";
export const deadLetterQueue = "dead-letter";

/** 03:15 in Flanders: nobody works, and the hour exists and is single on the nights when the clocks change. */
const everyNight = "15 3 * * *";
/** Tasks that do not wait for the night. */
const otherTimes: Partial<Record<NightlyTask, string>> = { "seal-audit-log": "*/10 * * * *" };

/** A worker that was killed loses its job when its heartbeat is this old; the shortest pg-boss allows. */
const heartbeatSeconds = 10;

const queues: Readonly<Record<string, QueueOptions>> = {
  // A mail server that is away for a night loses nothing: 2, 4, 8 ... 600 seconds between tries, about nine hours in all.
  [mailQueue]: { retryLimit: 60, retryDelay: 2, retryBackoff: true, retryDelayMax: 600, expireInSeconds: 300 },
  [nightlyQueue]: { retryLimit: 8, retryDelay: 10, retryBackoff: true, retryDelayMax: 900 },
};

/** Creates pg-boss's schema, the queues, the nightly times and the sending function; part of preparing the database. May be repeated. */
export async function prepareJobs(databaseUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: databaseUrl, max: 2, supervise: false, schedule: false });
  // A failure reaches the caller through the call that failed; without a listener it would end the process instead.
  boss.on("error", () => {});
  await boss.start();
  try {
    await haveQueue(boss, deadLetterQueue, {});
    for (const [name, options] of Object.entries(queues))
      await haveQueue(boss, name, { ...options, heartbeatSeconds, deadLetter: deadLetterQueue });
    for (const task of nightlyTasks)
      await boss.schedule(nightlyQueue, otherTimes[task] ?? everyNight, { task }, { tz: flanders, key: task });
    await createSendFunction(boss, mailQueue, "send_mail_jobs");
    await createSendFunction(boss, nightlyQueue, "send_nightly_jobs");
    await grantQueues(boss);
  } finally {
    await boss.stop({ graceful: false });
  }
}

async function haveQueue(boss: PgBoss, name: string, options: QueueOptions & { deadLetter?: string }): Promise<void> {
  const settings = { ...options, notify: true };
  if (await boss.getQueue(name)) await boss.updateQueue(name, settings);
  else await boss.createQueue(name, settings);
}

/**
 * Sending stands on the way of every write, and planning pg-boss's insert costs more than doing it. Inside a function the plan is kept for each
 * connection. The statement is pg-boss's own, as this version of it writes it for this queue.
 */
async function createSendFunction(boss: PgBoss, queue: string, name: string): Promise<void> {
  const written: { text: string; values: readonly unknown[] }[] = [];
  const db = {
    executeSql: async (text: string, values: unknown[] = []) => {
      written.push({ text, values });
      return { rows: [] };
    },
  };
  await boss.insert(queue, [{ data: {} }], { db });
  const [insert, ...others] = written;
  if (!insert || others.length > 0 || insert.values.length !== 1 || !insert.text.includes("json_to_recordset($1"))
    throw new Error("pg-boss sends jobs in another way than this version knows");
  await boss.getDb().executeSql(`/* jobs: function that sends jobs */
    create or replace function ${name}(jobs text) returns setof uuid
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $send$
    begin return query ${insert.text.trim().replaceAll("$1", "jobs")}; end $send$`);
}

/** The server may send and nothing else; the worker does the work. */
async function grantQueues(boss: PgBoss): Promise<void> {
  for (const statement of [
    "revoke execute on function send_mail_jobs(text), send_nightly_jobs(text) from public",
    "grant execute on function send_mail_jobs(text), send_nightly_jobs(text) to leerplek_serving, leerplek_working",
    "grant usage on schema pgboss to leerplek_working",
    "grant select, insert, update, delete on all tables in schema pgboss to leerplek_working",
    "grant usage on all sequences in schema pgboss to leerplek_working",
    "grant execute on all functions in schema pgboss to leerplek_working",
  ])
    await boss.getDb().executeSql(`/* jobs: who may */ ${statement}`);
}

/** The sending side, over the connections the process already has. Throws when the database was not prepared. */
export async function openJobQueue(sql: Sql): Promise<JobQueue> {
  const [found] = await sql<{ isThere: boolean }[]>`/* jobs: is the database prepared */
    select to_regprocedure('send_mail_jobs(text)') is not null and to_regprocedure('send_nightly_jobs(text)') is not null as "isThere"`;
  if (!found?.isThere) throw new Error("the database is not prepared: run scripts/prepare.ts first");
  return {
    async mail(db, jobs) {
      if (jobs.length === 0) return;
      const rows = JSON.stringify(jobs.map((data) => ({ data })));
      await db.execute(statement`/* jobs: send mail */ select send_mail_jobs(${rows})`);
    },
    async task(db, task) {
      // Somebody waits for it: before what the night left behind.
      const rows = JSON.stringify([{ data: { task } satisfies NightlyJob, priority: 1 }]);
      await db.execute(statement`/* jobs: send task */ select send_nightly_jobs(${rows})`);
    },
  };
}
