import type { Environment } from "../environment.ts";
import { prepareJobs } from "../platform/jobs.ts";
import { prepareRoles } from "./database-roles.ts";
import { migrateDatabase, whilePreparing } from "./prepare-database.ts";
import { prepareIndex } from "./prepare-index.ts";
import { prepareRows } from "./prepare-rows.ts";

export interface PrepareOptions {
  readonly environment: Pick<
    Environment,
    "databaseUrl" | "serverDatabaseUrl" | "workerDatabaseUrl" | "search" | "isDemo"
  >;
  /** Told of every step, in Dutch: these lines stand on the terminal of the person who starts. */
  readonly say: (line: string) => void;
  /** Name of the search index; tests have one each. */
  readonly indexName?: string;
  readonly clock?: () => Date;
}

/** Makes database and index ready for the server and the worker. May be repeated; of several at once one works and the others wait. */
export async function prepare({
  environment,
  say,
  indexName,
  clock = () => new Date(),
}: PrepareOptions): Promise<void> {
  const { databaseUrl, isDemo } = environment;
  const search = { ...environment.search, ...(indexName && { name: indexName }) };

  let isNewWorld = false;

  await whilePreparing(
    databaseUrl,
    async (sql) => {
      await step("rollen van de databank nakijken", async () => {
        const { serverDatabaseUrl, workerDatabaseUrl } = environment;
        const made = await prepareRoles(sql, { serverDatabaseUrl, workerDatabaseUrl });
        return made.length === 0 ? inOrder : made.join(", ");
      });
      await step("tabellen bijwerken", async () => {
        const count = await migrateDatabase(sql);
        return count === 0 ? inOrder : `${count} ${count === 1 ? "stap" : "stappen"}`;
      });
      await step("wachtrijen klaarzetten", async () => {
        await prepareJobs(databaseUrl);
        return inOrder;
      });
      await step("gegevens nakijken", async () => {
        const written = await prepareRows({ sql, isDemo, now: clock(), say });
        isNewWorld = written === "demo";
        if (written === null) return inOrder;
        return isNewWorld ? "een verzonnen Vlaanderen gemaakt" : "lijsten geladen";
      });
      await step("zoekindex nakijken", async () => {
        const isReady = await prepareIndex({ sql, databaseUrl, search, isNewWorld });
        return isReady ? inOrder : "de zoekmachine antwoordt niet; zoeken werkt eenvoudiger tot ze er is";
      });
    },
    say,
  );

  /** "tabellen bijwerken: 4 stappen (0,3 s)" */
  async function step(name: string, work: () => Promise<string>): Promise<void> {
    const startedAt = performance.now();
    const outcome = await work();
    const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1).replace(".", ",");
    say(`${name}: ${outcome} (${seconds} s)`);
  }
}

const inOrder = "in orde";
