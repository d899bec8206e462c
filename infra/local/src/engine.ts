import { spawn, type ChildProcess } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import type { Account } from "./account.ts";
import { lastLines, openEngineLog } from "./engine-log.ts";
import { freePort } from "./ports.ts";
import { hasEnded, stopChild, until } from "./processes.ts";

export type EngineProgram = {
  name: string;
  /** Null: it runs as ourselves. */
  account: Account | null;
  logFile: string;
  cwd: string;
  env: Record<string, string>;
  command(port: number): { file: string; args: string[] };
  isReady(port: number): Promise<boolean>;
  stopSignal: NodeJS.Signals;
  /** What the log says last when trying again a moment later may help. */
  passing: RegExp;
  /** Called with the pid of every process that is started. */
  onSpawn?(pid: number): Promise<void>;
};

export type RunningEngine = {
  port: number;
  pid: number;
  /** Resolves when the process has ended, whoever ended it. */
  ended: Promise<void>;
  stop(): Promise<void>;
};

/** How long an engine may need that must first replay its log after a kill -9. */
const startPatienceMs = 60_000;
const stopPatienceMs = 30_000;

/** How long an engine is started again that ends at once for a reason that passes. */
const retryForMs = 6_000;

/** A free port may be taken in the moment before the engine listens on it; the next one is another. */
const portTaken = /address already in use/i;

/** Starts an engine on the wished or a free port and waits until it is ready. */
export async function launchEngine(program: EngineProgram, wishedPort?: number): Promise<RunningEngine> {
  const giveUpAt = performance.now() + retryForMs;
  for (;;) {
    const port = wishedPort ?? (await freePort());
    const child = await spawnEngine(program, port);
    const isReady = await until(async () => hasEnded(child) || (await program.isReady(port)), startPatienceMs);
    if (isReady && !hasEnded(child)) return running(child, port, program.stopSignal);
    await stopChild(child, "SIGKILL", 5_000);
    const lines = await lastLines(program.logFile);
    const mayPass = program.passing.test(lines) || (wishedPort === undefined && portTaken.test(lines));
    if (!isReady || !mayPass || performance.now() > giveUpAt) {
      throw new Error(`${program.name} start niet. Uit ${program.logFile}:\n${lines}`);
    }
    await sleep(250);
  }
}

function running(child: ChildProcess, port: number, stopSignal: NodeJS.Signals): RunningEngine {
  const ended = hasEnded(child) ? Promise.resolve() : new Promise<void>((done) => child.once("exit", () => done()));
  return { port, pid: child.pid ?? 0, ended, stop: () => stopChild(child, stopSignal, stopPatienceMs) };
}

async function spawnEngine(program: EngineProgram, port: number): Promise<ChildProcess> {
  const log = await openEngineLog(program.logFile);
  const { file, args } = program.command(port);
  const child = spawn(file, args, {
    uid: program.account?.uid,
    gid: program.account?.gid,
    cwd: program.cwd,
    env: program.env,
    // A process group of its own: Ctrl-C in the terminal must reach the launcher alone, which stops things in order.
    detached: true,
    stdio: ["ignore", log.descriptor, log.descriptor],
  });
  log.close();
  await new Promise<void>((resolve, reject) => child.once("spawn", resolve).once("error", reject));
  await program.onSpawn?.(child.pid ?? 0);
  return child;
}
