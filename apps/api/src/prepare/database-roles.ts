import postgres, { type Sql } from "postgres";
import { databaseFault } from "../platform/database-fault.ts";
import { PreparingProblem } from "./preparing-problem.ts";
import { scramVerifier } from "./scram.ts";

interface SignInUrls {
  readonly serverDatabaseUrl: string | null;
  readonly workerDatabaseUrl: string | null;
}

/** What the owner of the database needs, in the words of the person who starts. */
const whatIsNeeded =
  "geef die gebruiker CREATEROLE, of laat een beheerder dit één keer doen: create role leerplek_serving nologin; create role leerplek_working nologin; " +
  "grant leerplek_working to <gebruiker van DATABASE_URL>; maak twee rollen met LOGIN, de ene lid van leerplek_serving en de andere van leerplek_working, " +
  "en zet SERVER_DATABASE_URL en WORKER_DATABASE_URL.";

/**
 * Makes the roles of the second wall (docs/adr/0009): two that hold the rights, and one each for the server and the worker to sign in with. What is
 * there and works is left alone. @returns the names of what was made or mended
 */
export async function prepareRoles(sql: Sql, { serverDatabaseUrl, workerDatabaseUrl }: SignInUrls): Promise<string[]> {
  const made: string[] = [];
  try {
    for (const group of ["leerplek_serving", "leerplek_working"]) {
      const [found] = await sql`/* roles: is it there */ select from pg_roles where rolname = ${group}`;
      if (found) continue;
      await sql.unsafe(`create role ${group} nologin`).catch(ignoreTwin);
      made.push(group);
    }
    await sql.unsafe(`do $$ begin if not pg_has_role(current_user, 'leerplek_working', 'usage')
      then execute format('grant leerplek_working to %I', current_user); end if; end $$`);
    if (serverDatabaseUrl && (await haveSignIn(sql, serverDatabaseUrl, "leerplek_serving")))
      made.push(new URL(serverDatabaseUrl).username);
    if (workerDatabaseUrl && (await haveSignIn(sql, workerDatabaseUrl, "leerplek_working")))
      made.push(new URL(workerDatabaseUrl).username);
  } catch (error) {
    if (databaseFault(error)?.state !== "42501") throw error;
    throw new PreparingProblem(`De gebruiker van DATABASE_URL mag geen rollen maken: ${whatIsNeeded}`, {
      cause: error,
    });
  }
  return made;
}

/** Roles belong to the whole cluster: another database may be prepared at this moment. */
function ignoreTwin(error: unknown): void {
  const { state } = databaseFault(error) ?? {};
  if (state !== "42710" && state !== "23505") throw error;
}

/** @returns whether anything had to be made or mended */
async function haveSignIn(sql: Sql, url: string, group: string): Promise<boolean> {
  if (await works(url, group)) return false;
  const { username, password } = new URL(url);
  const [name, verifier] = [identifier(decodeURIComponent(username)), scramVerifier(decodeURIComponent(password))];
  await sql.unsafe(`create role ${name} login`).catch(ignoreTwin);
  await sql.unsafe(`alter role ${name} password '${verifier}'`);
  await sql.unsafe(`grant ${group} to ${name} with inherit true, set false`);
  return true;
}

async function works(url: string, group: string): Promise<boolean> {
  const trial = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} });
  try {
    const [row] = await trial<{ isMember: boolean }[]>`/* roles: does the sign-in work */
      select pg_has_role(current_user, ${group}, 'usage') as "isMember"`;
    return row?.isMember ?? false;
  } catch {
    return false;
  } finally {
    await trial.end();
  }
}

const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;
