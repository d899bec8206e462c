import { and, eq, inArray, sql } from "drizzle-orm";
import { openStatuses, statusesWithPlace } from "@leerplek/domain/applications/application-transitions";
import { openProposals } from "@leerplek/domain/matches/match-proposal";
import { mentorActs } from "@leerplek/domain/mentors/mentor";
import { grantedStatuses } from "@leerplek/domain/recognitions/recognition-transitions";
import type { Id } from "@leerplek/domain/shared/id";
import type { LocalDate } from "@leerplek/domain/shared/time";
import { blockedWithoutRecognition, followRecognition, hasLostRecognition } from "@leerplek/domain/workplaces/block";
import type { Database } from "../../platform/database.ts";
import { inWords } from "../../platform/read-plan/sql-words.ts";
import { mentorAssignments } from "../mentors/mentors.table.ts";
import { recognitionFactsOf } from "./recognition-facts.repository.ts";
import { workplaces } from "./workplaces.table.ts";

/** Workplaces whose state followed their recognition, by what happened to them. */
export interface Followed {
  readonly blocked: readonly Id<"workplace">[];
  readonly recovered: readonly Id<"workplace">[];
}

/**
 * Lets every workplace of these branches follow the recognitions as they stand in this transaction: blocked with the reason, or back as it was. Four
 * reads and one write a changed row, however many branches. The caller tells the search and the applicants.
 */
export async function followRecognitions(
  db: Database,
  branchIds: readonly Id<"branch">[],
  { today, now }: { readonly today: LocalDate; readonly now: Date },
): Promise<Followed> {
  if (branchIds.length === 0) return { blocked: [], recovered: [] };
  const rows = await db
    .select()
    .from(workplaces)
    .where(
      and(inArray(workplaces.branchId, [...branchIds]), inArray(workplaces.status, ["PUBLISHED", "PAUSED", "BLOCKED"])),
    )
    .orderBy(workplaces.id)
    .for("update");
  if (rows.length === 0) return { blocked: [], recovered: [] };
  const recognitions = await recognitionFactsOf(db, [...new Set(rows.map(({ companyId }) => companyId))], today);
  const assigned = await db
    .select({
      key: sql<string>`concat_ws(' ', ${mentorAssignments.mentorId}, ${mentorAssignments.branchId}, ${mentorAssignments.programmeId})`,
      status: mentorAssignments.status,
    })
    .from(mentorAssignments)
    .where(inArray(mentorAssignments.branchId, [...branchIds]));
  const acting = new Set(assigned.filter(({ status }) => mentorActs(status)).map(({ key }) => key));
  const changes = rows.flatMap((workplace) => {
    const { mentorId, branchId, programmeId } = workplace;
    const outcome = followRecognition({
      workplace,
      recognitions: recognitions.get(workplace.companyId) ?? [],
      mentorActs: acting.has(`${mentorId} ${branchId} ${programmeId}`),
      today,
    });
    return outcome ? [{ id: workplace.id, version: workplace.version, outcome }] : [];
  });
  for (const { id, version, outcome } of changes)
    await db
      .update(workplaces)
      .set({ ...outcome, updatedAt: now, version: version + 1 })
      .where(eq(workplaces.id, id));
  return {
    blocked: changes.filter(({ outcome }) => outcome.blockedBy !== null).map(({ id }) => id),
    recovered: changes.filter(({ outcome }) => outcome.blockedBy === null).map(({ id }) => id),
  };
}

/**
 * Workplaces that are blocked or full, whose recognition is lost, and where somebody still waits: an application or a school's proposal. Locked; rows that
 * somebody changes now wait for the next time.
 */
export async function workplacesWaitedForInVain(
  db: Database,
  { today, most }: { readonly today: LocalDate; readonly most: number },
): Promise<readonly Id<"workplace">[]> {
  const rows = await db
    .select()
    .from(workplaces)
    .where(
      sql`${workplaces.status} in ('BLOCKED', 'FILLED')
        and (exists (select from applications a where a.workplace_id = ${workplaces.id} and a.status in ${inWords(openStatuses)})
          or exists (select from match_proposals p where p.workplace_id = ${workplaces.id} and p.status in ${inWords(openProposals)}))
        and not exists (select from recognitions r where r.branch_id = ${workplaces.branchId} and r.programme_id = ${workplaces.programmeId}
          and r.status in ${inWords(grantedStatuses)})`,
    )
    .orderBy(workplaces.id)
    .for("update", { skipLocked: true });
  if (rows.length === 0) return [];
  const recognitions = await recognitionFactsOf(db, [...new Set(rows.map(({ companyId }) => companyId))], today);
  return rows
    .filter((workplace) => hasLostRecognition({ workplace, recognitions: recognitions.get(workplace.companyId) ?? [] }))
    .slice(0, most)
    .map(({ id }) => id);
}

/** Gives back the places that open applications hold at these workplaces, before those end. One that was full and is no longer is blocked. @returns those */
export async function freePlacesWithoutRecognition(
  db: Database,
  workplaceIds: readonly Id<"workplace">[],
  now: Date,
): Promise<readonly Id<"workplace">[]> {
  const { status, blockedBy, blockedFrom } = blockedWithoutRecognition;
  const freed = await db.execute<{
    id: Id<"workplace">;
    isBlockedNow: boolean;
  }>(sql`/* workplaces: places held where nobody can begin */
    with held as (
      select a.workplace_id, count(*)::int as places from applications a
      where a.workplace_id = any(${sql.param([...workplaceIds])}::uuid[]) and a.status in ${inWords(statusesWithPlace)} group by a.workplace_id
    )
    update workplaces w set places_taken = w.places_taken - held.places, status = ${status},
      blocked_by = case when w.status = 'FILLED' then ${blockedBy} else w.blocked_by end,
      blocked_from = case when w.status = 'FILLED' then ${blockedFrom} else w.blocked_from end,
      updated_at = ${now.toISOString()}, version = w.version + 1
    from held, workplaces was where w.id = held.workplace_id and was.id = w.id
    returning w.id, was.status = 'FILLED' as "isBlockedNow"`);
  return freed.filter(({ isBlockedNow }) => isBlockedNow).map(({ id }) => id);
}

/** Branches where a workplace may no longer be what it is: it is open without a recognition for today, or blocked for want of one. */
export async function branchesToFollow(db: Database, today: LocalDate): Promise<readonly Id<"branch">[]> {
  const rows = await db.execute<{
    id: Id<"branch">;
  }>(sql`/* workplaces: branches whose recognitions changed with time */
    select distinct w.branch_id as id from workplaces w
    where w.status = 'BLOCKED' or (w.status in ('PUBLISHED', 'PAUSED') and not exists (
      select from recognitions r where r.branch_id = w.branch_id and r.programme_id = w.programme_id and r.status = 'ACTIVE'
        and greatest(w.starts_on, ${today}::date) between r.valid_from and r.valid_until))`);
  return rows.map(({ id }) => id);
}
