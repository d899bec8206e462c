import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { FolderInUse } from "./claim.ts";
import { freePort } from "./ports.ts";
import { startPostgres, type PostgresOptions, type RunningPostgres } from "./postgres.ts";
import { startTimeOf } from "./processes.ts";
import { makeTestFolder, testFolder } from "./test-folder.ts";

async function started(options: PostgresOptions): Promise<RunningPostgres> {
  const server = await startPostgres(options);
  onTestFinished(() => server.stop());
  return server;
}

async function query(server: { url: string }, statement: string): Promise<unknown[]> {
  const sql = postgres(server.url, { max: 1, onnotice: () => {} });
  return sql.unsafe(statement).finally(() => sql.end());
}

test("data survives a kill -9 of the server, on the same port", async () => {
  const dataDir = await testFolder();
  const first = await started({ dataDir, mode: "durable" });
  await query(first, "create table kept (n int); insert into kept values (7)");
  process.kill(first.pid, "SIGKILL");
  await first.ended;
  const second = await started({ dataDir, mode: "durable", port: first.port });
  expect(second.url).toBe(first.url);
  expect(await query(second, "select n from kept")).toEqual([{ n: 7 }]);
});

test("a lock file that names somebody else's process is cleared, and that process lives on", async () => {
  const dataDir = await testFolder();
  await (await startPostgres({ dataDir, mode: "throwaway" })).stop();
  const stranger = spawn("sleep", ["60"]);
  onTestFinished(() => void stranger.kill("SIGKILL"));
  await once(stranger, "spawn");
  await writeFile(join(dataDir, "cluster/postmaster.pid"), `${stranger.pid}\n${dataDir}/cluster\n`);
  const server = await started({ dataDir, mode: "throwaway" });
  expect(await query(server, "select 1 as one")).toEqual([{ one: 1 }]);
  expect(await startTimeOf(stranger.pid ?? 0)).not.toBeNull();
});

test("a server that outlived its launcher is stopped by the next start", async () => {
  const dataDir = await testFolder();
  const orphan = await startPostgres({ dataDir, mode: "throwaway" });
  await writeFile(join(dataDir, "owner"), "999999999 1"); // The launcher is gone.
  const server = await started({ dataDir, mode: "throwaway" });
  expect(await startTimeOf(orphan.pid)).toBeNull();
  expect(server.pid).not.toBe(orphan.pid);
});

test("a first start that was killed half way begins again", async () => {
  const dataDir = await testFolder();
  await (await startPostgres({ dataDir, mode: "throwaway" })).stop();
  await rm(join(dataDir, "ready"));
  await rm(join(dataDir, "cluster/global"), { recursive: true });
  const server = await started({ dataDir, mode: "throwaway" });
  expect(await query(server, "select current_database() as name")).toEqual([{ name: "leerplek" }]);
});

test("a port that is taken is an error that says so", async () => {
  const port = await freePort();
  const other = createServer().listen(port, "127.0.0.1");
  onTestFinished(() => void other.close());
  await once(other, "listening");
  const start = startPostgres({ dataDir: await testFolder(), mode: "throwaway", port });
  await expect(start).rejects.toThrow(/Address already in use/);
});

describe("a durable server", () => {
  let dataDir: string;
  let server: RunningPostgres;

  beforeAll(async () => {
    dataDir = await makeTestFolder();
    server = await startPostgres({ dataDir, mode: "durable" });
  });
  afterAll(() => server.stop().then(() => rm(dataDir, { recursive: true })));

  test("has an acknowledged write on disk", async () => {
    const names = ["fsync", "synchronous_commit", "full_page_writes", "data_checksums"];
    const values = await Promise.all(names.map((name) => query(server, `show ${name}`)));
    expect(values.map(([row]) => Object.values(row ?? {})[0])).toEqual(["on", "on", "on", "on"]);
  });

  test("is refused to a second start while its owner lives, with the owner's pid", async () => {
    await expect(startPostgres({ dataDir, mode: "durable" })).rejects.toThrow(FolderInUse);
    await expect(startPostgres({ dataDir, mode: "durable" })).rejects.toThrow(`proces ${process.pid}`);
  });

  test("asks for a random password that is closed to others", async () => {
    const password = await readFile(join(dataDir, "password"), "utf8");
    expect(password.length).toBeGreaterThan(40);
    expect((await stat(join(dataDir, "password"))).mode & 0o077).toBe(0);
    expect((await stat(join(dataDir, "cluster"))).mode & 0o077).toBe(0);
    const wrong = { url: server.url.replace(password, "postgres") };
    await expect(query(wrong, "select 1")).rejects.toThrow("password authentication failed");
  });

  test("keeps the values of a failed statement out of its log", async () => {
    await query(server, "create table person (email text unique); insert into person values ('jan@example.org')");
    await expect(query(server, "insert into person values ('jan@example.org')")).rejects.toThrow("duplicate key");
    const log = await readFile(join(dataDir, "postgres.log"), "utf8");
    expect(log).toContain("duplicate key");
    expect(log).not.toContain("jan@example.org");
  });

  test("is gone after a stop", async () => {
    await server.stop();
    expect(await startTimeOf(server.pid)).toBeNull();
  });
});
