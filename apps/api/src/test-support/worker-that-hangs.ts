import { startJobWorker } from "../platform/job-worker.ts";

/** A worker that takes a job, says so, and never ends it: something to kill. */
await startJobWorker({
  databaseUrl: process.env["DATABASE_URL"] ?? "",
  log: { info: () => {}, warn: () => {}, error: () => {} },
  handlers: {
    mail: () => {
      process.stdout.write("taken\n");
      return new Promise(() => {});
    },
    nightly: async () => {},
  },
});
