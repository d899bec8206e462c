import { readFile } from "node:fs/promises";
import { startTimeOf } from "./processes.ts";

const checkMs = 500;

type Wrapper = { pid: number; startTime: string | null };

/**
 * Calls back once when one of the programs that started us is gone. `npx pnpm start` is a chain of npm, a shell and pnpm;
 * the one that gets a SIGTERM ends without passing it on, so its end is our signal.
 */
export async function onWrapperEnd(callback: () => void): Promise<void> {
  const wrappers = await packageManagersAbove(process.ppid);
  if (wrappers.length === 0) return;
  const timer = setInterval(async () => {
    const now = await Promise.all(wrappers.map(({ pid }) => startTimeOf(pid)));
    if (now.every((startTime, index) => startTime === wrappers[index]?.startTime)) return;
    clearInterval(timer);
    callback();
  }, checkMs);
  timer.unref();
}

/** npm rewrites its own command line into one word: "npm exec pnpm@12.21.0 start". */
const packageManager = /^(\S*\/)?(node \S*\/)?(npm|npx|pnpm)\b/;

/**
 * The package managers above `pid` with the shells they put in between. The shell of a person or a script above the topmost
 * one is not ours: it may go while we run on in the background.
 */
async function packageManagersAbove(pid: number): Promise<Wrapper[]> {
  const row: Wrapper[] = [];
  let topmost = 0;
  for (
    let ancestor = pid, depth = 1;
    ancestor > 1 && depth <= topmost + 2;
    ancestor = await parentOf(ancestor), depth++
  ) {
    const commandLine = (await readFile(`/proc/${ancestor}/cmdline`, "utf8").catch(() => "")).replaceAll("\0", " ");
    if (packageManager.test(commandLine)) topmost = depth;
    row.push({ pid: ancestor, startTime: await startTimeOf(ancestor) });
  }
  return row.slice(0, topmost);
}

async function parentOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return Number(/^PPid:\s+(\d+)$/m.exec(status)?.[1] ?? 0);
}
