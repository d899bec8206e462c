import { spawn, type ChildProcess } from "node:child_process";
import { openEngineLog } from "./engine-log.ts";
import { stopChild } from "./processes.ts";

const drainPatienceMs = 20_000;

export type AppProcess = { pid: number; ended: Promise<void>; stop(): Promise<void> };

/** A program of the application, and the folder of its package. */
export type AppProgram = { script: string; home: string; env: NodeJS.ProcessEnv };

/**
 * Starts a program of the application that runs on, with a log file. It hangs on us by an IPC channel: when we are killed the
 * channel closes, and the process ends itself.
 */
export async function startAppProcess(program: AppProgram, logFile: string): Promise<AppProcess> {
  const log = await openEngineLog(logFile);
  const child = spawn(process.execPath, [program.script], {
    ...options(program),
    stdio: ["ignore", log.descriptor, log.descriptor, "ipc"],
  });
  log.close();
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()).once("error", () => resolve()));
  return { pid: child.pid ?? 0, ended, stop: () => stopChild(child, "SIGTERM", drainPatienceMs) };
}

/** Starts a program that runs to its end, with its output in our hands. */
export function spawnAppScript(program: AppProgram): ChildProcess {
  return spawn(process.execPath, [program.script], { ...options(program), stdio: ["ignore", "pipe", "pipe", "ipc"] });
}

function options({ home, env }: AppProgram): { cwd: string; env: NodeJS.ProcessEnv; detached: true } {
  // A group of its own keeps Ctrl-C away: the launcher stops things in order.
  return { cwd: home, env, detached: true };
}
