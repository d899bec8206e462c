import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { assertSha256, packagedSha256 } from "./meilisearch-binary.ts";
import { startMeilisearch, type MeilisearchOptions, type RunningMeilisearch } from "./meilisearch.ts";
import { startTimeOf, until } from "./processes.ts";
import { testFolder } from "./test-folder.ts";

async function started(options: MeilisearchOptions): Promise<RunningMeilisearch> {
  const engine = await startMeilisearch(options);
  onTestFinished(() => engine.stop());
  return engine;
}

async function call(engine: RunningMeilisearch, path: string, body?: unknown): Promise<Response> {
  const method = body === undefined ? "GET" : "POST";
  const headers = { authorization: `Bearer ${engine.key}`, "content-type": "application/json" };
  return fetch(engine.url + path, { method, headers, body: JSON.stringify(body) });
}

async function holdsDocument(engine: RunningMeilisearch): Promise<boolean> {
  return (await call(engine, "/indexes/kept/documents/1")).ok;
}

test("documents survive a kill -9, and the key stays the same", async () => {
  const dataDir = await testFolder();
  const first = await started({ dataDir });
  await call(first, "/indexes/kept/documents", [{ id: 1, title: "lasser" }]);
  expect(await until(() => holdsDocument(first), 10_000)).toBe(true);
  process.kill(first.pid, "SIGKILL");
  await first.ended;
  const second = await started({ dataDir, port: first.port });
  expect({ url: second.url, key: second.key }).toEqual({ url: first.url, key: first.key });
  expect(await holdsDocument(second)).toBe(true);
});

test("an engine that outlived its launcher is stopped by the next start", async () => {
  const dataDir = await testFolder();
  const orphan = await startMeilisearch({ dataDir });
  await writeFile(join(dataDir, "owner"), "999999999 1"); // The launcher is gone.
  await started({ dataDir });
  expect(await startTimeOf(orphan.pid)).toBeNull();
});

test("a binary with another sha256 is refused", async () => {
  const dataDir = await testFolder();
  await writeFile(join(dataDir, "meilisearch-1.21.0"), "#!/bin/sh\nexec sleep 60\n", { mode: 0o755 });
  await expect(startMeilisearch({ dataDir })).rejects.toThrow(`in plaats van ${packagedSha256}`);
});

test("the sha256 of a file that is right is accepted", async () => {
  const file = join(await testFolder(), "abc");
  await writeFile(file, "abc");
  const published = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
  await expect(assertSha256(file, published)).resolves.toBeUndefined();
});

test("the application's key makes indexes and nothing of the administrator; the master key stays hidden", async () => {
  const dataDir = await testFolder();
  const engine = await started({ dataDir });
  expect((await call(engine, "/indexes", { uid: "a", primaryKey: "id" })).status).toBe(202);
  expect((await call(engine, "/keys")).status).toBe(403);
  expect((await call(engine, "/dumps", {})).status).toBe(403);
  expect((await fetch(`${engine.url}/indexes`)).status).toBe(401);
  const masterKey = await readFile(join(dataDir, "master-key"), "utf8");
  expect((await stat(join(dataDir, "master-key"))).mode & 0o077).toBe(0);
  expect(await readFile(`/proc/${engine.pid}/cmdline`, "utf8")).not.toContain(masterKey);
});

test("a binary of your own replaces the packaged one", async () => {
  const dataDir = await testFolder();
  const binary = join(dataDir, "own");
  await writeFile(binary, "#!/bin/sh\necho eigen binair gestart\nexit 3\n", { mode: 0o755 });
  await expect(startMeilisearch({ dataDir, binary })).rejects.toThrow("eigen binair gestart");
});
