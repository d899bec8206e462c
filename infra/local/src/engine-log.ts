import { closeSync, openSync } from "node:fs";
import { readFile, rename, stat } from "node:fs/promises";

const rotateAtBytes = 5_000_000;

/**
 * The file an engine writes its own log to. A file and not a pipe: the engine outlives a launcher that was killed.
 * The last full one is kept beside it as `.1`.
 */
export async function openEngineLog(file: string): Promise<{ descriptor: number; close(): void }> {
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  );
  if (size > rotateAtBytes) await rename(file, `${file}.1`);
  const descriptor = openSync(file, "a", 0o600);
  return { descriptor, close: () => closeSync(descriptor) };
}

/** The last lines of an engine's log, for the error that says why it did not start. */
export async function lastLines(file: string, count = 6): Promise<string> {
  const text = await readFile(file, "utf8").catch(() => "");
  return text.trimEnd().split("\n").slice(-count).join("\n");
}
