import { join } from "node:path";
import { LaunchProblem } from "./launch-problem.ts";
import { repository } from "./repository.ts";

/** What the environment says about this start. Null: use the embedded part. */
export type LaunchSettings = {
  port: number;
  baseUrl: string;
  dataDir: string | null;
  databaseUrl: string | null;
  /** How server and worker sign in to a database of one's own; null lets the start command make these roles. */
  serverDatabaseUrl: string | null;
  workerDatabaseUrl: string | null;
  search: { url: string; key: string } | null;
  smtpUrl: string | null;
  isDemo: boolean;
  authSecret: string | null;
  fieldKeys: string | null;
};

export type Environment = Record<string, string | undefined>;

/** Reads the settings, or says in one sentence what to set otherwise. */
export function readLaunchSettings(env: Environment): LaunchSettings {
  const port = readPort(env["PORT"]);
  const databaseUrl = env["DATABASE_URL"] || null;
  const search = readSearch(env);
  const isProduction = env["NODE_ENV"] === "production";
  const isEmbedded = databaseUrl === null || search === null;
  if (isProduction && isEmbedded && env["LEERPLEK_ALLOW_EMBEDDED"] !== "1") {
    throw new LaunchProblem(
      "De meegeleverde PostgreSQL en Meilisearch zijn niet voor productie: zet DATABASE_URL, MEILI_URL en MEILI_KEY, of LEERPLEK_ALLOW_EMBEDDED=1 als je het toch wilt.",
    );
  }
  return {
    port,
    baseUrl: env["BASE_URL"] || `http://localhost:${port}`,
    dataDir: env["DATA_DIR"] || null,
    databaseUrl,
    serverDatabaseUrl: env["SERVER_DATABASE_URL"] || null,
    workerDatabaseUrl: env["WORKER_DATABASE_URL"] || null,
    search,
    smtpUrl: env["SMTP_URL"] || null,
    isDemo: !isProduction && (isEmbedded || env["LEERPLEK_DEMO"] === "1"),
    authSecret: env["AUTH_SECRET"] || null,
    fieldKeys: env["FIELD_KEYS"] || null,
  };
}

function readPort(value = "4000"): number {
  const port = Number(value);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new LaunchProblem(`PORT is “${value}”, maar moet een getal van 1 tot 65535 zijn.`);
}

function readSearch(env: Environment): { url: string; key: string } | null {
  const url = env["MEILI_URL"];
  const key = env["MEILI_KEY"];
  if (!url) return null;
  if (key) return { url, key };
  throw new LaunchProblem("MEILI_URL is gezet zonder MEILI_KEY: zet ook de sleutel van je Meilisearch.");
}

/** Where data goes when DATA_DIR is not set. */
export const defaultDataDir = join(repository, ".data");
