import { join } from "node:path";
import type { LaunchSettings } from "./launch-settings.ts";
import { startMailbox } from "./mailbox.ts";
import { startMeilisearch } from "./meilisearch.ts";
import { startPostgres } from "./postgres.ts";
import type { Progress } from "./progress.ts";
import { supervise } from "./supervise.ts";

export type Stoppable = { stop(): Promise<void> };
export type Parts = Partial<Record<"postgres" | "meilisearch" | "mailbox" | "server" | "worker", Stoppable>>;

type Surroundings = { settings: LaunchSettings; dataDir: string; progress: Progress; parts: Parts };

/** Starts PostgreSQL, or takes the one of DATABASE_URL. Whatever was started is in `parts`, for the stop. */
export async function databaseUrl({ settings, dataDir, progress, parts }: Surroundings): Promise<string> {
  if (settings.databaseUrl) return settings.databaseUrl;
  return progress.step("PostgreSQL starten", async () => {
    const options = { dataDir: join(dataDir, "postgres"), mode: "durable", log: progress.say } as const;
    const first = await startPostgres(options);
    const restart = () => startPostgres({ ...options, port: first.port });
    parts.postgres = supervise({ name: "PostgreSQL", first, restart, say: progress.say });
    return first.url;
  });
}

/** Starts Meilisearch, or takes the one of MEILI_URL. */
export async function searchAccess(surroundings: Surroundings): Promise<{ url: string; key: string }> {
  const { settings, dataDir, progress, parts } = surroundings;
  if (settings.search) return settings.search;
  return progress.step("Meilisearch starten", async () => {
    const options = { dataDir: join(dataDir, "meilisearch"), log: progress.say };
    const first = await startMeilisearch(options);
    const restart = () => startMeilisearch({ ...options, port: first.port });
    parts.meilisearch = supervise({ name: "Meilisearch", first, restart, say: progress.say });
    return { url: first.url, key: first.key };
  });
}

/** Starts the inbox that catches all mail, or takes the mail server of SMTP_URL. */
export async function mailAccess(surroundings: Surroundings): Promise<{ url: string; folder: string | undefined }> {
  const { settings, dataDir, progress, parts } = surroundings;
  if (settings.smtpUrl) return { url: settings.smtpUrl, folder: undefined };
  return progress.step("mailbox openen", async () => {
    const folder = join(dataDir, "mailbox");
    const mailbox = await startMailbox({ folder });
    parts.mailbox = mailbox;
    return { url: mailbox.smtpUrl, folder };
  });
}
