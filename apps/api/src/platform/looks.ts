import { setTimeout as sleep } from "node:timers/promises";
import type { Sql } from "postgres";
import { actingOrganisation, actingRole, purposeOf } from "@leerplek/domain/audit/acting";
import { lookActions, lookWindow, type Look } from "@leerplek/domain/audit/look";
import { newId } from "@leerplek/domain/shared/id";
import type { Viewer } from "@leerplek/domain/shared/viewer";
import type { Log } from "./log.ts";

/** Who saw whom, in one read. */
export interface Seen {
  readonly viewer: Viewer | null;
  readonly looks: readonly Look[];
  readonly now: Date;
  readonly requestId: string;
}

/** Writes looks at learners into the audit log, beside the answers: nobody waits for it. */
export interface LookRecorder {
  note(seen: Seen): void;
  /** Writes what waits; fails when the database does. */
  flush(): Promise<void>;
  /** Writes what waits, for as long as the database needs to come back, at most three seconds. */
  stop(): Promise<void>;
}

interface Line {
  readonly id: string;
  readonly at: string;
  readonly windowStart: string;
  readonly actorId: string;
  readonly actorRole: string | null;
  readonly learnerId: string;
  readonly kind: Look["kind"];
  readonly action: string;
  readonly organisationId: string | null;
  readonly purpose: string;
  readonly requestId: string;
}

const everyMilliseconds = 1_000;
const linesAtOnce = 500;
const rememberedAtMost = 50_000;
const patienceMilliseconds = 3_000;

/**
 * Looks wait at most a second in memory and go out together. A look counts once in a quarter of an hour: most repetitions are known here, those of
 * another process the database knows. A killed process loses a second of looks; one that stops in order loses none.
 */
export function createLookRecorder({ sql, log }: { sql: Sql; log: Pick<Log, "error"> }): LookRecorder {
  const known = new Set<string>();
  let waiting: Line[] = [];
  let turn: Promise<void> = Promise.resolve();

  const writeAll = async (): Promise<void> => {
    while (waiting.length > 0) {
      const lines = waiting.slice(0, linesAtOnce);
      await writeLooks(sql, lines);
      waiting = waiting.slice(lines.length);
    }
  };
  /** One at a time, or a line would be written twice. */
  const flush = (): Promise<void> => (turn = turn.catch(() => {}).then(writeAll));
  const timer = setInterval(() => {
    if (waiting.length > 0) flush().catch((error: unknown) => log.error({ err: error }, "looks wait for the database"));
  }, everyMilliseconds);
  timer.unref();

  return {
    note({ viewer, looks, now, requestId }) {
      if (!viewer) return;
      const windowStart = lookWindow(now).toISOString();
      for (const { learnerId, kind } of looks) {
        const key = `${viewer.userId} ${learnerId} ${kind} ${windowStart}`;
        if (known.has(key)) continue;
        if (known.size >= rememberedAtMost) known.clear();
        known.add(key);
        const role = actingRole(viewer);
        waiting.push({
          id: newId(now.getTime()),
          at: now.toISOString(),
          windowStart,
          actorId: viewer.userId,
          actorRole: role,
          learnerId,
          kind,
          action: lookActions[kind],
          organisationId: actingOrganisation(viewer),
          purpose: purposeOf(role),
          requestId,
        });
      }
    },
    flush,
    async stop() {
      clearInterval(timer);
      const deadline = performance.now() + patienceMilliseconds;
      for (;;) {
        try {
          return await flush();
        } catch (error) {
          if (performance.now() > deadline) {
            log.error({ err: error, alert: "looks-lost", count: waiting.length }, "looks could not be written");
            return;
          }
          await sleep(100);
        }
      }
    },
  };
}

const writeLooks = async (sql: Sql, lines: readonly Line[]): Promise<void> => {
  await sql`/* audit: looks at learners */
    with seen as (
      select * from json_to_recordset(${JSON.stringify(lines)}::text::json) as l("id" uuid, "at" timestamptz, "windowStart" timestamptz, "actorId" uuid,
        "actorRole" text, "learnerId" uuid, "kind" text, "action" text, "organisationId" text, "purpose" text, "requestId" text)
    ), fresh as (
      insert into recent_looks (actor_id, learner_id, kind, window_start)
      select distinct "actorId", "learnerId", "kind", "windowStart" from seen on conflict do nothing
      returning actor_id, learner_id, kind, window_start
    )
    insert into audit_log (id, at, actor_id, actor_role, action, object_id, organisation_id, purpose, request_id)
    select s."id", s."at", s."actorId", s."actorRole", s."action", 'learner_' || s."learnerId", s."organisationId", s."purpose", s."requestId"
    from seen s join fresh f on f.actor_id = s."actorId" and f.learner_id = s."learnerId" and f.kind = s."kind" and f.window_start = s."windowStart"
    order by s."at", s."id"`;
};
