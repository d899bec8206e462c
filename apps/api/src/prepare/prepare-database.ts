import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres, { type Sql } from "postgres";
import { databaseFault } from "../platform/database-fault.ts";
import { PreparingProblem } from "./preparing-problem.ts";

/** "leer" in bytes: who holds this lock prepares the database. */
const preparing = 0x6c_65_65_72;
const migrationsFolder = join(import.meta.dirname, "../../drizzle");
const migrationTries = 5;
/** PostgreSQL's code for a lock that was not given in time. */
const lockNotAvailable = "55P03";

interface Patience {
  /** For the database to answer. */
  readonly answerSeconds: number;
  /** For another process that prepares it. */
  readonly turnSeconds: number;
}
const usualPatience: Patience = { answerSeconds: 30, turnSeconds: 120 };

/**
 * Waits for the database, and does `work` while this process alone prepares it. The turn ends with the connection, so a killed process gives it up.
 * Statements wait at most two seconds for a lock (reliability 3.11): a migration never holds up the people at work behind it.
 */
export async function whilePreparing<Value>(
  databaseUrl: string,
  work: (sql: Sql) => Promise<Value>,
  say: (line: string) => void,
  patience: Patience = usualPatience,
): Promise<Value> {
  const sql = postgres(databaseUrl, {
    max: 1,
    connect_timeout: 5,
    onnotice: () => {},
    connection: { application_name: "leerplek prepare", lock_timeout: 2_000 },
  });
  try {
    await databaseAnswers(sql, new URL(databaseUrl).host, patience.answerSeconds);
    await takeTurn(sql, patience.turnSeconds, say);
    return await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function databaseAnswers(sql: Sql, host: string, seconds: number): Promise<void> {
  const deadline = performance.now() + seconds * 1_000;
  for (;;) {
    try {
      await sql`/* prepare: does the database answer */ select 1`;
      return;
    } catch (error) {
      const { state } = databaseFault(error) ?? {};
      if (state?.startsWith("28") || state === "3D000")
        throw new PreparingProblem(
          `De databank op ${host} weigert de aanmelding of bestaat niet: kijk DATABASE_URL na.`,
        );
      if (performance.now() > deadline)
        throw new PreparingProblem(`De databank op ${host} antwoordt niet na ${seconds} s: kijk DATABASE_URL na.`);
      await sleep(250);
    }
  }
}

async function takeTurn(sql: Sql, seconds: number, say: (line: string) => void): Promise<void> {
  const deadline = performance.now() + seconds * 1_000;
  for (let hasSaid = false; ; hasSaid = true) {
    const [turn] = await sql<{ isOurs: boolean }[]>`/* prepare: whose turn */
      select pg_try_advisory_lock(${preparing}) as "isOurs"`;
    if (turn?.isOurs) return;
    if (!hasSaid) say("wachten op een ander proces dat de databank klaarmaakt");
    if (performance.now() > deadline)
      throw new PreparingProblem(`Een ander proces is na ${seconds} s nog altijd bezig de databank klaar te maken.`);
    await sleep(250);
  }
}

/** Brings the tables to this version. @returns how many migrations it took */
export async function migrateDatabase(sql: Sql): Promise<number> {
  const before = await migrationCount(sql);
  for (let attempt = 1; ; attempt++) {
    try {
      await migrate(drizzle(sql), { migrationsFolder });
      return (await migrationCount(sql)) - before;
    } catch (error) {
      const { state } = databaseFault(error) ?? {};
      if (state !== lockNotAvailable)
        throw new PreparingProblem(`Een migratie van de databank is mislukt (${state ?? "zonder code"}).`, {
          cause: error,
        });
      if (attempt === migrationTries)
        throw new PreparingProblem(
          "Een migratie kreeg haar slot niet: te veel lopend werk op de databank, probeer later.",
        );
      await sleep(500 * attempt);
    }
  }
}

async function migrationCount(sql: Sql): Promise<number> {
  const [table] = await sql<{ isThere: boolean }[]>`/* prepare: were there migrations before */
    select to_regclass('drizzle.__drizzle_migrations') is not null as "isThere"`;
  if (!table?.isThere) return 0;
  const [row] = await sql<{ count: number }[]>`/* prepare: migrations done */
    select count(*)::int as count from drizzle.__drizzle_migrations`;
  return row?.count ?? 0;
}
