import { setTimeout as sleep } from "node:timers/promises";
import type { Sql } from "postgres";
import type { Log } from "../../../platform/log.ts";
import type { SearchIndex } from "../../../platform/search-index.ts";
import { isEngineAway, isMissing, taskSucceeded } from "./engine-tasks.ts";
import { rebuildSearch } from "./rebuild-search.ts";
import { documentRowsOf } from "./search-documents.queries.ts";
import { giveWay, isRebuilding, lead, openSearchSession } from "./search-lock.repository.ts";
import { countRefusal, forgetRows, outboxChannel, waitingRows, type OutboxRow } from "./search-outbox.repository.ts";
import { searchReference } from "./search-reference.ts";
import { toDocument } from "./workplaces.search.ts";

export interface RelayServices {
  readonly databaseUrl: string;
  readonly search: SearchIndex;
  readonly log: Pick<Log, "info" | "warn" | "error">;
}

export interface SearchRelay {
  /** Ends after the batch that is being sent. */
  stop(): Promise<void>;
}

/** Each task costs the engine a run, whatever its size: one for every change starved a small machine. */
const leastGapMs = 1_000;
const mostRows = 1_000;
/** Without a wake-up the outbox is still read this often, and what is away is tried again. */
const pollMs = 1_000;
const retryMs = 500;

/**
 * Sends changed workplaces to the engine: the document as it is now, or its removal, in batches at most once a second, and forgets a row only when
 * the engine has finished with it and nobody queued it again. Any number of processes may run it; one at a time works. It waits out an engine or a
 * database that is away and goes on within a second after; an index that vanished is rebuilt.
 */
export function startSearchRelay(services: RelayServices): SearchRelay {
  const { databaseUrl, search, log } = services;
  const sql = openSearchSession(databaseUrl, "leerplek search relay");
  const stopping = new AbortController();
  let wakeUp = () => {};
  const listening = sql.listen(outboxChannel, () => wakeUp()).catch(() => null);
  const round = relayRounds(sql, services);
  const pause = (ms: number) => sleep(Math.max(0, ms), undefined, { signal: stopping.signal }).catch(() => {});

  async function run(): Promise<void> {
    let isFailing = false;
    while (!stopping.signal.aborted) {
      const startedAt = performance.now();
      const woken = new Promise<void>((resolve) => (wakeUp = resolve));
      try {
        const sent = await round();
        if (isFailing) log.info("search relay works again");
        isFailing = false;
        if (sent > 0) await pause(leastGapMs - (performance.now() - startedAt));
        if (sent < mostRows) await Promise.race([woken, pause(pollMs)]);
      } catch (error) {
        if (!isFailing) log.warn({ err: error }, "search relay waits: the engine or the database is away");
        isFailing = true;
        if (isMissing(error)) await makeIndex().catch(() => {});
        await pause(retryMs);
      }
    }
  }
  async function makeIndex(): Promise<void> {
    // The rebuild waits for whoever sends changes, and that is us.
    await giveWay(sql);
    await rebuildSearch({ databaseUrl, search });
  }
  const running = run();

  return {
    async stop() {
      stopping.abort();
      await running;
      await listening.then((listener) => listener?.unlisten()).catch(() => {});
      await sql.end({ timeout: 5 });
    },
  };
}

/**
 * One round: read, send, forget. While an index is being rebuilt what was sent is not forgotten, because the new index may have been filled before
 * the change: it is sent once more after the swap. Gives the number of rows that were sent.
 */
function relayRounds(sql: Sql, { search, log }: RelayServices): () => Promise<number> {
  /** Row to sequence, so that a kept row is not sent again every second. */
  const kept = new Map<string, string>();

  return async () => {
    const state = await lead(sql);
    if (!state.leads) return 0;
    if (!state.isRebuilding) kept.clear();
    const waiting = await waitingRows(sql, mostRows);
    const rows = waiting.filter((row) => kept.get(row.workplaceId) !== row.sequence);
    try {
      const done = rows.length > 0 ? await deliver(rows) : [];
      // Asked again: a rebuild that began meanwhile may have read these rows already, one that begins later has not.
      if (await isRebuilding(sql)) for (const row of done) kept.set(row.workplaceId, row.sequence);
      else if (done.length > 0) await forgetRows(sql, done);
    } finally {
      if (await isRebuilding(sql).catch(() => false)) await giveWay(sql);
    }
    return rows.length;
  };

  /** Gives the rows the engine has finished with. A refused batch is cut in halves until the row that is to blame stands alone. */
  async function deliver(rows: readonly OutboxRow[]): Promise<readonly OutboxRow[]> {
    try {
      await send(rows.map((row) => row.workplaceId));
      return rows;
    } catch (error) {
      if (isEngineAway(error) || isMissing(error)) throw error;
      if (rows.length > 1) {
        const middle = Math.ceil(rows.length / 2);
        return [...(await deliver(rows.slice(0, middle))), ...(await deliver(rows.slice(middle)))];
      }
      const parked = await countRefusal(sql, rows);
      log.warn({ err: error, workplaceIds: rows.map((row) => row.workplaceId) }, "the engine refused a workplace");
      if (parked.length > 0) log.error({ workplaceIds: parked }, "search relay parked a workplace: a person must look");
      return [];
    }
  }

  async function send(ids: readonly string[]): Promise<void> {
    const index = search.client.index(search.name);
    // Adding to an index that is not there would make one without our settings.
    await index.getRawInfo();
    const [{ compounds }, published] = await Promise.all([searchReference(sql), documentRowsOf(sql, ids)]);
    const found = new Set(published.map((row) => row.id));
    const gone = ids.filter((id) => !found.has(id));
    const tasks = [
      ...(published.length > 0 ? [await index.addDocuments(published.map((row) => toDocument(row, compounds)))] : []),
      ...(gone.length > 0 ? [await index.deleteDocuments(gone)] : []),
    ];
    for (const { taskUid } of tasks) await taskSucceeded(search.client, taskUid);
  }
}
