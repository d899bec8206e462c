import { readEnvironment } from "./environment.ts";
import { createLog } from "./platform/log.ts";
import { startWorker, type RunningWorker } from "./start-worker.ts";

// The process behind the answers: finishes what is in hand on SIGTERM, and when its launcher is gone.
const environment = readEnvironment(process.env);
const log = createLog({ level: environment.logLevel, name: "worker", secret: environment.authSecret });
let worker: RunningWorker | null = null;
let isStopping = false;

async function stop(): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  await worker?.stop();
  log.info("stopped");
  log.flush();
  process.exit(0);
}

/** The last resort: what nobody caught is written down, and the launcher starts us again. */
function fall(error: unknown): never {
  log.error({ err: error }, "fallen");
  log.flush();
  process.exit(1);
}

process.on("SIGTERM", () => void stop().catch(fall));
process.on("SIGINT", () => void stop().catch(fall));
process.on("disconnect", () => void stop().catch(fall));
process.on("uncaughtException", fall);
process.on("unhandledRejection", fall);

worker = await startWorker({ environment, log });
log.info("working");
