import { readFile, writeFile } from "node:fs/promises";
import { stopLeftover } from "./processes.ts";

/**
 * The application's processes of this life, in a file, so that the next start can clear what a killed launcher left. They end
 * by themselves when the launcher goes; one that hangs would keep the port.
 */
export async function recordProcess(file: string, pid: number, script: string): Promise<void> {
  await writeFile(file, `${pid} ${script}\n`, { flag: "a" });
}

/** Stops those of an earlier life that still run, after checking that the pid still runs that script. */
export async function clearLeftovers(file: string): Promise<number> {
  const lines = (await readFile(file, "utf8").catch(() => "")).split("\n").filter((line) => line !== "");
  const stopped = await Promise.all(
    lines.map((line) => stopLeftover(Number.parseInt(line, 10), line.slice(line.indexOf(" ") + 1), "SIGTERM")),
  );
  await writeFile(file, "");
  return stopped.filter(Boolean).length;
}
