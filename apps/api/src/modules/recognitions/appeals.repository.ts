import { and, eq, isNull } from "drizzle-orm";
import { newId, type Id } from "@leerplek/domain/shared/id";
import type { LocalDate } from "@leerplek/domain/shared/time";
import type { RecognitionStatus } from "@leerplek/domain/recognitions/recognition";
import type { AppealedFrom } from "@leerplek/domain/recognitions/recognition-transitions";
import type { CommandScope } from "../../platform/command.ts";
import type { Database } from "../../platform/database.ts";
import { recognitionAppeals } from "./recognition-files.table.ts";

export type StoredAppeal = typeof recognitionAppeals.$inferSelect;

/** The state an appeal is against; null when there is nothing to appeal. */
export const appealedFromOf = (status: RecognitionStatus): AppealedFrom | null =>
  status === "REFUSED" || status === "WITHDRAWN" ? status : null;

export async function insertAppeal(
  { db, viewer, now, today }: Pick<CommandScope, "db" | "viewer" | "now" | "today">,
  recognitionId: Id<"recognition">,
  appeal: {
    readonly against: AppealedFrom;
    readonly motive: string;
    readonly appealUntil: LocalDate | null;
    readonly acknowledgeBy: LocalDate;
  },
): Promise<void> {
  await db.insert(recognitionAppeals).values({
    id: newId(now.getTime()),
    recognitionId,
    lodgedById: viewer.userId,
    lodgedOn: today,
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
