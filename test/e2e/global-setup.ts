import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where the product answers. */
    readonly baseUrl: string;
    /** Where its engines keep their files, and their pids. */
    readonly dataDir: string;
  }
}

const root = new URL("../..", import.meta.url).pathname;
const patienceMs = 240_000;
let stop = (): Promise<void> => Promise.resolve();

/** Starts the product as its users do, with the README's command, on a free port and in a folder of its own. */
export async function setup(project: TestProject): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), "leerplek-e2e-"));
  // The engines run under an account of their own and must be able to come in.
  await chmod(dataDir, 0o755);
  const port = await freePort();
  const baseUrl = `http://localhost:${port}`;
  const launcher = spawn(join(root, "node_modules/.bin/tsx"), ["infra/local/src/start.ts"], {
    cwd: root,
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, RATE_LIMIT_FACTOR: "1000" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  launcher.stdout.on("data", (chunk) => (said += chunk));
  launcher.stderr.on("data", (chunk) => (said += chunk));
  const deadline = performance.now() + patienceMs;
  while (!(await isReady(baseUrl))) {
    if (launcher.exitCode !== null || performance.now() > deadline)
      throw new Error(`The product did not start:\n${said}`);
    await sleep(250);
  }
  project.provide("baseUrl", baseUrl);
  project.provide("dataDir", dataDir);
  stop = async () => {
    const ended = once(launcher, "exit");
    launcher.kill("SIGTERM");
    await ended;
    await rm(dataDir, { recursive: true, force: true });
  };
}

export const teardown = (): Promise<void> => stop();

const isReady = (baseUrl: string): Promise<boolean> =>
  fetch(`${baseUrl}/health/ready`, { signal: AbortSignal.timeout(2_000) }).then(
    (answer) => answer.status === 200,
    () => false,
  );

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}
