import { and, eq, lt, ne, sql } from "drizzle-orm";
import type { Id } from "@leerplek/domain/shared/id";
import { problem } from "@leerplek/domain/shared/problem";
import { failed, ok, type Result } from "@leerplek/domain/shared/result";
import type { Database } from "../../platform/database.ts";
import { workplaces } from "./workplaces.table.ts";

/**
 * Takes one place for a firm offer; the row stays locked until the transaction ends, so of many at once exactly as many win as there are places.
 * The last place fills a published workplace. NO_FREE_PLACE when none is free; where the recognition or the mentor has blocked the workplace, what blocks it.
 */
export async function takePlace(
  db: Database,
  workplaceId: Id<"workplace">,
  path: string,
): Promise<Result<{ readonly filled: boolean }>> {
  const [taken] = await db
    .update(workplaces)
    .set({
      placesTaken: sql`${workplaces.placesTaken} + 1`,
      status: sql`case when ${workplaces.status} = 'PUBLISHED' and ${workplaces.placesTaken} + 1 = ${workplaces.places} then 'FILLED' else ${workplaces.status} end`,
    })
    .where(
      and(
        eq(workplaces.id, workplaceId),
        ne(workplaces.status, "BLOCKED"),
        lt(workplaces.placesTaken, workplaces.places),
      ),
    )
    .returning({ status: workplaces.status });
  if (taken) return ok({ filled: taken.status === "FILLED" });
  const [refused] = await db
    .select({ status: workplaces.status, blockedBy: workplaces.blockedBy })
    .from(workplaces)
    .where(eq(workplaces.id, workplaceId));
  const code = refused?.status === "BLOCKED" ? (refused.blockedBy ?? "RECOGNITION_NOT_ACTIVE") : "NO_FREE_PLACE";
  return failed(problem(code, path));
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

/** An active recognition for the branch and the programme, or for one that is renamed to it by now. */
const isRecognised = sql`exists (select from recognitions r where r.branch_id = ${workplaces.branchId} and r.status = 'ACTIVE'
  and r.programme_id in (select programme_id from programme_and_earlier_names(${workplaces.programmeId})))`;
