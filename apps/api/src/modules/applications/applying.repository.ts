import { and, eq, inArray, isNotNull, sql } from "drizzle-orm";
import { openStatuses } from "@leerplek/domain/applications/application-transitions";
import type { ApplyFacts } from "@leerplek/domain/applications/apply";
import type { MiniProfile } from "@leerplek/domain/learners/learner";
import type { Id } from "@leerplek/domain/shared/id";
import type { Database } from "../../platform/database.ts";
import { forbidden, notFound } from "../../platform/errors.ts";
import { learners } from "../learners/learners.table.ts";
import { workplaces } from "../workplaces/workplaces.table.ts";
import { applications } from "./applications.table.ts";

/** Keeps the mini-profile for the next application, and so locks the learner: two applications at once cannot both be the tenth. */
export async function keepMiniProfile(
  db: Database,
  { learnerId, miniProfile }: { readonly learnerId: Id<"learner">; readonly miniProfile: MiniProfile },
): Promise<ApplyFacts["learner"] & { readonly providerId: Id<"provider"> }> {
  const [learner] = await db.update(learners).set({ miniProfile }).where(eq(learners.id, learnerId)).returning({
    birthDate: learners.birthDate,
    programmeId: learners.programmeId,
    providerId: learners.providerId,
    endedOn: learners.endedOn,
  });
  if (!learner) throw forbidden();
  return learner;
}

/** Counts one application more, and so locks the workplace: what is read of it stays true until the transaction ends. */
export async function countApplication(
  db: Database,
  workplaceId: Id<"workplace">,
): Promise<ApplyFacts["workplace"] & { readonly companyId: Id<"company"> }> {
  const [workplace] = await db
    .update(workplaces)
    .set({ applicationCount: sql`${workplaces.applicationCount} + 1` })
    .where(and(eq(workplaces.id, workplaceId), isNotNull(workplaces.publishedAt)))
    .returning({
      companyId: workplaces.companyId,
      programmeId: workplaces.programmeId,
      status: workplaces.status,
      places: workplaces.places,
      placesTaken: workplaces.placesTaken,
      minimumAge: workplaces.minimumAge,
      startsOn: workplaces.startsOn,
      answerWithinDays: workplaces.answerWithinDays,
    });
  if (!workplace) throw notFound();
  return workplace;
}

/** How many applications the learner has open, here and in all. */
export async function openApplicationsCounted(
  db: Database,
  { learnerId, workplaceId }: { readonly learnerId: Id<"learner">; readonly workplaceId: Id<"workplace"> },
): Promise<ApplyFacts["openApplications"]> {
  const open = await db
    .select({ workplaceId: applications.workplaceId })
    .from(applications)
    .where(and(eq(applications.learnerId, learnerId), inArray(applications.status, [...openStatuses])));
  return { here: open.filter((each) => each.workplaceId === workplaceId).length, all: open.length };
}

export async function insertApplication(db: Database, row: typeof applications.$inferInsert): Promise<void> {
  await db.insert(applications).values(row);
}
