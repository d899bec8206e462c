import { and, eq, inArray, isNotNull, lt, lte, sql } from "drizzle-orm";
import type { Id } from "@leerplek/domain/shared/id";
import { addDays, type LocalDate } from "@leerplek/domain/shared/time";
import type { Database } from "../../platform/database.ts";
import { companies } from "../companies/companies.table.ts";
import { mentorAssignments, mentorReminders, mentors } from "./mentors.table.ts";

/** Terms that one round of the night takes. */
export const mostTermsAtOnce = 200;

export interface RunningTerm {
  readonly id: Id<"assignment">;
  readonly branchId: Id<"branch">;
  readonly programmeId: Id<"programme">;
  readonly companyId: Id<"company">;
  readonly jointCommittee: string;
  readonly dueOn: LocalDate;
}

/** Mentors whose term has passed; rows that somebody changes at this moment wait for the next night. */
export const passedTerms = (db: Database, today: LocalDate): Promise<RunningTerm[]> =>
  terms(db, lt(mentorAssignments.trainingDueOn, today)).limit(mostTermsAtOnce);

/** Mentors whose term ends within so many days. */
export const termsWithin = (db: Database, today: LocalDate, days: number): Promise<RunningTerm[]> =>
  terms(db, lte(mentorAssignments.trainingDueOn, addDays(today, days)));

function terms(db: Database, when: ReturnType<typeof lt>) {
  return db
    .select({
      id: mentorAssignments.id,
      branchId: mentorAssignments.branchId,
      programmeId: mentorAssignments.programmeId,
      companyId: mentors.companyId,
      jointCommittee: companies.jointCommittee,
      dueOn: sql<LocalDate>`${mentorAssignments.trainingDueOn}::text`,
    })
    .from(mentorAssignments)
    .innerJoin(mentors, eq(mentors.id, mentorAssignments.mentorId))
    .innerJoin(companies, eq(companies.id, mentors.companyId))
    .where(and(eq(mentorAssignments.status, "ACTIVE_UNTRAINED"), isNotNull(mentorAssignments.trainingDueOn), when))
    .orderBy(mentorAssignments.trainingDueOn, mentorAssignments.id)
    .for("update", { of: mentorAssignments, skipLocked: true });
}

export async function markLapsed(db: Database, ids: readonly Id<"assignment">[]): Promise<void> {
  await db
    .update(mentorAssignments)
    .set({ status: "LAPSED" })
    .where(inArray(mentorAssignments.id, [...ids]));
}

/** Reminders that went out for these terms, as days before the end. */
export async function remindersSent(
  db: Database,
  running: readonly RunningTerm[],
): Promise<(term: RunningTerm) => readonly number[]> {
  if (running.length === 0) return () => [];
  const rows = await db
    .select()
    .from(mentorReminders)
    .where(
      inArray(
        mentorReminders.assignmentId,
        running.map(({ id }) => id),
      ),
    );
  return ({ id, dueOn }) =>
    rows.filter((row) => row.assignmentId === id && row.dueOn === dueOn).map(({ daysBefore }) => daysBefore);
}

export async function noteReminders(
  db: Database,
  rows: readonly (typeof mentorReminders.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0) await db.insert(mentorReminders).values([...rows]);
}
