import { spawn, type ChildProcess } from "node:child_process";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { pathToFileURL } from "node:url";
import { openEngineLog } from "./engine-log.ts";
import { stopChild } from "./processes.ts";

/** Node itself with the TypeScript loader: the `tsx` program in between would kill a child that is slow to take a signal. */
const loader = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
const drainPatienceMs = 20_000;

export type AppProcess = { pid: number; ended: Promise<void>; stop(): Promise<void> };

/**
 * Starts an entry point of the application as a process that writes to a log file. It hangs on us by an IPC channel: when we
 * are killed the channel closes, and the process ends itself.
 */
export async function startAppProcess(script: string, env: NodeJS.ProcessEnv, logFile: string): Promise<AppProcess> {
  const log = await openEngineLog(logFile);
  const child = spawn(process.execPath, ["--import", loader, script], {
    ...options(script, env),
    stdio: ["ignore", log.descriptor, log.descriptor, "ipc"],
  });
  log.close();
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()).once("error", () => resolve()));
  return { pid: child.pid ?? 0, ended, stop: () => stopChild(child, "SIGTERM", drainPatienceMs) };
}

/** Starts a script that runs to its end, with its output in our hands. */
export function spawnAppScript(script: string, env: NodeJS.ProcessEnv): ChildProcess {
  return spawn(process.execPath, ["--import", loader, script], {
    ...options(script, env),
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
}

function options(script: string, env: NodeJS.ProcessEnv): { cwd: string; env: NodeJS.ProcessEnv; detached: true } {
  // tsx reads the tsconfig of the working directory. A group of its own keeps Ctrl-C away: the launcher stops things in order.
  return { cwd: dirname(dirname(script)), env, detached: true };
}
