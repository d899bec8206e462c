import { and, desc, eq, isNull } from "drizzle-orm";
import { newId, type Id } from "@leerplek/domain/shared/id";
import type { LocalDate } from "@leerplek/domain/shared/time";
import type { Vote } from "@leerplek/domain/recognitions/recognition";
import type { CommandScope } from "../../platform/command.ts";
import type { Database } from "../../platform/database.ts";
import { recognitionVisits, recognitionVotes } from "./recognition-files.table.ts";

type Scope = Pick<CommandScope, "db" | "viewer" | "now">;

export async function insertVisit(
  { db, viewer, now }: Scope,
  recognitionId: Id<"recognition">,
  plannedOn: LocalDate,
): Promise<void> {
  await db.insert(recognitionVisits).values({
    id: newId(now.getTime()),
    recognitionId,
    plannedOn,
    plannedById: viewer.userId,
    createdAt: now,
  });
}

/** Writes the report of the visit that was planned last and has none; false when there is no such visit. */
export async function finishVisit(
  db: Database,
  recognitionId: Id<"recognition">,
  outcome: { readonly doneOn: LocalDate; readonly report: string },
): Promise<boolean> {
  const [visit] = await db
    .select({ id: recognitionVisits.id })
    .from(recognitionVisits)
    .where(and(eq(recognitionVisits.recognitionId, recognitionId), isNull(recognitionVisits.doneOn)))
    .orderBy(desc(recognitionVisits.createdAt))
    .limit(1);
  if (!visit) return false;
  await db.update(recognitionVisits).set(outcome).where(eq(recognitionVisits.id, visit.id));
  return true;
}

/** The key of the table keeps it to one vote for each voter. */
export async function insertVote(
  { db, viewer, now }: Scope,
  recognitionId: Id<"recognition">,
  { vote, note }: { readonly vote: Vote; readonly note: string | null },
): Promise<void> {
  await db.insert(recognitionVotes).values({ recognitionId, voterId: viewer.userId, vote, note, at: now });
}
