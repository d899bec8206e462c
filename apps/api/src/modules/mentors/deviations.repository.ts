import { and, eq, inArray } from "drizzle-orm";
import type { Id } from "@leerplek/domain/shared/id";
import type { Viewer } from "@leerplek/domain/shared/viewer";
import type { Database } from "../../platform/database.ts";
import { notFound } from "../../platform/errors.ts";
import { mentorForUpdate, type StoredMentor } from "./mentors.repository.ts";
import { mentorAssignments, mentorDeviations } from "./mentors.table.ts";

export type StoredDeviation = typeof mentorDeviations.$inferSelect;

/** Locks the mentor a request is about, and gives both. Unknown and foreign ids answer alike: NOT_FOUND. */
export async function deviationForUpdate(
  db: Database,
  viewer: Viewer,
  id: Id<"deviation">,
): Promise<{ readonly mentor: StoredMentor; readonly deviation: StoredDeviation }> {
  const [known] = await db
    .select({ mentorId: mentorDeviations.mentorId })
    .from(mentorDeviations)
    .where(eq(mentorDeviations.id, id));
  if (!known) throw notFound();
  const mentor = await mentorForUpdate(db, viewer, known.mentorId);
  const [deviation] = await db.select().from(mentorDeviations).where(eq(mentorDeviations.id, id));
  if (!deviation) throw notFound();
  return { mentor, deviation };
}

export async function insertDeviation(db: Database, row: typeof mentorDeviations.$inferInsert): Promise<void> {
  await db.insert(mentorDeviations).values(row);
}

export async function saveDeviation(
  db: Database,
  id: Id<"deviation">,
  change: Partial<typeof mentorDeviations.$inferInsert>,
): Promise<void> {
  await db.update(mentorDeviations).set(change).where(eq(mentorDeviations.id, id));
}

/** Whether the mentor was proposed for the programme: a deviation is about a place, not about the person alone. */
export async function isProposedFor(
  db: Database,
  mentorId: Id<"mentor">,
  programmeId: Id<"programme">,
): Promise<boolean> {
  const [place] = await db
    .select({ id: mentorAssignments.id })
    .from(mentorAssignments)
    .where(
      and(
        eq(mentorAssignments.mentorId, mentorId),
        eq(mentorAssignments.programmeId, programmeId),
        inArray(mentorAssignments.status, ["PROPOSED", "REJECTED", "INACTIVE"]),
      ),
    );
  return place !== undefined;
}
