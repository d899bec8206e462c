import { chmod, mkdtemp, rm } from "node:fs/promises";
import { stopProcessesOf } from "./stray-processes.ts";

/**
 * Works in a temporary folder; afterwards the folder and the processes that still name it are gone. Not under a closed home:
 * the engines run as another account when we are root.
 */
export async function inTemporaryFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp("/var/tmp/leerplek-ci-");
  await chmod(folder, 0o755);
  try {
    await work(folder);
  } finally {
    await stopProcessesOf(folder);
    await rm(folder, { recursive: true, force: true });
  }
}
