import { createHash } from "node:crypto";
import type { PostgresJsDatabase } from "drizzle-orm/postgres-js";
import type { Sql } from "postgres";
import type { AuditFault } from "@leerplek/domain/audit/verification";
import type { Log } from "../../platform/log.ts";
import {
  chainEnds,
  checkpointOf,
  countRemovedLines,
  linesAfter,
  sealChains,
  sealsOf,
  type ChainedLine,
  type ChainEnd,
} from "./chain.repository.ts";
import { finishVerification, noteProgress, requestVerification, takeVerification } from "./verification.repository.ts";

export interface VerifyServices {
  readonly sql: Sql;
  readonly db: PostgresJsDatabase;
  readonly clock: () => Date;
  readonly log: Pick<Log, "info" | "error">;
}

const linesAtOnce = 5_000;

/**
 * Recomputes every hash in our own words, not with the functions of the database, and compares with the ends the chains have and once had. A chain whose oldest lines went after their
 * term is followed from its checkpoint, and the run says how many went. What it finds
 * is kept with the run and goes to the log as an alert. Without a run that waits it makes one: the job of the night.
 */
export async function verifyAuditLog({ sql, db, clock, log }: VerifyServices): Promise<readonly AuditFault[]> {
  await db.transaction((tx) => requestVerification(tx, { requestedById: null, now: clock() }));
  const id = await takeVerification(db);
  if (!id) return [];
  const ends = await chainEnds(sql);
  const linesRemoved = await countRemovedLines(sql);
  const linesTotal = ends.reduce((sum, { sequence }) => sum + sequence, 0) - linesRemoved;
  let linesChecked = 0;
  const faults: AuditFault[] = [];
  for (const end of ends) {
    const fault = await faultOf(sql, end, async (count) => {
      linesChecked += count;
      await noteProgress(db, id, { linesTotal, linesChecked, linesRemoved });
    });
    if (fault) faults.push(fault);
  }
  await db.transaction((tx) => finishVerification(tx, id, { faults, now: clock() }));
  for (const fault of faults) log.error({ alert: "audit-log-broken", ...fault }, "the audit log is broken");
  log.info({ lines: linesChecked, removed: linesRemoved, faults: faults.length }, "audit log verified");
  return faults;
}

/** Keeps the ends of the chains in the database and in the log, which leaves this machine: who rewrites the one does not reach the other. */
export async function sealAuditLog({ sql, clock, log }: VerifyServices): Promise<void> {
  const ends = await sealChains(sql, clock());
  if (ends.length > 0)
    log.info({ seal: ends.map(({ chain, sequence, hash }) => `${chain}:${sequence}:${hash}`) }, "audit log sealed");
}

/** The first thing wrong in a chain, up to its end when the run began. */
async function faultOf(
  sql: Sql,
  end: ChainEnd,
  onProgress: (lines: number) => Promise<void>,
): Promise<AuditFault | null> {
  const { chain } = end;
  const seals = new Map((await sealsOf(sql, chain)).map(({ sequence, hash }) => [sequence, hash]));
  const known = Math.max(end.sequence, ...seals.keys());
  const begin = await checkpointOf(sql, chain);
  let head = Buffer.from(begin?.hash ?? "", "hex");
  let place = begin?.sequence ?? 0;
  const sealedBegin = seals.get(place);
  if (sealedBegin !== undefined && sealedBegin !== begin?.hash)
    return { kind: "REWRITTEN", chain, sequence: place, lineId: null };
  /** A fault that is none: the night removed lines while we read, and the chain begins later now. */
  const isShortened = async (): Promise<boolean> => ((await checkpointOf(sql, chain))?.sequence ?? 0) > place;
  for (;;) {
    const lines = await linesAfter(sql, { chain, after: place, until: known, most: linesAtOnce });
    for (const line of lines) {
      place += 1;
      if (line.sequence !== place)
        return (await isShortened())
          ? faultOf(sql, end, onProgress)
          : { kind: "MISSING", chain, sequence: place, lineId: null };
      head = hashAfter(head, line);
      const hash = head.toString("hex");
      if (hash !== line.hash) return { kind: "CHANGED", chain, sequence: place, lineId: line.id };
      const sealed = seals.get(place);
      if (sealed !== undefined && sealed !== hash)
        return { kind: "REWRITTEN", chain, sequence: place, lineId: line.id };
    }
    await onProgress(lines.length);
    if (lines.length < linesAtOnce) break;
  }
  if (place < known && (await isShortened())) return faultOf(sql, end, onProgress);
  if (place < known) return { kind: "TAIL_MISSING", chain, sequence: place + 1, lineId: null };
  return place === end.sequence && head.toString("hex") !== end.hash
    ? { kind: "REWRITTEN", chain, sequence: place, lineId: null }
    : null;
}

/** The same text as `audit_row_text` in the database makes: a JSON list as PostgreSQL writes it. */
function hashAfter(head: Buffer, line: ChainedLine): Buffer<ArrayBuffer> {
  const parts = [
    line.chain,
    line.sequence,
    line.id,
    line.atMilliseconds,
    line.actorId,
    line.actorRole,
    line.onBehalfOf,
    line.action,
    line.objectId,
    line.organisationId,
    line.purpose,
    line.reason,
    line.requestId,
  ];
  return createHash("sha256")
    .update(head)
    .update(`[${parts.map((part) => JSON.stringify(part)).join(", ")}]`)
    .digest();
}
