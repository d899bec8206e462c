import { setTimeout as sleep } from "node:timers/promises";
import type { Log } from "../../../platform/log.ts";
import type { SearchIndex } from "../../../platform/search-index.ts";
import { isMissing } from "./engine-tasks.ts";
import { indexSettings } from "./index-settings.ts";
import { rebuildSearch } from "./rebuild-search.ts";

interface PrepareServices {
  readonly databaseUrl: string;
  readonly search: SearchIndex;
  readonly log?: Pick<Log, "info">;
}

const lookAgainMs = 500;

/**
 * Makes sure that there is an index with the settings of this code: a missing one, or one with other settings, is rebuilt. Part of every start. While
 * somebody else rebuilds it is waited for, and looked at again: what they began may not be what is needed now.
 */
export async function prepareSearch(services: PrepareServices): Promise<void> {
  while (!(await isIndexReady(services.search))) {
    const rebuilt = await rebuildSearch(services);
    if (rebuilt) return services.log?.info(rebuilt, "search index rebuilt");
    await sleep(lookAgainMs);
  }
}

/** True when the index is there with our settings. */
export async function isIndexReady({ client, name }: SearchIndex): Promise<boolean> {
  try {
    const found = await client.index(name).getSettings();
    return sameSettings(indexSettings, found);
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

/** Everything we set is there; lists the engine keeps in an order of its own are compared as sets. */
function sameSettings(ours: unknown, theirs: unknown): boolean {
  if (Array.isArray(ours) && Array.isArray(theirs)) {
    const [a, b] = [ours, theirs].map((list) => list.map((each) => JSON.stringify(each)));
    return (
      a !== undefined &&
      b !== undefined &&
      a.length === b.length &&
      (isOrdered(ours) ? a : a.sort()).join() === (isOrdered(ours) ? b : b.sort()).join()
    );
  }
  if (isRecord(ours) && isRecord(theirs))
    return Object.entries(ours).every(([key, value]) => sameSettings(value, theirs[key]));
  return ours === theirs;
}

/** The order of these means something. */
const ordered: readonly unknown[] = [indexSettings.searchableAttributes, indexSettings.rankingRules];
const isOrdered = (list: unknown): boolean => ordered.includes(list);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
