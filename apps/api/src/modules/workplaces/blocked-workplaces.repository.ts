import { and, eq, inArray, sql } from "drizzle-orm";
import { mentorActs } from "@leerplek/domain/mentors/mentor";
import type { Id } from "@leerplek/domain/shared/id";
import type { LocalDate } from "@leerplek/domain/shared/time";
import { followRecognition } from "@leerplek/domain/workplaces/block";
import type { Database } from "../../platform/database.ts";
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
