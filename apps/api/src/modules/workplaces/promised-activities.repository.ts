import { sql } from "drizzle-orm";
import type { Coverage } from "@leerplek/domain/programmes/programme";
import type { Id } from "@leerplek/domain/shared/id";
import type { PublishFacts } from "@leerplek/domain/workplaces/publish";
import type { Database } from "../../platform/database.ts";

interface Promised {
  readonly id: Id<"workplace">;
  readonly branchId: Id<"branch">;
  readonly programmeId: Id<"programme">;
  /** What is to be done there; what is stored for the workplace if left out. */
  readonly activityIds?: readonly Id<"activity">[];
}

/**
 * What a workplace lets learners do, with what the branch said of it last. An activity has one code in every version of its list, so a workplace that was
 * written with an older version is held to what was answered in the newest one the branch has seen.
 */
export async function promisedActivities(
  db: Database,
  { id, branchId, programmeId, activityIds }: Promised,
): Promise<PublishFacts["activities"]> {
  const chosen = activityIds
    ? sql`a.id = any(${sql.param([...activityIds])}::uuid[])`
    : sql`a.id in (select wa.activity_id from workplace_activities wa where wa.workplace_id = ${id})`;
  return db.execute<{ label: string; coverage: Coverage | null }>(sql`/* promised activities */ select a.label, (
      select f.coverage from activity_offers o
        join activity_lists n on n.id = o.activity_list_id
        join activity_lists v on v.programme_id = o.programme_id and v.version <= n.version
        join activities e on e.activity_list_id = v.id and e.code = a.code
        left join offered_activities f on f.offer_id = o.id and f.activity_id = e.id
      where o.branch_id = ${branchId} and o.programme_id = ${programmeId}
      order by v.version desc limit 1) as coverage
    from activities a join activity_lists l on l.id = a.activity_list_id
    where ${chosen} and l.programme_id = ${programmeId}
    order by a.position`);
}
