import { sql as statement } from "drizzle-orm";
import type { Sql } from "postgres";
import type { Id } from "@leerplek/domain/shared/id";
import type { Database } from "../../../platform/database.ts";

/** Channel on which the relay hears that something waits. */
export const outboxChannel = "search_outbox";

/** After so many refusals a row is parked: it waits for a person or for the check of the index. */
export const parkedAfter = 10;

/**
 * Notes in the transaction of the change that these workplaces' search documents are out of date, and wakes the relay when it commits.
 * Queueing again gives a row a new sequence, so that the relay never forgets a change that came while it was sending.
 */
export async function queueForSearch(db: Database, workplaceIds: readonly Id<"workplace">[]): Promise<void> {
  if (workplaceIds.length === 0) return;
  await db.execute(statement`/* search: queue workplaces */
    with queued as (
      insert into search_outbox (workplace_id)
      select id from unnest(string_to_array(${workplaceIds.join(",")}, ',')::uuid[]) as ids(id) order by id
      on conflict (workplace_id) do update
      set sequence = excluded.sequence, attempts = 0, queued_at = excluded.queued_at
    )
    select pg_notify(${outboxChannel}, '')`);
}

/** One workplace that waits for the relay. */
export interface OutboxRow {
  readonly workplaceId: string;
  readonly sequence: string;
  readonly attempts: number;
}

/** The oldest rows that are not parked. */
export const waitingRows = (sql: Sql, most: number): Promise<readonly OutboxRow[]> => sql<OutboxRow[]>`
  /* search: what waits */
  select workplace_id as "workplaceId", sequence::text, attempts from search_outbox
  where attempts < ${parkedAfter} order by sequence limit ${most}`;

/** Forgets rows that were not queued again meanwhile. A row that a transaction holds at this moment is being queued again. */
export async function forgetRows(sql: Sql, rows: readonly OutboxRow[]): Promise<void> {
  await sql`/* search: forget what was sent */
    delete from search_outbox where workplace_id in (
      select o.workplace_id from search_outbox o
      join unnest(${ids(rows)}::uuid[], ${sequences(rows)}::bigint[]) as sent (id, sequence)
        on sent.id = o.workplace_id and sent.sequence = o.sequence
      for update of o skip locked)`;
}

/** Counts a refusal for each row; gives the workplaces that are parked by it. */
export async function countRefusal(sql: Sql, rows: readonly OutboxRow[]): Promise<readonly string[]> {
  const parked = await sql<{ workplaceId: string }[]>`/* search: count a refusal */
    with refused as (
      update search_outbox o set attempts = o.attempts + 1
      from unnest(${ids(rows)}::uuid[], ${sequences(rows)}::bigint[]) as sent (id, sequence)
      where sent.id = o.workplace_id and sent.sequence = o.sequence
      returning o.workplace_id, o.attempts
    )
    select workplace_id as "workplaceId" from refused where attempts >= ${parkedAfter}`;
  return parked.map((row) => row.workplaceId);
}

const ids = (rows: readonly OutboxRow[]): string[] => rows.map((row) => row.workplaceId);
const sequences = (rows: readonly OutboxRow[]): string[] => rows.map((row) => row.sequence);

/** How the outbox stands: rows waiting, rows parked, and how long the oldest has waited. */
export async function outboxState(
  sql: Sql,
): Promise<{ readonly waiting: number; readonly parked: number; readonly lagSeconds: number }> {
  const [state] = await sql<{ waiting: number; parked: number; lagSeconds: number }[]>`/* search: state of the outbox */
    select count(*) filter (where attempts < ${parkedAfter})::int as waiting,
      count(*) filter (where attempts >= ${parkedAfter})::int as parked,
      coalesce(extract(epoch from now() - min(queued_at) filter (where attempts < ${parkedAfter})), 0)::float8 as "lagSeconds"
    from search_outbox`;
  return state ?? { waiting: 0, parked: 0, lagSeconds: 0 };
}
