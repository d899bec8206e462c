import { and, eq, gt, isNull, ne, sql } from "drizzle-orm";
import type { InterviewMode, SlotStatus } from "@leerplek/domain/interviews/interview";
import type { Period } from "@leerplek/domain/interviews/slots";
import { newId, type Id } from "@leerplek/domain/shared/id";
import type { Viewer } from "@leerplek/domain/shared/viewer";
import type { WorkplaceStatus } from "@leerplek/domain/workplaces/workplace";
import type { CommandScope } from "../../platform/command.ts";
import type { Database } from "../../platform/database.ts";
import { conflict, notFound } from "../../platform/errors.ts";
import { mentors } from "../mentors/mentors.table.ts";
import { workplaces } from "../workplaces/workplaces.table.ts";
import { interviewSlots } from "./interviews.table.ts";

/** A slot with the state of its workplace; the slot's row is locked until the transaction ends. */
export interface StoredSlot {
  readonly id: Id<"slot">;
  readonly workplaceId: Id<"workplace">;
  readonly companyId: Id<"company">;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly status: SlotStatus;
  readonly workplaceStatus: WorkplaceStatus;
}

/** Locks the slot: of many who want it, one at a time reads its state. Null when there is none. */
export async function slotForUpdate(db: Database, id: Id<"slot">): Promise<StoredSlot | null> {
  const [slot] = await db
    .select({
      id: interviewSlots.id,
      workplaceId: interviewSlots.workplaceId,
      companyId: interviewSlots.companyId,
      startsAt: interviewSlots.startsAt,
      endsAt: interviewSlots.endsAt,
      status: interviewSlots.status,
      workplaceStatus: workplaces.status,
    })
    .from(interviewSlots)
    .innerJoin(workplaces, eq(workplaces.id, interviewSlots.workplaceId))
    .where(eq(interviewSlots.id, id))
    .for("update", { of: interviewSlots });
  return slot ?? null;
}

/** Takes an open slot away. CONFLICT when it is no longer open. */
export async function removeSlot(db: Database, id: Id<"slot">): Promise<void> {
  const removed = await db
    .update(interviewSlots)
    .set({ status: "REMOVED", version: sql`${interviewSlots.version} + 1` })
    .where(and(eq(interviewSlots.id, id), eq(interviewSlots.status, "OPEN")))
    .returning({ id: interviewSlots.id });
  if (removed.length === 0) throw conflict();
}

/** The workplace for which a member of its company opens slots. Unknown and foreign ids answer alike: NOT_FOUND. */
export async function workplaceOfSlots(
  db: Database,
  viewer: Viewer,
  id: Id<"workplace">,
): Promise<{ id: Id<"workplace">; companyId: Id<"company">; mentorId: Id<"mentor"> | null; status: WorkplaceStatus }> {
  const [workplace] = await db
    .select({
      id: workplaces.id,
      companyId: workplaces.companyId,
      mentorId: workplaces.mentorId,
      status: workplaces.status,
    })
    .from(workplaces)
    .where(eq(workplaces.id, id));
  if (!workplace || !viewer.companyIds.includes(workplace.companyId)) throw notFound();
  return workplace;
}

/**
 * Locks the mentor while slots are opened: who opens at the same moment waits and then sees what is taken. Without it the exclusion constraint lets many
 * wait for each other in a circle, and PostgreSQL ends all but one of them.
 */
export async function lockMentor(db: Database, id: Id<"mentor">): Promise<void> {
  await db.select({ id: mentors.id }).from(mentors).where(eq(mentors.id, id)).for("no key update");
}

export async function isMentorOf(
  db: Database,
  { mentorId, companyId }: { readonly mentorId: Id<"mentor">; readonly companyId: Id<"company"> },
): Promise<boolean> {
  const found = await db
    .select({ id: mentors.id })
    .from(mentors)
    .where(and(eq(mentors.id, mentorId), eq(mentors.companyId, companyId)));
  return found.length > 0;
}

/** What the mentor already has from now on, for whatever workplace; without a mentor, what the workplace has. */
export const takenPeriods = (
  db: Database,
  of: { readonly mentorId: Id<"mentor"> | null; readonly workplaceId: Id<"workplace">; readonly now: Date },
): Promise<readonly Period[]> =>
  db
    .select({ startsAt: interviewSlots.startsAt, endsAt: interviewSlots.endsAt })
    .from(interviewSlots)
    .where(
      and(
        of.mentorId
          ? eq(interviewSlots.mentorId, of.mentorId)
          : and(eq(interviewSlots.workplaceId, of.workplaceId), isNull(interviewSlots.mentorId)),
        ne(interviewSlots.status, "REMOVED"),
        gt(interviewSlots.endsAt, of.now),
      ),
    );

interface NewSlots {
  readonly workplaceId: Id<"workplace">;
  readonly companyId: Id<"company">;
  readonly mentorId: Id<"mentor"> | null;
  readonly mode: InterviewMode;
  readonly place: string;
  readonly periods: readonly Period[];
}

export async function insertSlots(
  { db, now }: Pick<CommandScope, "db" | "now">,
  { periods, ...slot }: NewSlots,
): Promise<void> {
  await db.insert(interviewSlots).values(
    periods.map((period) => ({
      id: newId<"slot">(now.getTime()),
      ...slot,
      ...period,
      status: "OPEN" as const,
      createdAt: now,
    })),
  );
}
