import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { capacityOf, ruleOfLimit } from "@leerplek/domain/mentors/mentor-capacity";
import type { Id } from "@leerplek/domain/shared/id";
import type { DatedParameter } from "@leerplek/domain/shared/rule-set";
import type { PublishFacts } from "@leerplek/domain/workplaces/publish";
import { placeHoldingStatuses } from "@leerplek/domain/workplaces/workplace";
import { actingStatuses } from "@leerplek/domain/mentors/mentor";
import type { Database } from "../../platform/database.ts";
import { notFound } from "../../platform/errors.ts";
import type { RuleBook } from "../../platform/rules.ts";
import { inWords } from "../../platform/read-plan/sql-words.ts";
import { branches, companies } from "../companies/companies.table.ts";
import { mentorAssignments, mentors } from "../mentors/mentors.table.ts";

interface Here {
  /** The workplace that is asked about, whose own places do not count; null for a new one. */
  readonly id: Id<"workplace"> | null;
  readonly branchId: Id<"branch">;
  readonly programmeId: Id<"programme">;
}

export type CapacityHere = Pick<PublishFacts, "capacity" | "placesElsewhere"> & {
  /** The rule behind the limit; null when the mentors themselves take no more. */
  readonly capacityRule: DatedParameter | null;
};

const live = inWords(placeHoldingStatuses);
const acting = inWords(actingStatuses);

/** How many learners a branch may take for a programme, and how many places its other live workplaces hold. Three reads. */
export async function capacityHere(
  db: Database,
  { id, branchId, programmeId }: Here,
  { rulesFor, ruleFor }: Pick<RuleBook, "rulesFor" | "ruleFor">,
): Promise<CapacityHere> {
  const loads = await db.execute<{ wanted: number; elsewhere: number }>(sql`/* capacity: mentors */
    select a.capacity as wanted, (select coalesce(sum(w.places), 0)::int from workplaces w where w.mentor_id = a.mentor_id and w.status in ${live}
      and (w.branch_id, w.programme_id) <> (a.branch_id, a.programme_id)) as elsewhere
    from mentor_assignments a
    where a.branch_id = ${branchId} and a.programme_id = ${programmeId} and a.status in ${acting}`);
  const [taken] = await db.execute<{ places: number }>(sql`/* capacity: other workplaces */
    select coalesce(sum(w.places), 0)::int as places from workplaces w
    where w.branch_id = ${branchId} and w.programme_id = ${programmeId} and w.status in ${live} and w.id is distinct from ${id}::uuid`);
  const [company] = await db
    .select({ size: companies.size, jointCommittee: companies.jointCommittee })
    .from(companies)
    .innerJoin(branches, eq(branches.companyId, companies.id))
    .where(eq(branches.id, branchId));
  if (!company) throw notFound();
  const { size, jointCommittee } = company;
  const capacity = capacityOf({ mentors: loads, size }, rulesFor(jointCommittee));
  const key = ruleOfLimit(capacity.limitedBy, size);
  return { capacity, capacityRule: key && ruleFor(key, jointCommittee), placesElsewhere: taken?.places ?? 0 };
}

export async function companyOfBranch(db: Database, id: Id<"branch">): Promise<Id<"company"> | null> {
  const [branch] = await db.select({ companyId: branches.companyId }).from(branches).where(eq(branches.id, id));
  return branch?.companyId ?? null;
}

/** Locks the branch, and the mentors who act there for the programme, so that two workplaces cannot both count on the same places. */
export async function lockCapacity(db: Database, { branchId, programmeId }: Omit<Here, "id">): Promise<void> {
  await db.select({ id: branches.id }).from(branches).where(eq(branches.id, branchId)).for("no key update");
  const here = db
    .select({ id: mentorAssignments.mentorId })
    .from(mentorAssignments)
    .where(
      and(
        eq(mentorAssignments.branchId, branchId),
        eq(mentorAssignments.programmeId, programmeId),
        inArray(mentorAssignments.status, [...actingStatuses]),
      ),
    );
  await db
    .select({ id: mentors.id })
    .from(mentors)
    .where(inArray(mentors.id, here))
    .orderBy(asc(mentors.id))
    .for("no key update");
}
