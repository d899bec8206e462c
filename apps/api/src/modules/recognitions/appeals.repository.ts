import { and, eq, isNull } from "drizzle-orm";
import { newId, type Id } from "@leerplek/domain/shared/id";
import type { AppealChannel } from "@leerplek/domain/recognitions/appeal";
import type { LocalDate } from "@leerplek/domain/shared/time";
import type { AppealedFrom } from "@leerplek/domain/recognitions/recognition-transitions";
import type { CommandScope } from "../../platform/command.ts";
import type { Database } from "../../platform/database.ts";
import { recognitionAppeals } from "./recognition-files.table.ts";

export type StoredAppeal = typeof recognitionAppeals.$inferSelect;

/** What the company wrote, how that came and on which day. */
export interface Lodged {
  readonly motive: string;
  readonly channel: AppealChannel;
  readonly lodgedOn: LocalDate;
}

export async function insertAppeal(
  { db, viewer, now }: Pick<CommandScope, "db" | "viewer" | "now">,
  recognitionId: Id<"recognition">,
  appeal: Lodged & {
    readonly against: AppealedFrom;
    readonly appealUntil: LocalDate | null;
    readonly acknowledgeBy: LocalDate;
  },
): Promise<void> {
  await db.insert(recognitionAppeals).values({
    id: newId(now.getTime()),
    recognitionId,
    lodgedById: viewer.userId,
    ...appeal,
  });
}

/** The appeal that waits for an answer. */
export async function openAppeal(db: Database, recognitionId: Id<"recognition">): Promise<StoredAppeal | null> {
  const [appeal] = await db
    .select()
    .from(recognitionAppeals)
    .where(and(eq(recognitionAppeals.recognitionId, recognitionId), isNull(recognitionAppeals.outcome)));
  return appeal ?? null;
}

export async function saveAppeal(
  db: Database,
  id: string,
  change: Partial<Pick<StoredAppeal, "appealUntil" | "acknowledgedOn" | "outcome" | "outcomeMotive" | "decidedOn">>,
): Promise<void> {
  await db.update(recognitionAppeals).set(change).where(eq(recognitionAppeals.id, id));
}
