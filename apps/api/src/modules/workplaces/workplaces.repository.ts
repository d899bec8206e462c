import { and, eq, inArray, isNull } from "drizzle-orm";
import type { PublishFacts } from "@leerplek/domain/workplaces/publish";
import type { Id } from "@leerplek/domain/shared/id";
import type { Viewer } from "@leerplek/domain/shared/viewer";
import { canDraftWorkplace } from "@leerplek/domain/workplaces/workplace.policy";
import type { Database } from "../../platform/database.ts";
import { conflict, notFound } from "../../platform/errors.ts";
import type { CommandScope } from "../../platform/command.ts";
import { branches } from "../companies/companies.table.ts";
import { mentorAssignments, mentors } from "../mentors/mentors.table.ts";
import { activities, activityLists } from "../programmes/programmes.table.ts";
import { capacityHere, type CapacityHere } from "./capacity.repository.ts";
import { promisedActivities } from "./promised-activities.repository.ts";
import { keepSearchText } from "./search-text.repository.ts";
import { recognitionFactsOf } from "./recognition-facts.repository.ts";
import { workplaceActivities, workplaces } from "./workplaces.table.ts";

export type StoredWorkplace = typeof workplaces.$inferSelect;

/** Locks the workplace for a change. What the viewer may not see answers like what does not exist: NOT_FOUND. */
export async function workplaceForUpdate(db: Database, viewer: Viewer, id: Id<"workplace">): Promise<StoredWorkplace> {
  const [workplace] = await db.select().from(workplaces).where(eq(workplaces.id, id)).for("update");
  if (!workplace) throw notFound();
  if (workplace.publishedAt === null && !canDraftWorkplace(viewer, workplace.companyId)) throw notFound();
  return workplace;
}

/** The branch with its company; NOT_FOUND for a branch of a company for which the viewer may not draft, and for one that was closed down. */
export async function ownBranch(db: Database, viewer: Viewer, id: Id<"branch">): Promise<{ companyId: Id<"company"> }> {
  const [branch] = await db
    .select({ companyId: branches.companyId })
    .from(branches)
    .where(and(eq(branches.id, id), isNull(branches.deactivatedAt)));
  if (!branch || !canDraftWorkplace(viewer, branch.companyId)) throw notFound();
  return branch;
}

type StoredFacts = keyof CapacityHere | "recognitions" | "mentorStatus" | "hasMentor" | "activities";

/** What `mayPublish` asks of the database; seven reads, whatever the company's size. @param activityIds what is to be done there; what is stored if left out */
export async function factsToPublish(
  db: Database,
  workplace: Pick<StoredWorkplace, "id" | "companyId" | "branchId" | "programmeId" | "mentorId"> & {
    readonly activityIds?: readonly Id<"activity">[];
  },
  { today, rulesFor, ruleFor }: Pick<CommandScope, "today" | "rulesFor" | "ruleFor">,
): Promise<Pick<PublishFacts, StoredFacts>> {
  const { branchId, programmeId, mentorId } = workplace;
  const known = await recognitionFactsOf(db, [workplace.companyId], today);
  const [chosen] = mentorId
    ? await db
        .select({ status: mentorAssignments.status })
        .from(mentorAssignments)
        .where(
          and(
            eq(mentorAssignments.branchId, branchId),
            eq(mentorAssignments.programmeId, programmeId),
            eq(mentorAssignments.mentorId, mentorId),
          ),
        )
    : [];
  return {
    recognitions: known.get(workplace.companyId) ?? [],
    hasMentor: mentorId !== null,
    mentorStatus: chosen?.status ?? null,
    ...(await capacityHere(db, workplace, { rulesFor, ruleFor })),
    activities: await promisedActivities(db, workplace),
  };
}

/** Whether the mentor belongs to the company. */
export async function isMentorOf(db: Database, mentorId: Id<"mentor">, companyId: Id<"company">): Promise<boolean> {
  const [found] = await db
    .select({ id: mentors.id })
    .from(mentors)
    .where(and(eq(mentors.id, mentorId), eq(mentors.companyId, companyId)));
  return found !== undefined;
}

export async function insertWorkplace(db: Database, row: typeof workplaces.$inferInsert): Promise<void> {
  await db.insert(workplaces).values(row);
  await keepSearchText(db, row.id);
}

/** Saves what changed if nobody else did meanwhile: CONFLICT otherwise. */
export async function saveWorkplace(
  db: Database,
  { id, version }: Pick<StoredWorkplace, "id" | "version">,
  change: Partial<typeof workplaces.$inferInsert>,
): Promise<void> {
  const saved = await db
    .update(workplaces)
    .set({ ...change, version: version + 1 })
    .where(and(eq(workplaces.id, id), eq(workplaces.version, version)))
    .returning({ id: workplaces.id });
  if (saved.length === 0) throw conflict();
  await keepSearchText(db, id);
}

/** Tasks of the workplace: activities of the programme's lists; others are left out. */
export async function saveActivities(
  db: Database,
  workplaceId: Id<"workplace">,
  { programmeId, activityIds }: { programmeId: Id<"programme">; activityIds: readonly Id<"activity">[] },
): Promise<void> {
  await db.delete(workplaceActivities).where(eq(workplaceActivities.workplaceId, workplaceId));
  if (activityIds.length === 0) return;
  const known = await db
    .select({ activityId: activities.id })
    .from(activities)
    .innerJoin(activityLists, eq(activityLists.id, activities.activityListId))
    .where(and(eq(activityLists.programmeId, programmeId), inArray(activities.id, [...activityIds])));
  if (known.length > 0)
    await db.insert(workplaceActivities).values(known.map(({ activityId }) => ({ workplaceId, activityId })));
}
