import { and, eq, sql } from "drizzle-orm";
import { newId, type Id } from "@leerplek/domain/shared/id";
import type { InterviewStatus } from "@leerplek/domain/interviews/interview";
import type { Viewer } from "@leerplek/domain/shared/viewer";
import type { CommandScope } from "../../platform/command.ts";
import type { Database } from "../../platform/database.ts";
import { conflict, notFound } from "../../platform/errors.ts";
import { storedApplication, type StoredApplication } from "../applications/applications.repository.ts";
import { applications } from "../applications/applications.table.ts";
import type { StoredSlot } from "./slots.repository.ts";
import { interviews, interviewSlots } from "./interviews.table.ts";

/** An interview with its application; the rows of both and of the slot are locked until the transaction ends. */
export interface StoredInterview {
  readonly id: Id<"interview">;
  readonly status: InterviewStatus;
  readonly startsAt: Date;
  readonly application: StoredApplication;
}

/** Locks the interview for a change. Unknown and foreign ids answer alike: NOT_FOUND. */
export async function interviewForUpdate(db: Database, viewer: Viewer, id: Id<"interview">): Promise<StoredInterview> {
  const [interview] = await db
    .select({
      id: interviews.id,
      status: interviews.status,
      startsAt: interviews.startsAt,
      application: storedApplication,
    })
    .from(interviews)
    .innerJoin(applications, eq(applications.id, interviews.applicationId))
    .innerJoin(interviewSlots, eq(interviewSlots.id, interviews.slotId))
    .where(eq(interviews.id, id))
    .for("update");
  if (!interview) throw notFound();
  const { learnerId, companyId } = interview.application;
  if (viewer.learnerId !== learnerId && !viewer.companyIds.includes(companyId)) throw notFound();
  return interview;
}

interface Booking {
  readonly application: StoredApplication;
  readonly slot: StoredSlot;
  readonly now: Date;
}

/**
 * Writes the interview into its slot. The invitation keeps one UID for the life of the application, and its SEQUENCE goes on where the cancelled
 * interview before it stopped, so that calendars take it as the newer one (RFC 5545).
 */
export async function bookSlot(db: Database, { application, slot, now }: Booking): Promise<Id<"interview">> {
  const booked = await db
    .update(interviewSlots)
    .set({ status: "BOOKED", version: sql`${interviewSlots.version} + 1` })
    .where(and(eq(interviewSlots.id, slot.id), eq(interviewSlots.status, slot.status)))
    .returning({ id: interviewSlots.id });
  if (booked.length === 0) throw conflict();
  const id = newId<"interview">(now.getTime());
  await db.insert(interviews).values({
    id,
    slotId: slot.id,
    applicationId: application.id,
    learnerId: application.learnerId,
    companyId: application.companyId,
    startsAt: slot.startsAt,
    endsAt: slot.endsAt,
    status: "SCHEDULED",
    calendarUid: `${application.id}@leerplek`,
    calendarSequence: sql`(select coalesce(max(calendar_sequence) + 1, 0) from interviews
      where learner_id = ${application.learnerId} and application_id = ${application.id})`,
    createdAt: now,
    updatedAt: now,
  });
  return id;
}

/** Cancels the planned interview of an application and opens its slot again. Null when none is planned. */
export async function releasePlannedInterview(
  { db, now }: Pick<CommandScope, "db" | "now">,
  applicationId: Id<"application">,
): Promise<Id<"interview"> | null> {
  const [cancelled] = await db
    .update(interviews)
    .set({
      status: "CANCELLED",
      calendarSequence: sql`${interviews.calendarSequence} + 1`,
      updatedAt: now,
      version: sql`${interviews.version} + 1`,
    })
    .where(and(eq(interviews.applicationId, applicationId), eq(interviews.status, "SCHEDULED")))
    .returning({ id: interviews.id, slotId: interviews.slotId });
  if (!cancelled) return null;
  await db
    .update(interviewSlots)
    .set({ status: "OPEN", version: sql`${interviewSlots.version} + 1` })
    .where(and(eq(interviewSlots.id, cancelled.slotId), eq(interviewSlots.status, "BOOKED")));
  return cancelled.id;
}

/** Changes the state of an interview. CONFLICT when the state is not what was read. */
export async function moveInterview(
  { db, now }: Pick<CommandScope, "db" | "now">,
  { interview, to }: { readonly interview: StoredInterview; readonly to: InterviewStatus },
): Promise<void> {
  const moved = await db
    .update(interviews)
    .set({ status: to, updatedAt: now, version: sql`${interviews.version} + 1` })
    .where(and(eq(interviews.id, interview.id), eq(interviews.status, interview.status)))
    .returning({ id: interviews.id });
  if (moved.length === 0) throw conflict();
}
