import { createHash } from "node:crypto";
import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { completion } from "./output.ts";
import { spawnScript } from "./package-script.ts";
import { repository } from "./repository.ts";

const web = join(repository, "apps/web");
const inputs = ["apps/web", "packages/domain/src", "apps/api/schema.graphql", "pnpm-lock.yaml"];
const notInputs = new Set(["node_modules", "dist", "gql", ".cache"]);
/** Lies inside the build, so that it is gone when the build is. */
const hashFile = join(web, "dist/.inputs");

/** Builds the web client into apps/web/dist, unless what it is made of is what it was. Returns whether it built. */
export async function buildWeb(onSpawn: (pid: number) => void): Promise<boolean> {
  const hash = await hashOfInputs();
  if ((await readFile(hashFile, "utf8").catch(() => "")) === hash) return false;
  for (const script of ["codegen", "build"]) {
    const child = await spawnScript(web, script);
    onSpawn(child.pid ?? 0);
    await completion(child, `webclient: ${script}`);
  }
  await writeFile(hashFile, hash);
  return true;
}

async function hashOfInputs(): Promise<string> {
  const hash = createHash("sha256");
  for (const input of inputs) {
    for (const file of await filesUnder(join(repository, input))) hash.update(`${file}\0`).update(await readFile(file));
  }
  return hash.digest("hex");
}

async function filesUnder(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const entries = await readdir(path, { withFileTypes: true });
  const wanted = entries.filter(({ name }) => !notInputs.has(name)).map(({ name }) => join(path, name));
  return (await Promise.all(wanted.sort().map(filesUnder))).flat();
}
