import { and, eq, gte, inArray, lt, sql } from "drizzle-orm";
import { openStatuses } from "@leerplek/domain/applications/application-transitions";
import type { ProposeFacts } from "@leerplek/domain/matches/propose";
import { openProposals, type ProposalStatus } from "@leerplek/domain/matches/match-proposal";
import type { Id } from "@leerplek/domain/shared/id";
import type { LocalDate } from "@leerplek/domain/shared/time";
import type { Viewer } from "@leerplek/domain/shared/viewer";
import type { CommandScope } from "../../platform/command.ts";
import type { Database } from "../../platform/database.ts";
import { conflict, notFound } from "../../platform/errors.ts";
import { applications } from "../applications/applications.table.ts";
import { learners } from "../learners/learners.table.ts";
import { holidays } from "../schools/schools.table.ts";
import { workplaces } from "../workplaces/workplaces.table.ts";
import { matchProposals } from "./matches.table.ts";

export type StoredProposal = typeof matchProposals.$inferSelect;
/** Rows of one round of the night. */
export const mostAtOnce = 500;

/** Locks the proposal. A company knows of it only once the learner agreed; for others than the three parties it does not exist. */
export async function proposalForUpdate(db: Database, viewer: Viewer, id: Id<"proposal">): Promise<StoredProposal> {
  const [proposal] = await db.select().from(matchProposals).where(eq(matchProposals.id, id)).for("update");
  if (!proposal || !maySee(viewer, proposal)) throw notFound();
  return proposal;
}

const maySee = (viewer: Viewer, { learnerId, providerId, companyId, agreedAt }: StoredProposal): boolean =>
  viewer.learnerId === learnerId ||
  viewer.providerIds.includes(providerId) ||
  (agreedAt !== null && viewer.companyIds.includes(companyId));

/** A learner of the viewer's school, locked against a second proposal at the same time. NOT_FOUND for others. */
export async function ownLearner(
  db: Database,
  viewer: Viewer,
  id: Id<"learner">,
): Promise<ProposeFacts["learner"] & { readonly id: Id<"learner">; readonly providerId: Id<"provider"> }> {
  const [learner] = await db
    .select({
      id: learners.id,
      birthDate: learners.birthDate,
      programmeId: learners.programmeId,
      providerId: learners.providerId,
      endedOn: learners.endedOn,
    })
    .from(learners)
    .where(eq(learners.id, id))
    .for("no key update");
  if (!learner || !viewer.providerIds.includes(learner.providerId)) throw notFound();
  return learner;
}

/** A workplace that is or was public. */
export async function publicWorkplace(db: Database, id: Id<"workplace">): Promise<typeof workplaces.$inferSelect> {
  const [workplace] = await db.select().from(workplaces).where(eq(workplaces.id, id));
  if (!workplace?.publishedAt) throw notFound();
  return workplace;
}

/** What is already open between this learner and this workplace, and the holidays to come. */
export async function factsToPropose(
  db: Database,
  { learnerId, workplaceId, today }: { learnerId: Id<"learner">; workplaceId: Id<"workplace">; today: LocalDate },
): Promise<Pick<ProposeFacts, "openProposals" | "openApplications" | "holidays">> {
  const proposed = await db
    .select({ id: matchProposals.id })
    .from(matchProposals)
    .where(
      and(
        eq(matchProposals.learnerId, learnerId),
        eq(matchProposals.workplaceId, workplaceId),
        inArray(matchProposals.status, [...openProposals]),
      ),
    );
  const applied = await db
    .select({ id: applications.id })
    .from(applications)
    .where(
      and(
        eq(applications.learnerId, learnerId),
        eq(applications.workplaceId, workplaceId),
        inArray(applications.status, [...openStatuses]),
      ),
    );
  const free = await db
    .select({ startsOn: holidays.startsOn, endsOn: holidays.endsOn })
    .from(holidays)
    .where(gte(holidays.endsOn, today));
  return { openProposals: proposed.length, openApplications: applied.length, holidays: free };
}

export async function insertProposal(db: Database, row: typeof matchProposals.$inferInsert): Promise<void> {
  await db.insert(matchProposals).values(row);
}

/** Changes the state if nobody else did meanwhile: CONFLICT otherwise. */
export async function moveProposal(
  db: Database,
  { id, status }: Pick<StoredProposal, "id" | "status">,
  change: Partial<typeof matchProposals.$inferInsert> & { status: ProposalStatus },
): Promise<void> {
  const moved = await db
    .update(matchProposals)
    .set({ ...change, version: sql`${matchProposals.version} + 1` })
    .where(and(eq(matchProposals.id, id), eq(matchProposals.status, status)))
    .returning({ id: matchProposals.id });
  if (moved.length === 0) throw conflict();
}

/** Takes back every open proposal of a learner who leaves. */
export async function retractOpenProposals(
  db: Database,
  learnerId: Id<"learner">,
  at: Date,
): Promise<readonly Id<"proposal">[]> {
  const retracted = await db
    .update(matchProposals)
    .set({ status: "RETRACTED", updatedAt: at, version: sql`${matchProposals.version} + 1` })
    .where(and(eq(matchProposals.learnerId, learnerId), inArray(matchProposals.status, [...openProposals])))
    .returning({ id: matchProposals.id });
  return retracted.map(({ id }) => id);
}

/** Ends every open proposal for these workplaces, where nobody can begin any more. */
export async function endProposalsFor(
  db: Database,
  workplaceIds: readonly Id<"workplace">[],
  at: Date,
): Promise<readonly Pick<StoredProposal, "id" | "providerId">[]> {
  if (workplaceIds.length === 0) return [];
  return db
    .update(matchProposals)
    .set({ status: "EXPIRED", updatedAt: at, version: sql`${matchProposals.version} + 1` })
    .where(
      and(inArray(matchProposals.workplaceId, [...workplaceIds]), inArray(matchProposals.status, [...openProposals])),
    )
    .returning({ id: matchProposals.id, providerId: matchProposals.providerId });
}

/**
 * Ends proposals that were not agreed to in time, and tells of each: all of them, every night, or one learner's before a new one is made.
 * At most 500 at once. @returns how many
 */
export async function expireProposals(
  { db, today, now, emit }: Pick<CommandScope, "db" | "today" | "now" | "emit">,
  learnerId?: Id<"learner">,
): Promise<number> {
  const past = db
    .select({ id: matchProposals.id })
    .from(matchProposals)
    .where(
      and(
        inArray(matchProposals.status, [...openProposals]),
        lt(matchProposals.expiresOn, today),
        learnerId && eq(matchProposals.learnerId, learnerId),
      ),
    )
    .limit(mostAtOnce)
    .for("update", { skipLocked: true });
  const expired = await db
    .update(matchProposals)
    .set({ status: "EXPIRED", updatedAt: now, version: sql`${matchProposals.version} + 1` })
    .where(inArray(matchProposals.id, past))
    .returning({ id: matchProposals.id, providerId: matchProposals.providerId });
  for (const { id, providerId } of expired)
    emit({ type: "proposal.expired", id, organisationId: `provider_${providerId}` });
  return expired.length;
}
