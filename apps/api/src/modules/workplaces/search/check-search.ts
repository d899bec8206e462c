import type { Sql } from "postgres";
import { asId } from "@leerplek/domain/shared/id";
import type { Database } from "../../../platform/database.ts";
import type { Log } from "../../../platform/log.ts";
import type { SearchIndex } from "../../../platform/search-index.ts";
import type { CompoundWords } from "./compound-words.ts";
import { recordCheck, stillWaiting, type Drift } from "./search-checks.repository.ts";
import { documentRowsAfter, documentRowsOf } from "./search-documents.queries.ts";
import { queueForSearch } from "./search-outbox.repository.ts";
import { readReference } from "./search-reference.ts";
import { toDocument } from "./workplaces.search.ts";

export interface CheckServices {
  readonly sql: Sql;
  readonly db: Database;
  readonly search: SearchIndex;
  readonly clock: () => Date;
  readonly log: Pick<Log, "info" | "warn">;
}

type Versions = ReadonlyMap<string, string>;

const batchSize = 2_000;
const beforeAll = "00000000-0000-0000-0000-000000000000";

/**
 * Compares the index with the database by id and version, queues what differs for the relay, and notes what it found. A change that is under way is
 * not a difference: what looks different is read once more, and what waits in the outbox is left to the relay.
 */
export async function checkSearch({ sql, db, search, clock, log }: CheckServices): Promise<Drift> {
  const { compounds } = await readReference(sql);
  const indexed = await indexedVersions(search);
  const current = await currentVersions(sql, compounds);
  const suspects = differences(indexed, current);
  const waiting = await stillWaiting(sql, suspects);
  const open = suspects.filter((id) => !waiting.has(id));
  const [indexedNow, currentNow] = [
    await indexedVersionsOf(search, open),
    await currentVersionsOf(sql, open, compounds),
  ];
  const wrong = differences(indexedNow, currentNow);
  const drift: Drift = {
    documents: indexed.size,
    missing: wrong.filter((id) => !indexedNow.has(id)).length,
    outdated: wrong.filter((id) => indexedNow.has(id) && currentNow.has(id)).length,
    surplus: wrong.filter((id) => !currentNow.has(id)).length,
  };
  for (let start = 0; start < wrong.length; start += batchSize)
    await queueForSearch(
      db,
      wrong.slice(start, start + batchSize).map((id) => asId<"workplace">(id)),
    );
  await recordCheck(sql, clock(), drift);
  if (wrong.length > 0) log.warn(drift, "search index differed from the database and is being repaired");
  else log.info(drift, "search index equals the database");
  return drift;
}

const differences = (indexed: Versions, current: Versions): readonly string[] => [
  ...[...current].filter(([id, version]) => indexed.get(id) !== version).map(([id]) => id),
  ...[...indexed.keys()].filter((id) => !current.has(id)),
];

interface Indexed {
  readonly id: string;
  readonly version: string;
}

async function indexedVersions({ client, name }: SearchIndex): Promise<Versions> {
  const versions = new Map<string, string>();
  for (let offset = 0; ; offset += batchSize) {
    const page = await client
      .index<Indexed>(name)
      .getDocuments({ fields: ["id", "version"], limit: batchSize, offset });
    for (const { id, version } of page.results) versions.set(id, version);
    if (page.results.length < batchSize) return versions;
  }
}

async function indexedVersionsOf({ client, name }: SearchIndex, ids: readonly string[]): Promise<Versions> {
  const versions = new Map<string, string>();
  for (let start = 0; start < ids.length; start += batchSize) {
    const wanted = ids.slice(start, start + batchSize);
    const page = await client
      .index<Indexed>(name)
      .getDocuments({ ids: [...wanted], fields: ["id", "version"], limit: batchSize });
    for (const { id, version } of page.results) versions.set(id, version);
  }
  return versions;
}

async function currentVersions(sql: Sql, compounds: CompoundWords): Promise<Versions> {
  const versions = new Map<string, string>();
  for (let after = beforeAll; ;) {
    const rows = await documentRowsAfter(sql, after, batchSize);
    for (const row of rows) versions.set(row.id, toDocument(row, compounds).version);
    const last = rows.at(-1);
    if (!last) return versions;
    after = last.id;
  }
}

async function currentVersionsOf(sql: Sql, ids: readonly string[], compounds: CompoundWords): Promise<Versions> {
  const versions = new Map<string, string>();
  for (let start = 0; start < ids.length; start += batchSize)
    for (const row of await documentRowsOf(sql, ids.slice(start, start + batchSize)))
      versions.set(row.id, toDocument(row, compounds).version);
  return versions;
}
