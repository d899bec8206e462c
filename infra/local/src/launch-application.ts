import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { startAppProcess, type AppProcess } from "./app-process.ts";
import { lastLines } from "./engine-log.ts";
import type { Parts } from "./launch-engines.ts";
import { recordProcess } from "./leftovers.ts";
import type { Progress } from "./progress.ts";
import type { EntryPoints } from "./repository.ts";
import { supervise } from "./supervise.ts";

const readyPatienceMs = 120_000;

type Application = {
  entryPoints: EntryPoints;
  environments: Record<"server" | "worker", NodeJS.ProcessEnv>;
  port: number;
  dataDir: string;
  processFile: string;
  progress: Progress;
  parts: Parts;
};

/** Starts API and worker, waits until the API says it is ready, and from then on starts them again when they fall. */
export async function startApplication(application: Application): Promise<void> {
  const { progress, parts } = application;
  const life = (name: "server" | "worker") => async (): Promise<AppProcess> => {
    const { [name]: script, home } = application.entryPoints;
    const app = await startAppProcess(
      { script, home, env: application.environments[name] },
      logFileOf(application, name),
    );
    await recordProcess(application.processFile, app.pid, script);
    return app;
  };
  const [server, worker] = await Promise.all([life("server")(), life("worker")()]);
  parts.server = server;
  parts.worker = worker;
  await progress.step("wachten tot de API klaar is", () => readiness(application, server));
  parts.server = supervise({ name: "API", first: server, restart: life("server"), say: progress.say });
  parts.worker = supervise({ name: "worker", first: worker, restart: life("worker"), say: progress.say });
}

async function readiness(application: Application, server: AppProcess): Promise<void> {
  let hasEnded = false;
  void server.ended.then(() => (hasEnded = true));
  const deadline = performance.now() + readyPatienceMs;
  while (!hasEnded && performance.now() < deadline) {
    if (await isReady(application.port)) return;
    await sleep(50);
  }
  const why = hasEnded ? "De API is gestopt" : "De API werd niet klaar";
  const log = logFileOf(application, "server");
  throw new Error(`${why}. Uit ${log}:\n${await lastLines(log, 30)}`);
}

async function isReady(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/health/ready`, { signal: AbortSignal.timeout(2_000) }).then(
    (answer) => answer.status === 200,
    () => false,
  );
}

function logFileOf({ dataDir }: Application, name: string): string {
  return join(dataDir, `${name}.log`);
}
