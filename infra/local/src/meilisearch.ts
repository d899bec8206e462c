import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { engineAccount, type Account } from "./account.ts";
import { claimFolder } from "./claim.ts";
import { launchEngine, type RunningEngine } from "./engine.ts";
import { makePrivateFolder, prepareEngineFolder } from "./folders.ts";
import { meilisearchBinary } from "./meilisearch-binary.ts";
import { applicationKeyOf, createApplicationKey } from "./meilisearch-key.ts";
import { stopLeftover } from "./processes.ts";
import { readOrCreateSecret } from "./secrets.ts";

export type MeilisearchOptions = {
  /** Everything of this engine lives here: binary, indexes, master key, log. */
  dataDir: string;
  log?: (line: string) => void;
  /** Left out: a free one. */
  port?: number;
  /** A binary of your own in place of the packaged one; left out: MEILI_BIN. */
  binary?: string;
};

export type RunningMeilisearch = RunningEngine & {
  url: string;
  /** The application's key: indexes, documents, settings, tasks and searches. */
  key: string;
};

type Place = { dataDir: string; indexes: string; binary: string; account: Account | null; masterKey: string };

/** Starts the packaged Meilisearch 1.21 on the loopback address, as an unprivileged account when we are root. */
export async function startMeilisearch(options: MeilisearchOptions): Promise<RunningMeilisearch> {
  const log = options.log ?? (() => {});
  const account = await engineAccount();
  const dataDir = await prepareEngineFolder(options.dataDir, account);
  const release = await claimFolder(dataDir);
  try {
    const indexes = join(dataDir, "indexes");
    await makePrivateFolder(indexes, account);
    await stopEarlierLife(dataDir, indexes, log);
    const binary = await meilisearchBinary(dataDir, options.binary ?? process.env["MEILI_BIN"]);
    const masterKey = await readOrCreateSecret(join(dataDir, "master-key"));
    const server = await launchServer({ dataDir, indexes, binary, account, masterKey }, options.port);
    const url = `http://127.0.0.1:${server.port}`;
    const ended = server.ended.then(release);
    const stop = (): Promise<void> => server.stop().then(() => ended);
    await createApplicationKey(url, masterKey).catch((error: unknown) => stop().then(() => Promise.reject(error)));
    return { ...server, url, key: applicationKeyOf(masterKey), ended, stop };
  } catch (error) {
    await release();
    throw error;
  }
}

async function stopEarlierLife(dataDir: string, indexes: string, log: (line: string) => void): Promise<void> {
  const file = join(dataDir, "pid");
  const pid = Number(await readFile(file, "utf8").catch(() => ""));
  if (!pid) return;
  if (await stopLeftover(pid, indexes, "SIGTERM")) log(`Meilisearch van een vorige start gestopt (proces ${pid})`);
  await rm(file, { force: true });
}

async function launchServer(place: Place, port?: number): Promise<RunningEngine> {
  return launchEngine(
    {
      name: "Meilisearch",
      account: place.account,
      logFile: join(place.dataDir, "meilisearch.log"),
      cwd: place.indexes,
      env: {
        PATH: "/usr/bin:/bin",
        MEILI_MASTER_KEY: place.masterKey,
        MEILI_ENV: "production",
        MEILI_NO_ANALYTICS: "true",
        MEILI_MAX_INDEXING_MEMORY: "512MiB",
        MEILI_MAX_INDEXING_THREADS: "2",
        MEILI_LOG_LEVEL: "WARN",
        NO_COLOR: "1",
      },
      // The folder goes on the command line, so that a later start can tell that a process is ours; the key never does.
      command: (chosen) => ({
        file: place.binary,
        args: ["--db-path", place.indexes, "--http-addr", `127.0.0.1:${chosen}`],
      }),
      isReady: isAvailable,
      stopSignal: "SIGTERM",
      // After a kill -9 the last process may hold its files for a moment.
      passing: /Resource temporarily unavailable|MDB_/,
      onSpawn: (pid) => writeFile(join(place.dataDir, "pid"), `${pid}`),
    },
    port,
  );
}

async function isAvailable(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/health`, { signal: AbortSignal.timeout(1_000) }).then(
    (answer) => answer.ok,
    () => false,
  );
}
