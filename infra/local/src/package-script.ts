import { spawn, type ChildProcess } from "node:child_process";
import { readFile } from "node:fs/promises";
import { delimiter, dirname, join } from "node:path";
import { repository } from "./repository.ts";

/** Our own Node and the tools of a package come first, whatever the machine has installed. */
export function pathFor(folder: string): string {
  const own = [dirname(process.execPath), join(folder, "node_modules/.bin"), join(repository, "node_modules/.bin")];
  return [...own, process.env["PATH"] ?? ""].join(delimiter);
}

/**
 * Starts a script of a package.json as pnpm would, so that the command is written in one place only. What it builds is for people: a NODE_ENV of
 * "test" around us would put the slow half of React in it, and the next start would take it for current.
 */
export async function spawnScript(folder: string, name: string): Promise<ChildProcess> {
  const command = await commandOfScript(folder, name);
  // A shell that execs: stopping the child stops the tool itself.
  return spawn("sh", ["-c", `exec ${command}`], {
    cwd: folder,
    env: { ...process.env, PATH: pathFor(folder), FORCE_COLOR: "0", NODE_ENV: "production" },
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/** The command line of a script in the package.json of `folder`. */
export async function commandOfScript(folder: string, name: string): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  const scripts = typeof manifest === "object" && manifest !== null && "scripts" in manifest ? manifest.scripts : {};
  const found = Object.entries(scripts ?? {}).find(([key]) => key === name)?.[1];
  if (typeof found === "string") return found;
  throw new Error(`Geen script “${name}” in ${folder}/package.json.`);
}
