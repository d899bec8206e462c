import { join } from "node:path";
import type { LaunchSettings } from "./launch-settings.ts";
import { readOrCreateSecret } from "./secrets.ts";

/**
 * How the server and the worker sign in to the database: each with a role of its own, so that neither owns a table nor passes row-level security. The
 * roles bear the name of the database, because roles belong to the whole cluster.
 * @param databaseUrl of the owner, who prepares
 */
export async function signInUrls(
  settings: Pick<LaunchSettings, "serverDatabaseUrl" | "workerDatabaseUrl">,
  dataDir: string,
  databaseUrl: string,
): Promise<{ server: string; worker: string }> {
  const made = async (part: "server" | "worker"): Promise<string> => {
    const url = new URL(databaseUrl);
    url.username = `${decodeURIComponent(url.pathname.slice(1))}_${part}`;
    url.password = await readOrCreateSecret(join(dataDir, `database-${part}-password`));
    return url.href;
  };
  return {
    server: settings.serverDatabaseUrl ?? (await made("server")),
    worker: settings.workerDatabaseUrl ?? (await made("worker")),
  };
}
