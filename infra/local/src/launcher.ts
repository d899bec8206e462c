import type { ChildProcess } from "node:child_process";
import { join } from "node:path";
import { engineAccount } from "./account.ts";
import { buildApplication } from "./app-build.ts";
import { spawnAppScript } from "./app-process.ts";
import { claimFolder, FolderInUse } from "./claim.ts";
import { chooseDataFolder } from "./data-folder.ts";
import { startApplication } from "./launch-application.ts";
import { databaseUrl, mailAccess, searchAccess, type Parts } from "./launch-engines.ts";
import { LaunchProblem } from "./launch-problem.ts";
import { defaultDataDir, type LaunchSettings } from "./launch-settings.ts";
import { signInUrls } from "./sign-in-urls.ts";
import { clearLeftovers } from "./leftovers.ts";
import { completion } from "./output.ts";
import { isPortFree } from "./ports.ts";
import { hasEnded } from "./processes.ts";
import type { Progress } from "./progress.ts";
import type { EntryPoints } from "./repository.ts";
import { readOrCreateSecret } from "./secrets.ts";

export type Launcher = {
  /** Resolves with the folder of data and logs when everything runs. */
  start(): Promise<string>;
  /** Stops everything in order, also what a start in progress has made so far. */
  stop(): Promise<void>;
};

export type LaunchPlan = {
  settings: LaunchSettings;
  progress: Progress;
  /** The programs of the application, in TypeScript. */
  sources: EntryPoints;
  /** Builds the web client; tells the pid of each tool it starts. */
  buildWeb: (onSpawn: (pid: number) => void) => Promise<unknown>;
};

/** The start command: engines and web build beside each other, then migrations and seed, then API and worker. */
export function createLauncher({ settings, progress, sources, buildWeb }: LaunchPlan): Launcher {
  const parts: Parts = {};
  const stopping = new AbortController();
  const { signal } = stopping;
  let release = async (): Promise<void> => {};

  const start = async (): Promise<string> => {
    const isEmbedded = !settings.databaseUrl || !settings.search;
    const account = isEmbedded ? await engineAccount() : null;
    const dataDir = await chooseDataFolder(settings.dataDir, defaultDataDir, account);
    release = await claimDataFolder(dataDir);
    const processFile = join(dataDir, "processes");
    const leftovers = await clearLeftovers(processFile);
    if (leftovers > 0) progress.say(`  ${leftovers} processen van een vorige start gestopt`);
    await assertPortFree(settings.port);

    const translating = progress.step("toepassing vertalen", () => buildApplication(sources, join(dataDir, "app")));
    const surroundings = { settings, dataDir, progress, parts };
    const engines = Promise.all([databaseUrl(surroundings), searchAccess(surroundings), mailAccess(surroundings)]);
    const prepared = engines.then(async ([database, search, mail]) => {
      signal.throwIfAborted();
      const env = await environment(settings, dataDir, { search, mail });
      const { prepare: script, home } = await translating;
      const urls = await signInUrls(settings, dataDir, database);
      await progress.step("databank en zoekindex klaarmaken", () =>
        prepare(
          spawnAppScript({
            script,
            home,
            env: { ...env, DATABASE_URL: database, SERVER_DATABASE_URL: urls.server, WORKER_DATABASE_URL: urls.worker },
          }),
          progress,
          signal,
        ),
      );
      return { server: { ...env, DATABASE_URL: urls.server }, worker: { ...env, DATABASE_URL: urls.worker } };
    });
    const built = progress.step("webclient bouwen", () => buildWeb((pid) => stopGroupOn(signal, pid)));
    const [entryPoints, environments] = await Promise.all([translating, prepared, built]);
    signal.throwIfAborted();
    await startApplication({ entryPoints, environments, port: settings.port, dataDir, processFile, progress, parts });
    signal.throwIfAborted();
    return dataDir;
  };

  const stop = async (): Promise<void> => {
    stopping.abort();
    // API and worker first, so that a start that waits for them ends too.
    await Promise.all([parts.server?.stop(), parts.worker?.stop()]);
    await progress.settled();
    await Promise.all([parts.server?.stop(), parts.worker?.stop()]);
    await parts.mailbox?.stop();
    await parts.meilisearch?.stop();
    await parts.postgres?.stop();
    await release();
  };

  return { start, stop };
}

async function claimDataFolder(dataDir: string): Promise<() => Promise<void>> {
  return claimFolder(dataDir).catch((error: unknown) => {
    if (!(error instanceof FolderInUse)) throw error;
    throw new LaunchProblem(
      `Leerplek draait al met de gegevens in ${dataDir} (proces ${error.pid}): stop dat eerst, of zet DATA_DIR en PORT voor een tweede.`,
    );
  });
}

async function assertPortFree(port: number): Promise<void> {
  if (await isPortFree(port)) return;
  throw new LaunchProblem(
    `Poort ${port} is bezet door een ander programma: zet PORT op een vrije poort, bijvoorbeeld PORT=${port + 1}.`,
  );
}

type Services = {
  search: { url: string; key: string };
  mail: { url: string; folder: string | undefined };
};

/** What the application reads. Secrets travel in the environment, never as arguments. */
async function environment(settings: LaunchSettings, dataDir: string, services: Services): Promise<NodeJS.ProcessEnv> {
  return {
    ...process.env,
    // Each program gets a sign-in of its own, and none sees another's.
    DATABASE_URL: undefined,
    SERVER_DATABASE_URL: undefined,
    WORKER_DATABASE_URL: undefined,
    MEILI_URL: services.search.url,
    MEILI_KEY: services.search.key,
    SMTP_URL: services.mail.url,
    MAILBOX_DIR: services.mail.folder,
    PORT: `${settings.port}`,
    DATA_DIR: dataDir,
    AUTH_SECRET: settings.authSecret ?? (await readOrCreateSecret(join(dataDir, "auth-secret"))),
    // Lost with its file: what was encrypted stays closed then. The file is backed up apart from the database.
    FIELD_KEYS: settings.fieldKeys ?? `local:${await readOrCreateSecret(join(dataDir, "field-key"))}`,
    BASE_URL: settings.baseUrl,
    LEERPLEK_DEMO: settings.isDemo ? "1" : undefined,
    // What Node compiled is kept, so that a restart after a crash is short.
    NODE_COMPILE_CACHE: join(dataDir, "compiled"),
  };
}

async function prepare(child: ChildProcess, progress: Progress, signal: AbortSignal): Promise<void> {
  signal.addEventListener("abort", () => hasEnded(child) || child.kill("SIGTERM"));
  await completion(child, "Databank en zoekindex klaarmaken", (line) => progress.say(`    ${line}`));
}

/** A tool started through a shim has children of its own: the whole group goes. */
function stopGroupOn(signal: AbortSignal, pid: number): void {
  signal.addEventListener("abort", () => {
    try {
      process.kill(-pid, "SIGTERM");
    } catch {
      // It ended before.
    }
  });
}
