import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import { startPostgres } from "@leerplek/local/postgres";
import { connect, type Connection } from "../../../src/platform/database.ts";

export interface TestDatabase {
  readonly connection: Connection;
  readonly url: string;
  close(): Promise<void>;
}

/** A migrated, empty database on a server of its own. */
export async function startTestDatabase(): Promise<TestDatabase> {
  const folder = join(tmpdir(), `leerplek-contract-${crypto.randomUUID()}`);
  const server = await startPostgres({ dataDir: folder, mode: "throwaway" });
  const connection = connect(server.url, { connections: 5 });
  await migrate(connection.db, { migrationsFolder: join(import.meta.dirname, "../../../drizzle") });
  return {
    connection,
    url: server.url,
    async close() {
      await connection.close();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
