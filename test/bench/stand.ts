import { randomBytes } from "node:crypto";
import { chmod, mkdir, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import type { Sql } from "postgres";
import { day } from "@leerplek/domain/shared/time";
import { makeWorld } from "@leerplek/fixtures/world/make-world";
import { createSessionCookie } from "@leerplek/api/modules/accounts/session-cookie";
import { hashOfToken, newToken } from "@leerplek/api/modules/accounts/session-token";
import { rebuildSearch } from "@leerplek/api/modules/workplaces/search/rebuild-search";
import { connect } from "@leerplek/api/platform/database";
import { prepareJobs } from "@leerplek/api/platform/jobs";
import { prepareRoles } from "@leerplek/api/prepare/database-roles";
import { openSearchIndex } from "@leerplek/api/platform/search-index";
import { seedWorld } from "@leerplek/api/seed/seed-world";
import { buildApplication } from "@leerplek/local/app-build";
import { startAppProcess, type AppProcess } from "@leerplek/local/app-process";
import { startMailbox, type Mailbox } from "@leerplek/local/mailbox";
import { startMeilisearch } from "@leerplek/local/meilisearch";
import { startPostgres } from "@leerplek/local/postgres";
import { applicationSources, repository } from "@leerplek/local/repository";

/** Everything the workloads run on: two servers over the same engines and the same rows. */
export interface Stand {
  readonly sql: Sql;
  readonly product: Server;
  readonly limit: Server;
  readonly engines: { readonly postgres: number; readonly meilisearch: number };
  /** The search engine's own documents, as `id -> there or not`. */
  isIndexed(workplaceId: string): Promise<boolean>;
  /** Starts the process that does the jobs, the index among them; the workloads run without it. */
  startWorker(): Promise<void>;
  /** The cookie of a signed-in person. */
  cookieOf(userId: string): Promise<string>;
  stop(): Promise<void>;
}
export interface Server {
  readonly url: string;
  readonly pid: number;
}

const secret = randomBytes(32).toString("hex");
const sessionCookie = createSessionCookie({ secret, isHttps: false });
const today = day(new Date().toLocaleDateString("sv", { timeZone: "Europe/Brussels" }));

/** Starts the engines with the settings they have in use (fsync on), seeds with a fixed day, fills the index and starts both servers. */
export async function makeStand(size: number, say: (line: string) => void): Promise<Stand> {
  const folder = await mkdtemp(join(tmpdir(), "leerplek-bench-"));
  await chmod(folder, 0o755);
  const pg = await startPostgres({ dataDir: join(folder, "postgres"), mode: "durable" });
  const meili = await startMeilisearch({ dataDir: join(folder, "meilisearch") });
  const connection = connect(pg.url, { connections: 4, name: "bench" });
  const { sql, db } = connection;
  const serverDatabaseUrl = Object.assign(new URL(pg.url), {
    username: "bench_server",
    password: randomBytes(16).toString("hex"),
  }).href;
  await prepareRoles(sql, { serverDatabaseUrl, workerDatabaseUrl: null });
  await migrate(db, { migrationsFolder: join(repository, "apps/api/drizzle") });
  await prepareJobs(pg.url);
  say(`seeding ${size} workplaces`);
  await seedWorld({ sql, db }, makeWorld({ today, size }), () => {});
  const search = openSearchIndex({ url: meili.url, key: meili.key });
  const built = await rebuildSearch({ databaseUrl: pg.url, search });
  say(`indexed ${built?.documents ?? 0} in ${((built?.milliseconds ?? 0) / 1000).toFixed(1)} s`);
  search.close();

  const program = await buildApplication(applicationSources, join(folder, "app"));
  const productPort = await freePort();
  const limitPort = await freePort();
  const env = {
    ...process.env,
    DATABASE_URL: pg.url,
    MEILI_URL: meili.url,
    MEILI_KEY: meili.key,
    AUTH_SECRET: secret,
    LEERPLEK_DEMO: "1",
    LOG_LEVEL: "info",
    RATE_LIMIT_FACTOR: "1000000",
  };
  let worker: AppProcess | null = null;
  let mailbox: Mailbox | null = null;
  const product = await startAppProcess(
    {
      script: program.server,
      home: program.home,
      env: {
        ...env,
        DATABASE_URL: serverDatabaseUrl,
        PORT: String(productPort),
        BASE_URL: `http://localhost:${productPort}`,
      },
    },
    join(folder, "server.log"),
  );
  const limit = await startAppProcess(
    {
      script: join(import.meta.dirname, "limit-server.ts"),
      home: import.meta.dirname,
      env: { ...env, PORT: String(limitPort), NODE_OPTIONS: "--import tsx" },
    },
    join(folder, "limit.log"),
  );
  await answers(`http://127.0.0.1:${productPort}/health/ready`);
  await answers(`http://127.0.0.1:${limitPort}/w6`);
  return {
    sql,
    product: { url: `http://127.0.0.1:${productPort}/graphql`, pid: product.pid },
    limit: { url: `http://127.0.0.1:${limitPort}`, pid: limit.pid },
    engines: { postgres: pg.pid, meilisearch: meili.pid },
    async isIndexed(workplaceId) {
      const headers = { authorization: `Bearer ${meili.key}` };
      const answer = await fetch(`${meili.url}/indexes/workplaces/documents/${workplaceId}?fields=id`, { headers });
      await answer.arrayBuffer();
      return answer.ok;
    },
    async startWorker() {
      await mkdir(join(folder, "mails"));
      mailbox = await startMailbox({ folder: join(folder, "mails") });
      const workerEnv = { ...env, SMTP_URL: mailbox.smtpUrl };
      worker = await startAppProcess(
        { script: program.worker, home: program.home, env: workerEnv },
        join(folder, "worker.log"),
      );
    },
    async cookieOf(userId) {
      const token = newToken();
      await sql`insert into sessions (id, user_id, token, expires_at)
        values (${crypto.randomUUID()}, ${userId}, ${hashOfToken(token)}, now() + interval '1 day')`;
      return sessionCookie.serialise(token, null).split(";")[0] ?? "";
    },
    async stop() {
      await Promise.all([product.stop(), limit.stop(), worker?.stop()]);
      await mailbox?.stop();
      await connection.close();
      await Promise.all([pg.stop(), meili.stop()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function answers(url: string): Promise<void> {
  for (let tries = 0; tries < 240; tries++) {
    const answer = await fetch(url, {
      method: url.includes("/w") ? "POST" : "GET",
      body: url.includes("/w") ? "{}" : undefined,
    }).catch(() => null);
    if (answer?.ok) return;
    await sleep(250);
  }
  throw new Error(`${url} does not answer`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}
