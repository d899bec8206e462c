import { and, eq, gt, inArray, sql } from "drizzle-orm";
import { holdsPlace, openStatuses } from "@leerplek/domain/applications/application-transitions";
import { newId, type Id } from "@leerplek/domain/shared/id";
import type { Database } from "../../platform/database.ts";
import { interviews, interviewSlots } from "../interviews/interviews.table.ts";
import { applicationEvents, applications } from "./applications.table.ts";

/** Ends every open application of these workplaces at once, with planned interviews and slots: five statements, however many there are. */
export async function closeApplicationsOf(
  db: Database,
  workplaceIds: readonly Id<"workplace">[],
  { actorId, at }: { readonly actorId: Id<"user"> | null; readonly at: Date },
): Promise<{
  readonly applicationIds: readonly Id<"application">[];
  readonly interviewIds: readonly Id<"interview">[];
  /** Places that the ended applications held. */
  readonly placesHeld: number;
}> {
  if (workplaceIds.length === 0) return { applicationIds: [], interviewIds: [], placesHeld: 0 };
  await db
    .update(interviewSlots)
    .set({ status: "REMOVED", version: sql`${interviewSlots.version} + 1` })
    .where(
      and(
        inArray(interviewSlots.workplaceId, [...workplaceIds]),
        inArray(interviewSlots.status, ["OPEN", "BOOKED"]),
        gt(interviewSlots.startsAt, at),
      ),
    );
  const open = await db
    .select({ id: applications.id, status: applications.status })
    .from(applications)
    .where(and(inArray(applications.workplaceId, [...workplaceIds]), inArray(applications.status, [...openStatuses])))
    .for("update");
  const applicationIds = open.map(({ id }) => id);
  if (applicationIds.length === 0) return { applicationIds, interviewIds: [], placesHeld: 0 };
  await db
    .update(applications)
    .set({ status: "CLOSED", updatedAt: at, version: sql`${applications.version} + 1` })
    .where(inArray(applications.id, applicationIds));
  await db.insert(applicationEvents).values(
    applicationIds.map((applicationId) => ({
      id: newId(at.getTime()),
      applicationId,
      status: "CLOSED" as const,
      actorId,
      at,
    })),
  );
  const cancelled = await db
    .update(interviews)
    .set({
      status: "CANCELLED",
      calendarSequence: sql`${interviews.calendarSequence} + 1`,
      updatedAt: at,
      version: sql`${interviews.version} + 1`,
    })
    .where(and(inArray(interviews.applicationId, applicationIds), eq(interviews.status, "SCHEDULED")))
    .returning({ id: interviews.id });
  return {
    applicationIds,
    interviewIds: cancelled.map(({ id }) => id),
    placesHeld: open.filter(({ status }) => holdsPlace(status)).length,
  };
}
