import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { startTimeOf } from "./processes.ts";

/** A folder that another living process holds. */
export class FolderInUse extends Error {
  readonly pid: number;
  constructor(folder: string, pid: number) {
    super(`${folder} is in gebruik door proces ${pid}.`);
    this.pid = pid;
  }
}

/**
 * Marks a folder as held by this process, so that two starts never share one cluster. A claim of a process that has ended
 * (also by kill -9, also when its pid was given away since) is taken over. Returns the function that lets go.
 */
export async function claimFolder(folder: string): Promise<() => Promise<void>> {
  const file = join(folder, "owner");
  const ours = `${process.pid} ${await startTimeOf(process.pid)}`;
  for (;;) {
    const written = await writeFile(file, ours, { flag: "wx" }).then(
      () => true,
      () => false,
    );
    if (written) return () => rm(file, { force: true });
    const owner = await livingOwner(file);
    if (owner !== null) throw new FolderInUse(folder, owner);
    await rm(file, { force: true });
  }
}

async function livingOwner(file: string): Promise<number | null> {
  const [pid = "", startTime = ""] = (await readFile(file, "utf8").catch(() => "")).split(" ");
  if (pid === "") return null;
  return (await startTimeOf(Number(pid))) === startTime ? Number(pid) : null;
}
