import { spawn, type ChildProcess } from "node:child_process";
import { readFile, realpath, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { engineAccount, type Account } from "./account.ts";
import { claimFolder } from "./claim.ts";
import { lastLines, openEngineLog } from "./engine-log.ts";
import { assertReachable, makeOpenFolder, makePrivateFolder } from "./folders.ts";
import { meilisearchBinary } from "./meilisearch-binary.ts";
import { applicationKey } from "./meilisearch-key.ts";
import { freePort } from "./ports.ts";
import { hasEnded, stopChild, stopLeftover, until } from "./processes.ts";
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

export type RunningMeilisearch = {
  url: string;
  /** The application's key: indexes, documents, settings, tasks and searches. */
  key: string;
  port: number;
  pid: number;
  /** Resolves when the process has ended, whoever ended it. */
  ended: Promise<void>;
  stop(): Promise<void>;
};

const startPatienceMs = 60_000;

type Place = { dataDir: string; indexes: string; binary: string; account: Account | null; masterKey: string };

/** Starts the packaged Meilisearch 1.21 on the loopback address, as an unprivileged account when we are root. */
export async function startMeilisearch(options: MeilisearchOptions): Promise<RunningMeilisearch> {
  const log = options.log ?? (() => {});
  const account = await engineAccount();
  await makeOpenFolder(options.dataDir);
  const dataDir = await realpath(options.dataDir);
  await assertReachable(dataDir, account);
  const release = await claimFolder(dataDir);
  try {
    const indexes = join(dataDir, "indexes");
    await makePrivateFolder(indexes, account);
    await stopEarlierLife(dataDir, indexes, log);
    const binary = await meilisearchBinary(dataDir, options.binary ?? process.env["MEILI_BIN"]);
    const masterKey = await readOrCreateSecret(join(dataDir, "master-key"));
    const { child, port } = await launch({ dataDir, indexes, binary, account, masterKey }, options.port);
    const url = `http://127.0.0.1:${port}`;
    const ended = new Promise<void>((resolve) => child.once("exit", () => resolve())).then(release);
    const stop = () => stopChild(child, "SIGTERM", 15_000).then(() => ended);
    const key = await applicationKey(url, masterKey).catch((error: unknown) =>
      stop().then(() => Promise.reject(error)),
    );
    return { url, key, port, pid: child.pid ?? 0, ended, stop };
  } catch (error) {
    await release();
    throw error;
  }
}

async function stopEarlierLife(dataDir: string, indexes: string, log: (line: string) => void): Promise<void> {
  const file = join(dataDir, "pid");
  const pid = Number(await readFile(file, "utf8").catch(() => ""));
  if (!pid) return;
  if (await stopLeftover(pid, indexes, "SIGTERM")) log(`stopped the Meilisearch of an earlier start (process ${pid})`);
  await rm(file, { force: true });
}

async function launch(place: Place, wishedPort?: number): Promise<{ child: ChildProcess; port: number }> {
  const logFile = join(place.dataDir, "meilisearch.log");
  for (let attempt = 1; ; attempt++) {
    const port = wishedPort ?? (await freePort());
    const child = await spawnServer(place, port, logFile);
    await writeFile(join(place.dataDir, "pid"), `${child.pid}`);
    if (await until(async () => hasEnded(child) || (await isAvailable(port)), startPatienceMs)) {
      if (!hasEnded(child)) return { child, port };
    }
    await stopChild(child, "SIGKILL", 5_000);
    if (attempt === 5) throw new Error(`Meilisearch did not start:\n${await lastLines(logFile)}`);
    await sleep(250);
  }
}

async function spawnServer(place: Place, port: number, logFile: string): Promise<ChildProcess> {
  const log = await openEngineLog(logFile);
  // The folder goes on the command line, so that a later start can tell that a process is ours; the key never does.
  const child = spawn(place.binary, ["--db-path", place.indexes, "--http-addr", `127.0.0.1:${port}`], {
    uid: place.account?.uid,
    gid: place.account?.gid,
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
    // A process group of its own: Ctrl-C in the terminal must reach the launcher alone, which stops things in order.
    detached: true,
    stdio: ["ignore", log.descriptor, log.descriptor],
  });
  log.close();
  await new Promise<void>((resolve, reject) => child.once("spawn", resolve).once("error", reject));
  return child;
}

async function isAvailable(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/health`, { signal: AbortSignal.timeout(1_000) }).then(
    (answer) => answer.ok,
    () => false,
  );
}
