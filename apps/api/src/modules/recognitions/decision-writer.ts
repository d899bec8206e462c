import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Sql } from "postgres";
import type { Log } from "../../platform/log.ts";
import { writeDecisionDocument } from "./decision-document.ts";
import { decisionsToWrite, keepDocument } from "./decision-documents.repository.ts";

const restMilliseconds = 2_000;
const atOnce = 10;

/** Writes the documents that are missing. @returns how many */
export async function writeDecisions(sql: Sql): Promise<number> {
  const decisions = await decisionsToWrite(sql, atOnce);
  for (const decision of decisions) {
    const pdf = await writeDecisionDocument(decision);
    await keepDocument(sql, decision.id, { pdf, sha256: createHash("sha256").update(pdf).digest("hex") });
  }
  return decisions.length;
}

/**
 * Looks every two seconds for decisions that are not a document yet: making a PDF takes a tenth of a second of processor time, which is not for the
 * process that answers. One that fails is tried again with the next look.
 */
export function startDecisionWriter({ sql, log }: { sql: Sql; log: Pick<Log, "error"> }): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const work = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      const written = await writeDecisions(sql).catch((error: unknown) => {
        log.error({ err: error }, "decision document");
        return 0;
      });
      if (written === 0) await sleep(restMilliseconds, undefined, { signal: stopping.signal }).catch(() => {});
    }
  };
  const running = work();
  return {
    stop() {
      stopping.abort();
      return running;
    },
  };
}
