import { readdir, readFile } from "node:fs/promises";

/**
 * Stops the processes that a broken step left behind: those that name its temporary folder on their command line. The folder
 * was made for this run alone, so nobody else's process names it.
 */
export async function stopProcessesOf(folder: string): Promise<void> {
  for (const pid of await processesNaming(folder)) {
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // It ended meanwhile.
    }
  }
}

async function processesNaming(folder: string): Promise<number[]> {
  const pids = (await readdir("/proc").catch(() => [])).map(Number).filter((pid) => pid > 0 && pid !== process.pid);
  const commandLines = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "")));
  return pids.filter((_, index) => commandLines[index]?.includes(`${folder}/`));
}
