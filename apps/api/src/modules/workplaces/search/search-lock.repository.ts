import postgres, { type Sql } from "postgres";

/** Advisory locks of the search: who sends changes, and whether an index is being rebuilt. They end with the session that holds them. */
const lockSpace = 77_201;
const relayLock = 1;
const rebuildLock = 2;

/** A session of its own: advisory locks belong to one, and a pool would hand out another. Long statements are its business. */
export const openSearchSession = (databaseUrl: string, name: string): Sql =>
  postgres(databaseUrl, {
    max: 1,
    connect_timeout: 2,
    backoff: () => 0.5,
    idle_timeout: 0,
    max_lifetime: null,
    onnotice: () => {},
    connection: { application_name: name },
  });

/**
 * Tries to be the one that sends changes, or learns that this session is it already. Asked before each round, because a session that was lost takes
 * its lock with it.
 */
export async function lead(sql: Sql): Promise<{ readonly leads: boolean; readonly isRebuilding: boolean }> {
  const [state] = await sql<{ leads: boolean; isRebuilding: boolean }[]>`/* search: who sends changes */
    select case when exists (select from pg_locks l where ${isLock(sql, relayLock)} and l.pid = pg_backend_pid())
      then true else pg_try_advisory_lock(${lockSpace}, ${relayLock}) end as leads,
      ${held(sql, rebuildLock)} as "isRebuilding"`;
  return state ?? { leads: false, isRebuilding: false };
}

export async function isRebuilding(sql: Sql): Promise<boolean> {
  const [state] = await sql<{ is: boolean }[]>`/* search: is an index being rebuilt */
    select ${held(sql, rebuildLock)} as is`;
  return state?.is ?? false;
}

/** Lets a waiting rebuild have its turn; the relay asks to lead again in its next round. */
export const giveWay = async (sql: Sql): Promise<void> => {
  await sql`/* search: give way */ select pg_advisory_unlock(${lockSpace}, ${relayLock})`;
};

/** False when another session rebuilds. */
export async function beginRebuild(sql: Sql): Promise<boolean> {
  const [state] = await sql<{ got: boolean }[]>`/* search: begin a rebuild */
    select pg_try_advisory_lock(${lockSpace}, ${rebuildLock}) as got`;
  return state?.got ?? false;
}

/** Waits until nobody is sending changes, and keeps it so. */
export const stopRelay = async (sql: Sql): Promise<void> => {
  await sql`/* search: wait for the relay */ select pg_advisory_lock(${lockSpace}, ${relayLock})`;
};

const held = (sql: Sql, lock: number) => sql`exists (select from pg_locks l where ${isLock(sql, lock)})`;

const isLock = (sql: Sql, lock: number) => sql`l.locktype = 'advisory' and l.granted and l.objsubid = 2
  and l.classid = ${lockSpace} and l.objid = ${lock}
  and l.database = (select oid from pg_database where datname = current_database())`;
