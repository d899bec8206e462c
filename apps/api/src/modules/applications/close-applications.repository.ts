import { and, eq, gt, inArray, sql } from "drizzle-orm";
import { openStatuses } from "@leerplek/domain/applications/application-transitions";
import { newId, type Id } from "@leerplek/domain/shared/id";
import type { Database } from "../../platform/database.ts";
import { interviews, interviewSlots } from "../interviews/interviews.table.ts";
import { applicationEvents, applications } from "./applications.table.ts";

/** Ends every open application of a workplace at once, with its planned interviews and slots: four statements, however many there are. */
export async function closeApplicationsOf(
  db: Database,
  workplaceId: Id<"workplace">,
  { actorId, at }: { readonly actorId: Id<"user">; readonly at: Date },
): Promise<{
  readonly applicationIds: readonly Id<"application">[];
  readonly interviewIds: readonly Id<"interview">[];
}> {
  await db
    .update(interviewSlots)
    .set({ status: "REMOVED", version: sql`${interviewSlots.version} + 1` })
    .where(
      and(
        eq(interviewSlots.workplaceId, workplaceId),
        inArray(interviewSlots.status, ["OPEN", "BOOKED"]),
        gt(interviewSlots.startsAt, at),
      ),
    );
  const closed = await db
    .update(applications)
    .set({ status: "CLOSED", updatedAt: at, version: sql`${applications.version} + 1` })
    .where(and(eq(applications.workplaceId, workplaceId), inArray(applications.status, [...openStatuses])))
    .returning({ id: applications.id });
  const applicationIds = closed.map(({ id }) => id);
  if (applicationIds.length === 0) return { applicationIds, interviewIds: [] };
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
  return { applicationIds, interviewIds: cancelled.map(({ id }) => id) };
}
