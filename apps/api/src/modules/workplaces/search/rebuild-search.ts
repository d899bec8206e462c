import type { Sql } from "postgres";
import type { SearchIndex } from "../../../platform/search-index.ts";
import { taskSucceeded } from "./engine-tasks.ts";
import { indexSettings } from "./index-settings.ts";
import { documentRowsAfter } from "./search-documents.queries.ts";
import { beginRebuild, openSearchSession, stopRelay } from "./search-lock.repository.ts";
import { readReference } from "./search-reference.ts";
import { toDocument } from "./workplaces.search.ts";

export interface RebuildServices {
  readonly databaseUrl: string;
  readonly search: SearchIndex;
  /** Told after each batch, and waited for. */
  readonly onProgress?: (documents: number) => void | Promise<void>;
}

export interface Rebuilt {
  readonly documents: number;
  readonly milliseconds: number;
}

const batchSize = 5_000;
const beforeAll = "00000000-0000-0000-0000-000000000000";

/**
 * Builds a new index beside the one people search, swaps the two in one step and removes the old one: there is no moment without results. Changes made
 * meanwhile are not lost: the relay keeps what it sends until the swap and sends it again. Null when another process is rebuilding.
 */
export async function rebuildSearch({ databaseUrl, search, onProgress }: RebuildServices): Promise<Rebuilt | null> {
  const startedAt = performance.now();
  const sql = openSearchSession(databaseUrl, "leerplek search rebuild");
  const { client, name } = search;
  const building = `${name}-building`;
  try {
    if (!(await beginRebuild(sql))) return null;
    await client.deleteIndexIfExists(building);
    await done(client.createIndex(building, { primaryKey: "id" }));
    await done(client.index(building).updateSettings(indexSettings));
    const documents = await fill(sql, { search, building, onProgress });
    await stopRelay(sql);
    await swap();
    return { documents, milliseconds: Math.round(performance.now() - startedAt) };
  } finally {
    // The locks end with the session, so the relay goes on from here.
    await sql.end({ timeout: 5 });
  }

  async function swap(): Promise<void> {
    const { results } = await client.getRawIndexes({ limit: 1_000 });
    if (!results.some(({ uid }) => uid === name)) await done(client.createIndex(name, { primaryKey: "id" }));
    await done(client.swapIndexes([{ indexes: [name, building], rename: false }]));
    await done(client.deleteIndex(building));
  }

  async function done(enqueued: Promise<{ readonly taskUid: number }>): Promise<void> {
    await taskSucceeded(client, (await enqueued).taskUid);
  }
}

/** Every published workplace, in order of id; the next batch is read while the engine takes the last. */
async function fill(
  sql: Sql,
  { search, building, onProgress }: Pick<RebuildServices, "search" | "onProgress"> & { readonly building: string },
): Promise<number> {
  const { compounds } = await readReference(sql);
  const tasks: Promise<{ readonly taskUid: number }>[] = [];
  let documents = 0;
  for (let after = beforeAll; ;) {
    const rows = await documentRowsAfter(sql, after, batchSize);
    const last = rows.at(-1);
    if (!last) break;
    after = last.id;
    await tasks.at(-1);
    tasks.push(search.client.index(building).addDocuments(rows.map((row) => toDocument(row, compounds))));
    documents += rows.length;
    await onProgress?.(documents);
  }
  for (const task of tasks) await taskSucceeded(search.client, (await task).taskUid);
  return documents;
}
