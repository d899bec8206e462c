import type { Sql } from "postgres";
import { isEngineAway } from "../modules/workplaces/search/engine-tasks.ts";
import { prepareSearch } from "../modules/workplaces/search/prepare-search.ts";
import { rebuildSearch } from "../modules/workplaces/search/rebuild-search.ts";
import { openSearchIndex } from "../platform/search-index.ts";

export interface IndexToPrepare {
  readonly sql: Sql;
  readonly databaseUrl: string;
  readonly search: { readonly url: string; readonly key: string; readonly name?: string };
  /** The rows are new: whatever the index holds is of another world. */
  readonly isNewWorld: boolean;
}

/** Makes sure that there is an index with our settings and documents in it. @returns false when the engine is away: the worker does it later */
export async function prepareIndex({ sql, databaseUrl, search, isNewWorld }: IndexToPrepare): Promise<boolean> {
  const index = openSearchIndex(search);
  try {
    if (isNewWorld) await rebuildSearch({ databaseUrl, search: index });
    else await prepareSearch({ databaseUrl, search: index });
    const { numberOfDocuments } = await index.client.index(index.name).getStats();
    if (numberOfDocuments === 0 && (await hasPublished(sql))) await rebuildSearch({ databaseUrl, search: index });
    return true;
  } catch (error) {
    if (isEngineAway(error)) return false;
    throw error;
  } finally {
    index.close();
  }
}

async function hasPublished(sql: Sql): Promise<boolean> {
  const [row] = await sql<{ isThere: boolean }[]>`/* prepare: is anything published */
    select exists (select from workplaces where status = 'PUBLISHED') as "isThere"`;
  return row?.isThere ?? false;
}
