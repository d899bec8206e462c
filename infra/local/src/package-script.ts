import { spawn, type ChildProcess } from "node:child_process";
import { readFile } from "node:fs/promises";
import { delimiter, dirname, join } from "node:path";
import { repository } from "./repository.ts";

/** Our own Node and the tools of a package come first, whatever the machine has installed. */
export function pathFor(folder: string): string {
  const own = [dirname(process.execPath), join(folder, "node_modules/.bin"), join(repository, "node_modules/.bin")];
  return [...own, process.env["PATH"] ?? ""].join(delimiter);
}

/** Starts a script of a package.json as pnpm would, so that the command is written in one place only. */
export async function spawnScript(folder: string, name: string): Promise<ChildProcess> {
  const command = scriptOf(await readFile(join(folder, "package.json"), "utf8"), name);
  // A shell that execs: stopping the child stops the tool itself.
  return spawn("sh", ["-c", `exec ${command}`], {
    cwd: folder,
    env: { ...process.env, PATH: pathFor(folder), FORCE_COLOR: "0" },
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
}

function scriptOf(manifest: string, name: string): string {
  const parsed: unknown = JSON.parse(manifest);
  const scripts = typeof parsed === "object" && parsed !== null && "scripts" in parsed ? parsed.scripts : {};
  const found = Object.entries(scripts ?? {}).find(([key]) => key === name)?.[1];
  if (typeof found !== "string") throw new Error(`Geen script “${name}” in package.json.`);
  return found;
}
