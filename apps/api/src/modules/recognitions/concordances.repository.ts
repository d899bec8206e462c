import { and, eq, isNotNull, lte, sql, type SQL } from "drizzle-orm";
import { placedStatuses } from "@leerplek/domain/mentors/mentor";
import type { ProgrammeName } from "@leerplek/domain/recognitions/concordance";
import { openFileStatuses } from "@leerplek/domain/recognitions/recognition-transitions";
import { newId, type Id } from "@leerplek/domain/shared/id";
import type { LocalDate } from "@leerplek/domain/shared/time";
import type { CommandScope } from "../../platform/command.ts";
import type { Database } from "../../platform/database.ts";
import { inWords } from "../../platform/read-plan/sql-words.ts";
import { workplaces } from "../workplaces/workplaces.table.ts";
import { programmeConcordances } from "./recognition-files.table.ts";
import { recognitions } from "./recognitions.table.ts";

interface NewConcordance {
  readonly fromProgrammeId: Id<"programme">;
  readonly toProgrammeId: Id<"programme">;
  readonly validFrom: LocalDate;
  readonly note: string;
}

export async function insertConcordance(
  { db, viewer, now }: Pick<CommandScope, "db" | "viewer" | "now">,
  concordance: NewConcordance,
): Promise<void> {
  await db
    .insert(programmeConcordances)
    .values({ id: newId(now.getTime()), decidedById: viewer.userId, createdAt: now, ...concordance });
}

/** Branches that have or had a recognition for the programme, under this name or an earlier one. */
export async function branchesOfProgramme(
  db: Database,
  programmeId: Id<"programme">,
  today: LocalDate,
): Promise<Id<"branch">[]> {
  const rows = await db
    .selectDistinct({ branchId: recognitions.branchId })
    .from(recognitions)
    .where(sql`${recognitions.programmeId} in ${earlierNames(programmeId, today)}`);
  return rows.map(({ branchId }) => branchId);
}

/** Published workplaces under the old name or one before it: their search document gets the new one too. */
export async function workplacesOfProgramme(
  db: Database,
  programmeId: Id<"programme">,
  today: LocalDate,
): Promise<Id<"workplace">[]> {
  const rows = await db
    .select({ id: workplaces.id })
    .from(workplaces)
    .where(
      and(sql`${workplaces.programmeId} in ${earlierNames(programmeId, today)}`, eq(workplaces.status, "PUBLISHED")),
    );
  return rows.map(({ id }) => id);
}

/** The programme and every name it had before, as far as that was decided for this day: what was recognised under those counts for it. */
export const earlierNames = (programmeId: Id<"programme">, today: LocalDate): SQL =>
  sql`(select programme_id from programme_and_earlier_names(${programmeId}::uuid, ${today}::date))`;

/** The programme and every name it goes on under today. */
export async function namesOfProgramme(
  db: Database,
  programmeId: Id<"programme">,
  today: LocalDate,
): Promise<readonly ProgrammeName<Id<"programme">>[]> {
  const rows = await db.execute<{
    programmeId: Id<"programme">;
    title: string;
    isCurrent: boolean;
    goesOn: boolean;
  }>(sql`/* recognitions: names of a programme */
    select p.id as "programmeId", p.title, p.is_current as "isCurrent", exists (
      select from programme_and_later_names(p.id, ${today}::date) n join programmes l on l.id = n.programme_id where l.is_current and l.id <> p.id
    ) as "goesOn"
    from programme_and_later_names(${programmeId}::uuid, ${today}::date) named join programmes p on p.id = named.programme_id order by p.title, p.id`);
  return [...rows];
}

/** Names the mentors of a branch for the new name too, as they stand under the old one: the recognition they act for counts for both. */
export async function nameMentorsAgain(
  db: Database,
  {
    branchId,
    from,
    to,
  }: { readonly branchId: Id<"branch">; readonly from: Id<"programme">; readonly to: Id<"programme"> },
): Promise<void> {
  await db.execute(sql`/* recognitions: mentors under a new name */
    insert into mentor_assignments (mentor_id, branch_id, programme_id, status, years_of_practice, designated_on, training_due_on, capacity)
    select mentor_id, branch_id, ${to}::uuid, status, years_of_practice, designated_on, training_due_on, capacity from mentor_assignments
    where branch_id = ${branchId}::uuid and programme_id = ${from}::uuid and status in ${inWords(placedStatuses)}
    on conflict do nothing`);
}

/** Programmes that were renamed and of which a renewal is being written. */
export async function programmesOfRenewals(db: Database, today: LocalDate): Promise<readonly Id<"programme">[]> {
  const rows = await db
    .selectDistinct({ programmeId: recognitions.programmeId })
    .from(recognitions)
    .innerJoin(programmeConcordances, eq(programmeConcordances.fromProgrammeId, recognitions.programmeId))
    .where(
      and(
        eq(recognitions.status, "DRAFT"),
        isNotNull(recognitions.previousId),
        lte(programmeConcordances.validFrom, today),
      ),
    );
  return rows.map(({ programmeId }) => programmeId);
}

/** Gives renewals that are being written the new name of their programme; those of a branch that has a file under that name already stay. */
export const carryDrafts = (
  db: Database,
  { from, to, now }: { readonly from: Id<"programme">; readonly to: Id<"programme">; readonly now: Date },
): Promise<Pick<typeof recognitions.$inferSelect, "id" | "branchId" | "companyId">[]> =>
  db
    .update(recognitions)
    .set({ programmeId: to, updatedAt: now, version: sql`${recognitions.version} + 1` })
    .where(
      and(
        eq(recognitions.programmeId, from),
        eq(recognitions.status, "DRAFT"),
        isNotNull(recognitions.previousId),
        sql`not exists (select from recognitions o where o.branch_id = ${recognitions.branchId} and o.programme_id = ${to}::uuid
          and o.status in ${inWords(openFileStatuses)})`,
      ),
    )
    .returning({ id: recognitions.id, branchId: recognitions.branchId, companyId: recognitions.companyId });
