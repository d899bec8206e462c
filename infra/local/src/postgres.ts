import { spawn, type ChildProcess } from "node:child_process";
import { realpath } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import { engineAccount } from "./account.ts";
import { claimFolder } from "./claim.ts";
import { lastLines, openEngineLog } from "./engine-log.ts";
import { assertReachable, makeOpenFolder } from "./folders.ts";
import { freePort } from "./ports.ts";
import { postgresBinaries } from "./postgres-binaries.ts";
import {
  clearLeftover,
  createClusterOnce,
  engineEnvironment,
  isServerReady,
  type ClusterPlace,
} from "./postgres-cluster.ts";
import { settingsFor, type PostgresMode } from "./postgres-settings.ts";
import { hasEnded, stopChild, until } from "./processes.ts";
import { readOrCreateSecret } from "./secrets.ts";

export type PostgresOptions = {
  /** Everything of this cluster lives here: files, password, log. */
  dataDir: string;
  mode: PostgresMode;
  log?: (line: string) => void;
  /** Left out: a free one. */
  port?: number;
};

export type RunningPostgres = {
  /** Superuser URL of the database `leerplek` on 127.0.0.1. */
  url: string;
  port: number;
  pid: number;
  /** Resolves when the server process has ended, whoever ended it. */
  ended: Promise<void>;
  stop(): Promise<void>;
};

/** How long a server may need that must first replay its log after a kill -9. */
const startPatienceMs = 60_000;

/**
 * Starts the packaged PostgreSQL 18 on a cluster of its own, made at first use. Not for production: the package is a beta
 * and links an old OpenSSL, so it listens on the loopback address only.
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const log = options.log ?? (() => {});
  const account = await engineAccount();
  const binaries = await postgresBinaries(account);
  await makeOpenFolder(options.dataDir);
  const dataDir = await realpath(options.dataDir);
  await assertReachable(dataDir, account);
  const place = { dataDir, cluster: join(dataDir, "cluster"), binaries, account };
  const release = await claimFolder(dataDir);
  try {
    await clearLeftover(place.cluster, log);
    const password = await readOrCreateSecret(join(dataDir, "password"));
    if (await createClusterOnce(place, password, options.mode === "durable")) log("made a new cluster");
    const { child, port } = await launch(place, options);
    const url = `postgres://postgres:${password}@127.0.0.1:${port}/leerplek`;
    const ended = new Promise<void>((resolve) => child.once("exit", () => resolve())).then(release);
    const stop = () => stopChild(child, "SIGINT", 30_000).then(() => ended);
    await createDatabaseOnce(url).catch((error: unknown) => stop().then(() => Promise.reject(error)));
    return { url, port, pid: child.pid ?? 0, ended, stop };
  } catch (error) {
    await release();
    throw error;
  }
}

/**
 * Starts the server and waits until it takes connections. It is tried again for a while: after a kill -9 the children of the
 * last server may still hold its memory, and a free port may be taken in the moment between.
 */
async function launch(place: ClusterPlace, options: PostgresOptions): Promise<{ child: ChildProcess; port: number }> {
  const logFile = join(place.dataDir, "postgres.log");
  for (let attempt = 1; ; attempt++) {
    const port = options.port ?? (await freePort());
    const child = await spawnServer(place, options.mode, port, logFile);
    if (await until(async () => hasEnded(child) || (await isServerReady(place.cluster)), startPatienceMs)) {
      if (!hasEnded(child)) return { child, port };
    }
    await stopChild(child, "SIGQUIT", 5_000);
    if (attempt === 20) throw new Error(`PostgreSQL did not start:\n${await lastLines(logFile)}`);
    await sleep(250);
  }
}

async function spawnServer(
  place: ClusterPlace,
  mode: PostgresMode,
  port: number,
  logFile: string,
): Promise<ChildProcess> {
  const log = await openEngineLog(logFile);
  const child = spawn(
    join(place.binaries, "bin/postgres"),
    ["-D", place.cluster, "-p", `${port}`, ...settingsFor(mode)],
    {
      uid: place.account?.uid,
      gid: place.account?.gid,
      cwd: "/",
      env: engineEnvironment,
      // A process group of its own: Ctrl-C in the terminal must reach the launcher alone, which stops things in order.
      detached: true,
      stdio: ["ignore", log.descriptor, log.descriptor],
    },
  );
  log.close();
  await new Promise<void>((resolve, reject) => child.once("spawn", resolve).once("error", reject));
  return child;
}

async function createDatabaseOnce(url: string): Promise<void> {
  const maintenance = new URL(url);
  maintenance.pathname = "/postgres";
  const sql = postgres(maintenance.href, { max: 1, connect_timeout: 10, onnotice: () => {} });
  try {
    const found = await sql`/* embedded: is our database there */ select 1 from pg_database where datname = 'leerplek'`;
    if (found.length === 0) await sql`create database leerplek`;
  } finally {
    await sql.end();
  }
}
