import { and, eq, lt, sql } from "drizzle-orm";
import type { Id } from "@leerplek/domain/shared/id";
import type { Database } from "../../platform/database.ts";
import { workplaces } from "./workplaces.table.ts";

/**
 * Takes one place for a firm offer; the row stays locked until the transaction ends, so of many at once exactly as many win as there are places.
 * The last place fills a published workplace. Null when no place is free.
 */
export async function takePlace(db: Database, workplaceId: Id<"workplace">): Promise<{ filled: boolean } | null> {
  const [taken] = await db
    .update(workplaces)
    .set({
      placesTaken: sql`${workplaces.placesTaken} + 1`,
      status: sql`case when ${workplaces.status} = 'PUBLISHED' and ${workplaces.placesTaken} + 1 = ${workplaces.places} then 'FILLED' else ${workplaces.status} end`,
    })
    .where(and(eq(workplaces.id, workplaceId), lt(workplaces.placesTaken, workplaces.places)))
    .returning({ status: workplaces.status });
  return taken ? { filled: taken.status === "FILLED" } : null;
}

/** Gives a place back; a filled workplace is open again, unless its recognition has stopped meanwhile. */
export async function freePlace(db: Database, workplaceId: Id<"workplace">): Promise<void> {
  await db
    .update(workplaces)
    .set({
      placesTaken: sql`${workplaces.placesTaken} - 1`,
      status: sql`case when ${workplaces.status} = 'FILLED' then case when ${isRecognised} then 'PUBLISHED' else 'BLOCKED' end else ${workplaces.status} end`,
      blockedBy: sql`case when ${workplaces.status} = 'FILLED' and not ${isRecognised} then 'RECOGNITION_NOT_ACTIVE' else ${workplaces.blockedBy} end`,
    })
    .where(eq(workplaces.id, workplaceId));
}

/** An active recognition for the branch and the programme, or for one that was renamed to it. */
const isRecognised = sql`exists (select from recognitions r where r.branch_id = ${workplaces.branchId} and r.status = 'ACTIVE'
  and (r.programme_id = ${workplaces.programmeId} or exists (select from programme_concordances k
    where k.from_programme_id = r.programme_id and k.to_programme_id = ${workplaces.programmeId})))`;
