import { PgBoss, type JobResult } from "pg-boss";
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
  readonly log: Log;
  readonly handlers: JobHandlers;
}

const drainMilliseconds = 10_000;
const mailsInHand = 20;
/** A task missed because nothing ran last night is made up for, once a day, when the first people are served. */
const catchUp = { startAfterSeconds: 60, onceInSeconds: 86_400 };

/**
 * Works through the queues. A job is heard of through LISTEN, and looked for every ten seconds besides; the job of a worker that was killed comes
 * back within about 15 seconds. What failed for good becomes a line "job given up" at level error: an alert.
 */
export async function startJobWorker({ databaseUrl, log, handlers }: JobWorkerOptions): Promise<JobWorker> {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    application_name: "leerplek jobs",
    max: 4,
    migrate: false,
    useListenNotify: true,
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
  });
  boss.on("error", (error) => log.error({ err: error }, "job queue failed"));
  boss.on("warning", () => log.warn("job queue warns"));
  await boss.start();

  await boss.work<MailJob>(
    mailQueue,
    { batchSize: mailsInHand, burstWhenBatchFull: true, notifyPollingIntervalSeconds: 10, perJobResults: true },
    async (jobs): Promise<JobResult[]> => {
      const results: JobResult[] = [];
      for (const { id, data } of jobs) results.push({ id, status: await outcome(handlers.mail(data), data.mail, log) });
      return results;
    },
  );
  await boss.work<NightlyJob>(nightlyQueue, { notifyPollingIntervalSeconds: 10 }, async (jobs) => {
    for (const { data } of jobs) {
      await handlers.nightly(data);
      log.info({ task: data.task }, "nightly task done");
    }
  });
  await boss.work<Partial<MailJob & NightlyJob>>(
    deadLetterQueue,
    { notifyPollingIntervalSeconds: 10 },
    async (jobs) => {
      for (const { data } of jobs)
        log.error({ alert: "job-given-up", job: data.mail ?? data.task, id: data.id }, "job given up");
    },
  );
  for (const task of nightlyTasks)
    await boss.send(nightlyQueue, { task } satisfies NightlyJob, {
      startAfter: catchUp.startAfterSeconds,
      singletonKey: task,
      singletonSeconds: catchUp.onceInSeconds,
    });

  return { stop: () => boss.stop({ graceful: true, timeout: drainMilliseconds }) };
}

async function outcome(work: Promise<void>, job: string, log: Log): Promise<JobResult["status"]> {
  try {
    await work;
    return "completed";
  } catch (error) {
    log.warn({ err: error, job }, "job failed");
    return error instanceof HopelessJob ? "deadletter" : "failed";
  }
}
