import { PgBoss, type Job, type JobResult } from "pg-boss";
import { deadLetterQueue, mailQueue, nightlyQueue, nightlyTasks, type MailJob, type NightlyJob } from "./jobs.ts";
import type { Log } from "./log.ts";

/** What to do with a job. A handler that throws is tried again later; one that throws `HopelessJob` is not. */
export interface JobHandlers {
  mail(job: MailJob): Promise<void>;
  nightly(job: NightlyJob): Promise<void>;
}

/** Trying again will not help: the job goes to the dead letters at once. */
export class HopelessJob extends Error {
  override readonly name = "HopelessJob";
}

export interface JobWorker {
  /** Takes no more jobs, finishes those in hand, at most ten seconds. */
  stop(): Promise<void>;
}

export interface JobWorkerOptions {
  readonly databaseUrl: string;
  readonly log: Pick<Log, "info" | "warn" | "error">;
  readonly handlers: JobHandlers;
  /** How often retries and what LISTEN missed are looked for; tests look more often. */
  readonly pollSeconds?: number;
}

const drainMilliseconds = 10_000;
const mailsInHand = 20;
/** More than one, so that a full hand is followed by the next without waiting for the poll; few, because those in hand share one term. */
const tasksInHand = 2;
/** A task missed because nothing ran last night is made up for, once a day, when the first people are served. */
const catchUp = { startAfterSeconds: 60, onceInSeconds: 86_400 };

/**
 * Works through the queues. A job is heard of through LISTEN, and looked for every ten seconds besides; the job of a worker that was killed comes
 * back within half a minute. What failed for good becomes a line "job given up" at level error: an alert.
 */
export async function startJobWorker({
  databaseUrl,
  log,
  handlers,
  pollSeconds = 10,
}: JobWorkerOptions): Promise<JobWorker> {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    application_name: "leerplek jobs",
    max: 4,
    migrate: false,
    useListenNotify: true,
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
  });
  const poll = { pollingIntervalSeconds: Math.min(2, pollSeconds), notifyPollingIntervalSeconds: pollSeconds };
  boss.on("error", (error) => log.error({ err: error }, "job queue failed"));
  boss.on("warning", () => log.warn("job queue warns"));
  await boss.start();

  await boss.work<MailJob>(
    mailQueue,
    { ...poll, batchSize: mailsInHand, burstWhenBatchFull: true, perJobResults: true },
    (jobs) => eachOf(jobs, (job) => outcome(handlers.mail(job), job.mail, log)),
  );
  await boss.work<NightlyJob>(
    nightlyQueue,
    { ...poll, batchSize: tasksInHand, burstWhenBatchFull: true, perJobResults: true },
    (jobs) => eachOf(jobs, (job) => outcome(handlers.nightly(job), job.task, log)),
  );
  await boss.work<Partial<MailJob & NightlyJob>>(deadLetterQueue, poll, async (jobs) => {
    for (const { data } of jobs)
      log.error({ alert: "job-given-up", job: data.mail ?? data.task, id: data.id }, "job given up");
  });
  for (const task of nightlyTasks)
    await boss.send(nightlyQueue, { task } satisfies NightlyJob, {
      startAfter: catchUp.startAfterSeconds,
      singletonKey: task,
      singletonSeconds: catchUp.onceInSeconds,
    });

  return { stop: () => boss.stop({ graceful: true, timeout: drainMilliseconds }) };
}

/** One after the other, each with an outcome of its own. */
async function eachOf<Data>(
  jobs: readonly Job<Data>[],
  work: (data: Data) => Promise<JobResult["status"]>,
): Promise<JobResult[]> {
  const results: JobResult[] = [];
  for (const { id, data } of jobs) results.push({ id, status: await work(data) });
  return results;
}

async function outcome(work: Promise<void>, job: string, log: JobWorkerOptions["log"]): Promise<JobResult["status"]> {
  try {
    await work;
    log.info({ job }, "job done");
    return "completed";
  } catch (error) {
    log.warn({ err: error, job }, "job failed");
    return error instanceof HopelessJob ? "deadletter" : "failed";
  }
}
