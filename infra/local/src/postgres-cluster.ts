import { execFile } from "node:child_process";
import { chown, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Account } from "./account.ts";
import { exists, makePrivateFolder } from "./folders.ts";
import { stopLeftover } from "./processes.ts";

const run = promisify(execFile);
const majorVersion = "18";

export type ClusterPlace = { dataDir: string; cluster: string; binaries: string; account: Account | null };

/**
 * Makes the cluster at first use. The `ready` marker is written last: a start that was killed half way leaves a cluster
 * without it, and that one is made again.
 */
export async function createClusterOnce(place: ClusterPlace, password: string, durable: boolean): Promise<boolean> {
  const ready = join(place.dataDir, "ready");
  if (await exists(ready)) {
    const version = (await readFile(join(place.cluster, "PG_VERSION"), "utf8")).trim();
    if (version === majorVersion) return false;
    throw new Error(
      `${place.cluster} is van PostgreSQL ${version} en dit is ${majorVersion}: exporteer en importeer, of kies een andere DATA_DIR.`,
    );
  }
  await emptyFolder(place);
  await initialise(place, password, durable);
  await writeFile(ready, "");
  return true;
}

async function emptyFolder({ cluster, account }: ClusterPlace): Promise<void> {
  await rm(cluster, { recursive: true, force: true });
  await makePrivateFolder(cluster, account);
}

async function initialise(place: ClusterPlace, password: string, durable: boolean): Promise<void> {
  const { account, binaries, cluster, dataDir } = place;
  const passwordFile = join(dataDir, `password.${process.pid}`);
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (account) await chown(passwordFile, account.uid, account.gid);
  const options = [
    `--pgdata=${cluster}`,
    "--username=postgres",
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--locale=C",
    "--data-checksums",
    ...(durable ? [] : ["--no-sync"]),
  ];
  const where = { uid: account?.uid, gid: account?.gid, cwd: "/", env: engineEnvironment };
  await run(join(binaries, "bin/initdb"), options, where).finally(() => rm(passwordFile, { force: true }));
}

/** The engines see nothing of our environment: no secrets, and no LANG that a bare machine lacks. */
export const engineEnvironment = { PATH: "/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" };

/**
 * Clears the lock file of an earlier life. A server of ours that outlived its launcher is stopped first; a pid that went to
 * somebody else's process since is left alone.
 */
export async function clearLeftover(cluster: string, log: (line: string) => void): Promise<void> {
  const file = join(cluster, "postmaster.pid");
  const pid = Number((await readFile(file, "utf8").catch(() => "")).split("\n")[0]);
  if (!pid) return;
  if (await stopLeftover(pid, cluster, "SIGINT")) log(`PostgreSQL van een vorige start gestopt (proces ${pid})`);
  await rm(file, { force: true });
}

/** The server writes its state in the last line of its lock file. */
export async function isServerReady(cluster: string): Promise<boolean> {
  const lines = (await readFile(join(cluster, "postmaster.pid"), "utf8").catch(() => "")).split("\n");
  return (lines[7] ?? "").trim() === "ready";
}
