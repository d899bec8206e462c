import { and, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import type { DeviationKind, DeviationStatus } from "@leerplek/domain/mentors/mentor";
import { seesMentor } from "@leerplek/domain/mentors/mentor.policy";
import type { Id } from "@leerplek/domain/shared/id";
import { problem } from "@leerplek/domain/shared/problem";
import { failed, ok, type Result } from "@leerplek/domain/shared/result";
import type { CompanySize } from "@leerplek/domain/companies/company";
import type { Viewer } from "@leerplek/domain/shared/viewer";
import type { Database } from "../../platform/database.ts";
import { conflict, notFound } from "../../platform/errors.ts";
import { memberships, users } from "../accounts/accounts.table.ts";
import { branches, companies } from "../companies/companies.table.ts";
import { programmes } from "../programmes/programmes.table.ts";
import { partnershipFor } from "../recognitions/routing.repository.ts";
import { mentorAssignments, mentorDeviations, mentors } from "./mentors.table.ts";

export type StoredMentor = Omit<typeof mentors.$inferSelect, "nationalNumber"> & {
  readonly jointCommittee: string;
  readonly size: CompanySize;
  readonly partnershipId: Id<"partnership"> | null;
};
export type StoredPlace = typeof mentorAssignments.$inferSelect;

/** The company with what decides its rules; NOT_FOUND without one. */
export async function companyOfMentors(
  db: Database,
  id: Id<"company">,
): Promise<{ readonly jointCommittee: string; readonly size: CompanySize }> {
  const [company] = await db
    .select({ jointCommittee: companies.jointCommittee, size: companies.size })
    .from(companies)
    .where(eq(companies.id, id));
  if (!company) throw notFound();
  return company;
}

/** Locks the mentor for a change of the person or of a place. Unknown and foreign ids answer alike: NOT_FOUND. */
export async function mentorForUpdate(db: Database, viewer: Viewer, id: Id<"mentor">): Promise<StoredMentor> {
  const [row] = await db.select().from(mentors).where(eq(mentors.id, id)).for("update");
  if (!row) throw notFound();
  const company = await companyOfMentors(db, row.companyId);
  const { nationalNumber: _sealed, ...mentor } = row;
  const found = { ...mentor, ...company, partnershipId: await partnershipFor(db, company.jointCommittee) };
  if (!seesMentor(viewer, found)) throw notFound();
  return found;
}

/** Locks the mentor of a place, and gives both. */
export async function placeForUpdate(
  db: Database,
  viewer: Viewer,
  id: Id<"assignment">,
): Promise<{ readonly mentor: StoredMentor; readonly place: StoredPlace }> {
  const [known] = await db
    .select({ mentorId: mentorAssignments.mentorId })
    .from(mentorAssignments)
    .where(eq(mentorAssignments.id, id));
  if (!known) throw notFound();
  const mentor = await mentorForUpdate(db, viewer, known.mentorId);
  const [place] = await db.select().from(mentorAssignments).where(eq(mentorAssignments.id, id));
  if (!place) throw notFound();
  return { mentor, place };
}

/** CHANGED_MEANWHILE when the person looked at an older state of the mentor. */
export const sameMentor = (mentor: StoredMentor, version: number): Result<null> =>
  mentor.version === version ? ok(null) : failed(problem("CHANGED_MEANWHILE", "version"));

export async function insertMentor(db: Database, row: typeof mentors.$inferInsert): Promise<void> {
  await db.insert(mentors).values(row);
}

export async function saveMentor(
  db: Database,
  { id, version }: Pick<StoredMentor, "id" | "version">,
  change: Partial<typeof mentors.$inferInsert>,
): Promise<void> {
  const saved = await db
    .update(mentors)
    .set({ ...change, version: version + 1 })
    .where(and(eq(mentors.id, id), eq(mentors.version, version)))
    .returning({ id: mentors.id });
  if (saved.length === 0) throw conflict();
}

/** Places of these mentors, in a lasting order so that two who change them at once do not wait in a circle. */
export const placesOf = (db: Database, mentorIds: readonly Id<"mentor">[]): Promise<StoredPlace[]> =>
  db
    .select()
    .from(mentorAssignments)
    .where(inArray(mentorAssignments.mentorId, [...mentorIds]))
    .orderBy(mentorAssignments.id)
    .for("update");

export async function insertPlaces(
  db: Database,
  rows: readonly (typeof mentorAssignments.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0) await db.insert(mentorAssignments).values([...rows]);
}

export async function savePlace(
  db: Database,
  id: Id<"assignment">,
  change: Partial<typeof mentorAssignments.$inferInsert>,
): Promise<void> {
  await db.update(mentorAssignments).set(change).where(eq(mentorAssignments.id, id));
}

/** Whether every branch is the company's and every programme is known. */
export async function arePlacesKnown(
  db: Database,
  companyId: Id<"company">,
  places: readonly { readonly branchId: Id<"branch">; readonly programmeId: Id<"programme"> }[],
): Promise<boolean> {
  const branchIds = [...new Set(places.map(({ branchId }) => branchId))];
  const programmeIds = [...new Set(places.map(({ programmeId }) => programmeId))];
  if (branchIds.length === 0) return true;
  const own = await db
    .select({ id: branches.id })
    .from(branches)
    .where(and(inArray(branches.id, branchIds), eq(branches.companyId, companyId), isNull(branches.deactivatedAt)));
  const known = await db.select({ id: programmes.id }).from(programmes).where(inArray(programmes.id, programmeIds));
  return own.length === branchIds.length && known.length === programmeIds.length;
}

/** Deviations that were granted, by mentor and programme. */
export async function grantedDeviations(
  db: Database,
  mentorIds: readonly Id<"mentor">[],
): Promise<(mentorId: string, programmeId: string) => readonly DeviationKind[]> {
  const granted = "GRANTED" satisfies DeviationStatus;
  const rows = await db
    .select({
      mentorId: mentorDeviations.mentorId,
      programmeId: mentorDeviations.programmeId,
      kind: mentorDeviations.kind,
    })
    .from(mentorDeviations)
    .where(and(inArray(mentorDeviations.mentorId, [...mentorIds]), eq(mentorDeviations.status, granted)));
  return (mentorId, programmeId) =>
    rows.filter((row) => row.mentorId === mentorId && row.programmeId === programmeId).map(({ kind }) => kind);
}

/** Ties mentors to the account of the member of their company that has their address. */
export async function linkAccounts(db: Database, companyId: Id<"company">): Promise<void> {
  await db
    .update(mentors)
    .set({
      userId: sql`(select u.id from ${users} u join ${memberships} m on m.user_id = u.id
        where m.company_id = ${mentors.companyId} and m.ended_at is null and lower(u.email) = lower(${mentors.email}) limit 1)`,
    })
    .where(and(eq(mentors.companyId, companyId), isNotNull(mentors.email), sql`${mentors.userId} is null`));
}
