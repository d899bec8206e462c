import { spawn } from "node:child_process";
import { once } from "node:events";
import { rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { startMeilisearch } from "@leerplek/local/meilisearch";
import { startPostgres } from "@leerplek/local/postgres";

const api = fileURLToPath(new URL("../../apps/api", import.meta.url));
const tsx = join(dirname(createRequire(import.meta.url).resolve("tsx/package.json")), "dist/cli.mjs");

export interface DemoWorld {
  readonly databaseUrl: string;
  readonly search: { readonly url: string; readonly key: string };
  stop(): Promise<void>;
}

/** Real engines with the demo Flanders of today, made ready by the same script that `pnpm start` runs. */
export async function startDemoWorld(): Promise<DemoWorld> {
  const folder = join(tmpdir(), `leerplek-demo-${crypto.randomUUID()}`);
  const postgres = await startPostgres({ dataDir: join(folder, "postgres"), mode: "throwaway" });
  const meilisearch = await startMeilisearch({ dataDir: join(folder, "meilisearch") });
  const stop = async () => {
    await Promise.all([postgres.stop(), meilisearch.stop()]);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await prepare({
      DATABASE_URL: postgres.url,
      MEILI_URL: meilisearch.url,
      MEILI_KEY: meilisearch.key,
      AUTH_SECRET: crypto.randomUUID().repeat(2),
      LEERPLEK_DEMO: "1",
    });
  } catch (error) {
    await stop();
    throw error;
  }
  return { databaseUrl: postgres.url, search: meilisearch, stop };
}

async function prepare(environment: Readonly<Record<string, string>>): Promise<void> {
  const child = spawn(process.execPath, [tsx, "scripts/prepare.ts"], {
    cwd: api,
    env: { PATH: process.env["PATH"], ...environment },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error(`preparing the demo world ended with ${code}`);
}
