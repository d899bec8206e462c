import { join } from "node:path";
import postgres from "postgres";
import { engineAccount } from "./account.ts";
import { claimFolder } from "./claim.ts";
import { launchEngine, type RunningEngine } from "./engine.ts";
import { prepareEngineFolder } from "./folders.ts";
import { postgresBinaries } from "./postgres-binaries.ts";
import { clearLeftover, createClusterOnce, engineEnvironment, isServerReady } from "./postgres-cluster.ts";
import type { ClusterPlace } from "./postgres-cluster.ts";
import { settingsFor, type PostgresMode } from "./postgres-settings.ts";
import { readOrCreateSecret } from "./secrets.ts";

export type PostgresOptions = {
  /** Everything of this cluster lives here: files, password, log. */
  dataDir: string;
  mode: PostgresMode;
  log?: (line: string) => void;
  /** Left out: a free one. */
  port?: number;
};

export type RunningPostgres = RunningEngine & {
  /** Superuser URL of the database `leerplek` on 127.0.0.1. */
  url: string;
};

/**
 * Starts the packaged PostgreSQL 18 on a cluster of its own, made at first use. Not for production: the package is a beta
 * and links an old OpenSSL, so it listens on the loopback address only.
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const log = options.log ?? (() => {});
  const account = await engineAccount();
  const binaries = await postgresBinaries(account);
  const dataDir = await prepareEngineFolder(options.dataDir, account);
  const place = { dataDir, cluster: join(dataDir, "cluster"), binaries, account };
  const release = await claimFolder(dataDir);
  try {
    await clearLeftover(place.cluster, log);
    const password = await readOrCreateSecret(join(dataDir, "password"));
    if (await createClusterOnce(place, password, options.mode === "durable")) log("nieuwe databank gemaakt");
    const server = await launchServer(place, options);
    const url = `postgres://postgres:${password}@127.0.0.1:${server.port}/leerplek`;
    const ended = server.ended.then(release);
    const stop = (): Promise<void> => server.stop().then(() => ended);
    await createDatabaseOnce(url).catch((error: unknown) => stop().then(() => Promise.reject(error)));
    return { ...server, url, ended, stop };
  } catch (error) {
    await release();
    throw error;
  }
}

async function launchServer(place: ClusterPlace, { mode, port }: PostgresOptions): Promise<RunningEngine> {
  const program = join(place.binaries, "bin/postgres");
  return launchEngine(
    {
      name: "PostgreSQL",
      account: place.account,
      logFile: join(place.dataDir, "postgres.log"),
      cwd: "/",
      env: engineEnvironment,
      command: (chosen) => ({ file: program, args: ["-D", place.cluster, "-p", `${chosen}`, ...settingsFor(mode)] }),
      isReady: () => isServerReady(place.cluster),
      stopSignal: "SIGINT",
      // After a kill -9 the children of the last server hold its memory for a moment.
      passing: /shared memory block|lock file .* already exists/,
    },
    port,
  );
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
