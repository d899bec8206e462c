import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import { afterEach, expect, inject, test } from "vitest";
import { testDatabase } from "../test-support/test-database.ts";
import { HopelessJob, startJobWorker, type JobHandlers, type JobWorker, type JobWorkerOptions } from "./job-worker.ts";
import { nightlyTasks, openJobQueue, prepareJobs, type MailJob } from "./jobs.ts";

const database = await testDatabase();
const { db, sql, jobs, url } = database;

const lines: { readonly level: string; readonly fields: object; readonly text: string }[] = [];
const line =
  (level: string) =>
  (fields: object | string, text = ""): void => {
    lines.push(typeof fields === "string" ? { level, fields: {}, text: fields } : { level, fields, text });
  };
const log: JobWorkerOptions["log"] = { info: line("info"), warn: line("warn"), error: line("error") };

const running: JobWorker[] = [];
async function work(
  mail: JobHandlers["mail"],
  { nightly = async () => {}, pollSeconds = 0.5 }: { nightly?: JobHandlers["nightly"]; pollSeconds?: number } = {},
): Promise<void> {
  running.push(await startJobWorker({ databaseUrl: url, log, pollSeconds, handlers: { mail, nightly } }));
}
afterEach(async () => {
  await Promise.all(running.splice(0).map((worker) => worker.stop()));
  await sql`delete from pgboss.job`;
  lines.length = 0;
});

const newJob = (): MailJob => ({ mail: "application-received", id: crypto.randomUUID(), actorId: null });
const stored = (id: string) => sql<{ state: string; retryCount: number; waitSeconds: number }[]>`
  select state, retry_count as "retryCount", extract(epoch from start_after - now())::float8 as "waitSeconds"
  from pgboss.job where name = 'mail' and data ->> 'id' = ${id}`;
async function until(isTrue: () => boolean | Promise<boolean>, seconds = 10): Promise<void> {
  const deadline = performance.now() + seconds * 1_000;
  while (!(await isTrue())) {
    if (performance.now() > deadline) throw new Error(`not within ${seconds} s`);
    await sleep(20);
  }
}

test("a job arrives with the change it follows from, soon after the commit", async () => {
  const got: MailJob[] = [];
  await work(async (job) => void got.push(job));
  const job = newJob();
  await db.transaction(async (transaction) => {
    await jobs.mail(transaction, [job]);
    await sleep(200);
    expect(got).toEqual([]);
  });
  const committedAt = performance.now();
  await until(() => got.length > 0, 3);
  expect(performance.now() - committedAt).toBeLessThan(1_500);
  expect(got).toEqual([job]);
  await until(async () => (await stored(job.id))[0]?.state === "completed");
});

test("a change that is rolled back leaves no job", async () => {
  const job = newJob();
  const change = db.transaction(async (transaction) => {
    await jobs.mail(transaction, [job]);
    throw new Error("changed my mind");
  });
  await expect(change).rejects.toThrow("changed my mind");
  expect(await stored(job.id)).toEqual([]);
});

test("sending takes no connection of its own", async () => {
  const one = postgres(url, { max: 1, connection: { application_name: "one sender" }, onnotice: () => {} });
  await openJobQueue(one);
  await db.transaction((transaction) => jobs.mail(transaction, [newJob(), newJob()]));
  const [count] = await sql<{ others: number }[]>`
    select count(*)::int as others from pg_stat_activity
    where datname = current_database() and application_name not in ('leerplek', 'one sender')`;
  expect(count?.others).toBe(0);
  await one.end();
});

test("text that means something to SQL or JSON arrives as it was", async () => {
  const job = { mail: `'; drop table users; -- "{}\\`, id: "ünï 😀 $1 $send$", actorId: null };
  await jobs.mail(db, [job]);
  const [row] = await sql<{ data: MailJob }[]>`select data from pgboss.job where data ->> 'id' = ${job.id}`;
  expect(row?.data).toEqual(job);
});

test("a job that fails is tried again, each time later", async () => {
  let tries = 0;
  await work(async () => {
    tries += 1;
    if (tries < 2) throw new Error("the mail server is away");
  });
  const job = newJob();
  await jobs.mail(db, [job]);
  await until(async () => (await stored(job.id))[0]?.state === "retry");
  const [waiting] = await stored(job.id);
  expect(waiting?.waitSeconds).toBeGreaterThan(0.5);
  await until(async () => (await stored(job.id))[0]?.state === "completed", 20);
  expect(tries).toBe(2);
}, 40_000);

test("a mail server that is away for a night loses no mail", async () => {
  const [queue] = await sql`
    select retry_limit, retry_delay, retry_delay_max, retry_backoff from pgboss.queue where name = 'mail'`;
  expect(queue).toEqual({ retry_limit: 60, retry_delay: 2, retry_delay_max: 600, retry_backoff: true });
});

test("the tasks of a night follow each other without waiting, so that nobody who asks for one waits behind the rest", async () => {
  const tasks = nightlyTasks.slice(0, 7);
  for (const task of tasks) await jobs.task(db, task);
  const done: string[] = [];
  const startedAt = performance.now();
  await work(async () => {}, { nightly: async ({ task }) => void done.push(task), pollSeconds: 5 });
  await until(() => done.length === tasks.length, 40);
  expect(done.toSorted()).toEqual(tasks.toSorted());
  expect(performance.now() - startedAt, "seven polls would take half a minute").toBeLessThan(10_000);
}, 60_000);

test("a task that somebody asks for goes before those the night left behind", async () => {
  const night = nightlyTasks.filter((task) => task !== "count-retention").slice(0, 6);
  await sql`select send_nightly_jobs(${JSON.stringify(night.map((task) => ({ data: { task } })))})`;
  await jobs.task(db, "count-retention");
  const done: string[] = [];
  await work(async () => {}, { nightly: async ({ task }) => void done.push(task) });
  await until(() => done.length > night.length);
  expect(done.slice(0, 2), "the first two in hand").toContain("count-retention");
}, 30_000);

test("one job that fails does not hold up or repeat the others of its batch", async () => {
  const good = [newJob(), newJob()];
  const bad = newJob();
  const done: string[] = [];
  await jobs.mail(db, [good[0]!, bad, good[1]!]);
  await work(async ({ id }) => {
    if (id === bad.id) throw new Error("away");
    done.push(id);
  });
  await until(() => done.length === 2);
  await sleep(300);
  expect(done.toSorted()).toEqual(good.map(({ id }) => id).toSorted());
});

test.each([
  ["a hopeless job", 0, () => new HopelessJob("550")],
  ["a job that failed once too often", 60, () => new Error("away")],
])(
  "%s is given up with an alert that names no person",
  async (_name, tried, fault) => {
    const job = newJob();
    await jobs.mail(db, [job]);
    await sql`update pgboss.job set retry_count = ${tried} where data ->> 'id' = ${job.id}`;
    await work(() => Promise.reject(fault()));
    await until(() => lines.some(({ text }) => text === "job given up"), 15);
    const alert = lines.find(({ text }) => text === "job given up");
    expect(alert).toEqual({
      level: "error",
      fields: { alert: "job-given-up", job: job.mail, id: job.id },
      text: "job given up",
    });
  },
  30_000,
);

test("two thousand waiting jobs are worked through without pauses", async () => {
  await jobs.mail(
    db,
    Array.from({ length: 2_000 }, () => newJob()),
  );
  let done = 0;
  await work(async () => void done++);
  await until(() => done === 2_000, 15);
}, 30_000);

test("the job of a worker that was killed is done by another", async () => {
  const job = newJob();
  await jobs.mail(db, [job]);
  const victim = spawn(
    process.execPath,
    ["--import", "tsx", join(import.meta.dirname, "../test-support/worker-that-hangs.ts")],
    { env: { ...process.env, DATABASE_URL: url }, stdio: ["ignore", "pipe", "inherit"] },
  );
  await once(victim.stdout, "data");
  expect((await stored(job.id))[0]?.state).toBe("active");
  victim.kill("SIGKILL");
  await once(victim, "exit");
  const got: MailJob[] = [];
  await work(async (each) => void got.push(each));
  await until(() => got.length > 0, 40);
  expect(got).toEqual([job]);
}, 60_000);

test("preparing again changes nothing", async () => {
  const counts = () =>
    sql`select (select count(*) from pgboss.queue) as queues, (select count(*) from pgboss.schedule) as times`;
  const before = await counts();
  await prepareJobs(url);
  await prepareJobs(url);
  expect([...(await counts())]).toEqual([...before]);
});

test("a database that was not prepared is named as the reason", async () => {
  const bare = postgres(new URL("/postgres", inject("templateUrl")).href, { max: 1, onnotice: () => {} });
  await expect(openJobQueue(bare)).rejects.toThrow("not prepared");
  await bare.end();
});
