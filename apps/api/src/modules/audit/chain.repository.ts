import type { Sql } from "postgres";
import { newId } from "@leerplek/domain/shared/id";

/** Where a chain ended, once or now. */
export interface ChainEnd {
  readonly chain: number;
  readonly sequence: number;
  /** Hexadecimal. */
  readonly hash: string;
}

/** A line as its hash needs it. */
export interface ChainedLine {
  readonly id: string;
  readonly chain: number;
  readonly sequence: number;
  readonly hash: string;
  readonly atMilliseconds: number;
  readonly actorId: string | null;
  readonly actorRole: string | null;
  readonly onBehalfOf: string | null;
  readonly action: string;
  readonly objectId: string;
  readonly organisationId: string | null;
  readonly purpose: string | null;
  readonly reason: string | null;
  readonly requestId: string | null;
}

export const chainEnds = (sql: Sql): Promise<readonly ChainEnd[]> => sql<ChainEnd[]>`/* audit: ends of the chains */
  select chain, sequence::float8 as sequence, encode(hash, 'hex') as hash from audit_chains order by chain`;

/** Where a chain begins since its oldest lines went after their term; null while it is whole. */
export async function checkpointOf(sql: Sql, chain: number): Promise<ChainEnd | null> {
  const [row] = await sql<ChainEnd[]>`/* audit: where a chain begins */
    select chain, sequence::float8 as sequence, encode(hash, 'hex') as hash from audit_checkpoints
    where chain = ${chain} order by sequence desc limit 1`;
  return row ?? null;
}

/** Lines that went after their term, of all chains. */
export async function countRemovedLines(sql: Sql): Promise<number> {
  const [row] = await sql<{ count: number }[]>`/* audit: removed lines */
    select coalesce(sum(lines), 0)::float8 as count from audit_checkpoints`;
  return row?.count ?? 0;
}

/** Seals of a chain up to a place, in order. */
export const sealsOf = (sql: Sql, chain: number): Promise<readonly ChainEnd[]> => sql<
  ChainEnd[]
>`/* audit: seals of a chain */
  select distinct chain, sequence::float8 as sequence, encode(hash, 'hex') as hash from audit_seals where chain = ${chain} and sequence > 0 order by sequence`;

/** The next lines of a chain after a place. */
export const linesAfter = (
  sql: Sql,
  {
    chain,
    after,
    until,
    most,
  }: { readonly chain: number; readonly after: number; readonly until: number; readonly most: number },
): Promise<readonly ChainedLine[]> => sql<ChainedLine[]>`/* audit: lines of a chain */
  select id, chain, sequence::float8 as sequence, encode(hash, 'hex') as hash, (extract(epoch from at) * 1000)::float8 as "atMilliseconds", actor_id as "actorId",
    actor_role as "actorRole", on_behalf_of as "onBehalfOf", action, object_id as "objectId", organisation_id as "organisationId", purpose, reason,
    request_id as "requestId"
  from audit_log where chain = ${chain} and sequence > ${after} and sequence <= ${until} order by sequence limit ${most}`;

/** Keeps where the chains end now. Chains that did not grow since are left out. */
export async function sealChains(sql: Sql, now: Date): Promise<readonly ChainEnd[]> {
  const ends = await sql<ChainEnd[]>`/* audit: what grew since the last seal */
    select chain, sequence::float8 as sequence, encode(hash, 'hex') as hash from audit_chains c
    where sequence > coalesce((select max(s.sequence) from audit_seals s where s.chain = c.chain), 0) order by chain`;
  if (ends.length > 0)
    await sql`/* audit: seal */ insert into audit_seals (id, at, chain, sequence, hash)
      select * from json_to_recordset(${JSON.stringify(ends.map((end) => ({ ...end, id: newId(now.getTime()), at: now, hash: `\\x${end.hash}` })))}::text::json)
        as s("id" uuid, "at" timestamptz, "chain" smallint, "sequence" bigint, "hash" bytea)`;
  return ends;
}
