import { setTimeout as sleep } from "node:timers/promises";
import type { Environment } from "./environment.ts";
import { createJobHandlers } from "./job-handlers.ts";
import { startDecisionWriter } from "./modules/recognitions/decision-writer.ts";
import { checkSearch } from "./modules/workplaces/search/check-search.ts";
import { prepareSearch } from "./modules/workplaces/search/prepare-search.ts";
import { startSearchRelay } from "./modules/workplaces/search/search-relay.ts";
import { connect } from "./platform/database.ts";
import { createFieldCipher } from "./platform/field-cipher.ts";
import { openJobQueue } from "./platform/jobs.ts";
import { startJobWorker } from "./platform/job-worker.ts";
import type { Log } from "./platform/log.ts";
import { createMailer } from "./platform/mailer.ts";
import { openSearchIndex } from "./platform/search-index.ts";

export interface WorkerOptions {
  readonly environment: Environment;
  readonly log: Pick<Log, "info" | "warn" | "error">;
  /** Name of the search index; tests have one each. */
  readonly indexName?: string;
}

export interface RunningWorker {
  /** Finishes what is in hand, then lets go of everything. */
  stop(): Promise<void>;
}

/** What happens behind the answers: mails, the search index and the tasks of the night. Any number of processes may run it. */
export async function startWorker({ environment, log, indexName }: WorkerOptions): Promise<RunningWorker> {
  const { databaseUrl, smtpUrl, mailFrom, baseUrl } = environment;
  if (smtpUrl === null) throw new Error("SMTP_URL is not set: the worker has no mail server to send with");
  const search = openSearchIndex({ ...environment.search, ...(indexName && { name: indexName }) });
  const { sql, db, close } = connect(databaseUrl, { connections: 4, name: "leerplek-worker" });
  const mailer = createMailer(smtpUrl, mailFrom);
  const clock = (): Date => new Date();
  const prepare = (): Promise<void> => prepareSearch({ databaseUrl, search, log });

  const handlers = createJobHandlers({
    sql,
    db,
    jobs: await openJobQueue(sql),
    mailer,
    baseUrl,
    clock,
    fields: createFieldCipher(environment.fieldKeys),
    log,
    // An engine that lost its data gets its index back first.
    checkSearch: () => prepare().then(() => checkSearch({ sql, db, search, clock, log })),
  });
  const jobs = await startJobWorker({ databaseUrl, log, handlers });
  const relay = startSearchRelay({ databaseUrl, search, log });
  const decisions = startDecisionWriter({ sql, log });
  const stopping = new AbortController();
  const prepared = untilDone(prepare, stopping.signal, log);

  return {
    async stop() {
      stopping.abort();
      await Promise.all([jobs.stop(), relay.stop(), decisions.stop(), prepared]);
      mailer.close();
      search.close();
      await close();
    },
  };
}

const retryMilliseconds = 5_000;

/** The engine may have been away when the database was prepared: its index is made as soon as it is there. */
async function untilDone(work: () => Promise<void>, signal: AbortSignal, log: WorkerOptions["log"]): Promise<void> {
  for (let hasWarned = false; !signal.aborted;) {
    try {
      return await work();
    } catch (error) {
      if (!hasWarned) log.warn({ err: error }, "search index waits for the engine");
      hasWarned = true;
      await sleep(retryMilliseconds, undefined, { signal }).catch(() => {});
    }
  }
}
