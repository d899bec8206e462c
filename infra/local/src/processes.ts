import type { ChildProcess } from "node:child_process";
import { readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";

/** When a process started, in clock ticks since boot: a pid with another start time is another process. Null when there is none. */
export async function startTimeOf(pid: number): Promise<string | null> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => null);
  if (stat === null) return existsWithoutProc(pid) ? "unknown" : null;
  // The name stands in brackets and may hold spaces; what follows it does not.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const isZombie = fields[0] === "Z";
  return isZombie ? null : (fields[19] ?? null);
}

/** Only macOS and the like have no /proc. */
function existsWithoutProc(pid: number): boolean {
  if (process.platform === "linux") return false;
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Whether `pid` runs now with `mark` (a folder of ours) among its arguments. A stale pid file may name somebody else's process. */
export async function isOurProcess(pid: number, mark: string): Promise<boolean> {
  if ((await startTimeOf(pid)) === null) return false;
  const commandLine = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
  return commandLine.split("\0").includes(mark);
}

/** Stops what an earlier life left behind, and waits until it is gone. Does nothing when the pid is not ours. */
export async function stopLeftover(pid: number, mark: string, signal: NodeJS.Signals): Promise<boolean> {
  if (!(await isOurProcess(pid, mark))) return false;
  process.kill(pid, signal);
  if (await until(async () => !(await isOurProcess(pid, mark)), 20_000)) return true;
  process.kill(pid, "SIGKILL");
  await until(async () => !(await isOurProcess(pid, mark)), 5_000);
  return true;
}

/** Asks a child of ours to stop; after `patienceMs` it is killed. Resolves when it has ended. */
export async function stopChild(child: ChildProcess, signal: NodeJS.Signals, patienceMs: number): Promise<void> {
  if (hasEnded(child)) return;
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  child.kill(signal);
  const timer = setTimeout(() => child.kill("SIGKILL"), patienceMs);
  await ended;
  clearTimeout(timer);
}

export function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

/** Polls until `check` holds; false when it did not within `patienceMs`. */
export async function until(check: () => Promise<boolean>, patienceMs: number): Promise<boolean> {
  const deadline = performance.now() + patienceMs;
  while (!(await check())) {
    if (performance.now() > deadline) return false;
    await sleep(20);
  }
  return true;
}
