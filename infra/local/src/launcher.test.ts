import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { freePort } from "./ports.ts";
import { hasEnded, startTimeOf, stopChild, until } from "./processes.ts";
import { makeTestFolder, testFolder } from "./test-folder.ts";

type Launch = { child: ChildProcess; port: number; output: () => string };

function launch(env: { DATA_DIR: string; PORT: string } & Record<string, string>): Launch {
  const start = join(import.meta.dirname, "../test-app/start.ts");
  const child = spawn(process.execPath, ["--import", "tsx", start], {
    cwd: join(import.meta.dirname, ".."),
    env: { PATH: process.env["PATH"], HOME: process.env["HOME"], ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
  return { child, port: Number(env.PORT), output: () => output };
}

function launchUntilTestEnds(env: Parameters<typeof launch>[0]): Launch {
  const started = launch(env);
  onTestFinished(() => stopChild(started.child, "SIGTERM", 30_000));
  return started;
}

async function launched(started: Launch): Promise<Launch> {
  await until(async () => hasEnded(started.child) || started.output().includes("draait op"), 60_000);
  expect(started.output()).toContain(`Leerplek draait op http://localhost:${started.port}`);
  return started;
}

async function answer(port: number): Promise<unknown> {
  const response = await fetch(`http://127.0.0.1:${port}/`).catch(() => null);
  return response?.ok ? response.json() : null;
}

async function exitOf(child: ChildProcess): Promise<number | null> {
  if (!hasEnded(child)) await once(child, "exit");
  return child.exitCode;
}

/** Pids of the two engines, from the files they leave in the data folder. */
async function enginePids(dataDir: string): Promise<{ postgres: number; meilisearch: number }> {
  const postgres = await readFile(join(dataDir, "postgres/cluster/postmaster.pid"), "utf8");
  return {
    postgres: Number.parseInt(postgres, 10),
    meilisearch: Number(await readFile(join(dataDir, "meilisearch/pid"), "utf8")),
  };
}

async function applicationPids(dataDir: string): Promise<number[]> {
  const lines = (await readFile(join(dataDir, "processes"), "utf8")).trim().split("\n");
  return lines.map((line) => Number.parseInt(line, 10));
}

/** The process that runs this entry point now: the last one that was written down. */
async function pidOf(dataDir: string, part: "server" | "worker"): Promise<number> {
  const lines = (await readFile(join(dataDir, "processes"), "utf8")).trim().split("\n");
  return Number.parseInt(lines.findLast((line) => line.endsWith(`${part}.mjs`)) ?? "", 10);
}

async function areGone(pids: number[]): Promise<boolean> {
  const found = await Promise.all(pids.map(startTimeOf));
  return found.every((startTime) => startTime === null);
}

const partNames = { postgres: "PostgreSQL", meilisearch: "Meilisearch", server: "API", worker: "worker" };

describe("an application that runs", () => {
  let dataDir: string;
  let running: Launch;

  beforeAll(async () => {
    dataDir = await makeTestFolder();
    running = await launched(launch({ DATA_DIR: dataDir, PORT: `${await freePort()}` }));
  });
  afterAll(async () => {
    await stopChild(running.child, "SIGTERM", 30_000);
    await rm(dataDir, { recursive: true });
  });

  test("a second start with the same data says who has it, and leaves the first alone", async () => {
    const second = launchUntilTestEnds({ DATA_DIR: dataDir, PORT: `${await freePort()}` });
    expect(await exitOf(second.child)).toBe(1);
    expect(second.output()).toContain(`(proces ${running.child.pid}): stop dat eerst, of zet DATA_DIR en PORT`);
    expect(await answer(running.port)).not.toBeNull();
  });

  test.each(["postgres", "meilisearch", "server", "worker"] as const)(
    "a killed %s comes back by itself",
    async (part) => {
      const { port, output } = running;
      const engines = await enginePids(dataDir);
      const pid = part === "server" || part === "worker" ? await pidOf(dataDir, part) : engines[part];
      process.kill(pid, "SIGKILL");
      expect(await until(async () => output().includes(`${partNames[part]} draait weer`), 10_000)).toBe(true);
      expect(await until(async () => (await answer(port)) !== null, 10_000)).toBe(true);
      expect(await answer(port)).toMatchObject({ starts: 1 });
      expect(await startTimeOf(pid)).toBeNull();
    },
  );

  test("SIGTERM answers what was asked, stops everything and exits with 0", async () => {
    const { child, port, output } = running;
    const pids = [...Object.values(await enginePids(dataDir)), ...(await applicationPids(dataDir))];
    expect(pids.length).toBeGreaterThanOrEqual(4);
    const slow = fetch(`http://127.0.0.1:${port}/slow`);
    await new Promise((resolve) => setTimeout(resolve, 200));
    child.kill("SIGTERM");
    expect((await slow).status).toBe(200);
    expect(await exitOf(child)).toBe(0);
    expect(await areGone(pids)).toBe(true);
    expect(output().match(/https?:\/\//g)).toHaveLength(1);
  });
});

test("after a kill -9 of the launcher API and worker end by themselves, and the next start takes over with the data", async () => {
  const dataDir = await testFolder();
  const first = await launched(launchUntilTestEnds({ DATA_DIR: dataDir, PORT: `${await freePort()}` }));
  const engines = await enginePids(dataDir);
  const application = await applicationPids(dataDir);
  first.child.kill("SIGKILL");
  expect(await until(() => areGone(application), 5_000)).toBe(true);
  expect(await areGone([engines.postgres, engines.meilisearch])).toBe(false);
  const second = await launched(launchUntilTestEnds({ DATA_DIR: dataDir, PORT: `${first.port}` }));
  expect(await areGone([engines.postgres, engines.meilisearch])).toBe(true);
  expect(await answer(second.port)).toMatchObject({ starts: 2, demo: "1" });
});

test("when the npm that started us is killed, everything stops", async () => {
  const dataDir = await testFolder();
  const port = await freePort();
  const command = `exec -a "npm exec leerplek" sh -c '"${process.execPath}" --import tsx test-app/start.ts; true'`;
  const npm = spawn("bash", ["-c", command], {
    cwd: join(import.meta.dirname, ".."),
    env: { PATH: process.env["PATH"], HOME: process.env["HOME"], DATA_DIR: dataDir, PORT: `${port}` },
    stdio: "ignore",
  });
  onTestFinished(() => void npm.kill("SIGKILL"));
  expect(await until(async () => (await answer(port)) !== null, 60_000)).toBe(true);
  const pids = [...Object.values(await enginePids(dataDir)), ...(await applicationPids(dataDir))];
  npm.kill("SIGKILL");
  expect(await until(() => areGone(pids), 10_000)).toBe(true);
});

test("a taken port is named before anything starts", async () => {
  const port = await freePort();
  const other = createServer().listen(port, "127.0.0.1");
  onTestFinished(() => void other.close());
  await once(other, "listening");
  const { child, output } = launchUntilTestEnds({ DATA_DIR: await testFolder(), PORT: `${port}` });
  expect(await exitOf(child)).toBe(1);
  expect(output()).toContain(`Poort ${port} is bezet door een ander programma: zet PORT`);
  expect(output()).not.toContain("PostgreSQL starten");
});

test("a preparation that fails is shown, and nothing stays behind", async () => {
  const dataDir = await testFolder();
  const { child, output } = launchUntilTestEnds({ DATA_DIR: dataDir, PORT: `${await freePort()}`, FAIL_PREPARE: "1" });
  await until(async () => output().includes("klaarmaken…"), 60_000);
  const engines = await enginePids(dataDir);
  expect(await exitOf(child)).toBe(1);
  expect(output()).toContain("de migratie mislukt met opzet");
  expect(await areGone([engines.postgres, engines.meilisearch])).toBe(true);
});

test("a stop in the middle of a start leaves nothing behind", async () => {
  const dataDir = await testFolder();
  const { child, output } = launchUntilTestEnds({ DATA_DIR: dataDir, PORT: `${await freePort()}` });
  await until(async () => output().includes("✓ PostgreSQL"), 60_000);
  const { postgres } = await enginePids(dataDir);
  child.kill("SIGINT");
  expect(await exitOf(child)).toBe(0);
  expect(await areGone([postgres, Number(await readFile(join(dataDir, "meilisearch/pid"), "utf8"))])).toBe(true);
});

test("embedded parts refuse production unless they are allowed", async () => {
  const { child, output } = launchUntilTestEnds({ DATA_DIR: await testFolder(), PORT: "4000", NODE_ENV: "production" });
  expect(await exitOf(child)).toBe(1);
  expect(output()).toContain("zet DATABASE_URL, MEILI_URL en MEILI_KEY, of LEERPLEK_ALLOW_EMBEDDED=1");
});
