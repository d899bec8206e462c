import { and, desc, eq, inArray, isNull, lte, sql } from "drizzle-orm";
import { isValidEnterpriseNumber, isValidEstablishmentNumber } from "@leerplek/domain/companies/company-numbers";
import type { Id } from "@leerplek/domain/shared/id";
import { problem, type Problem } from "@leerplek/domain/shared/problem";
import { mentorEligibility } from "@leerplek/domain/mentors/mentor-eligibility";
import { placedStatuses, type DeviationKind, type MentorStatus } from "@leerplek/domain/mentors/mentor";
import type { LocalDate } from "@leerplek/domain/shared/time";
import { emptyAnswers, type RecognitionAnswers } from "@leerplek/domain/recognitions/recognition";
import { dayToJudge } from "@leerplek/domain/recognitions/named-mentor";
import { grantedStatuses } from "@leerplek/domain/recognitions/recognition-transitions";
import { documentsOf, type SubmitFacts } from "@leerplek/domain/recognitions/submit";
import type { CommandScope } from "../../platform/command.ts";
import type { Database } from "../../platform/database.ts";
import { notFound } from "../../platform/errors.ts";
import { inWords } from "../../platform/read-plan/sql-words.ts";
import { branches, companies } from "../companies/companies.table.ts";
import { mentorAssignments, mentors } from "../mentors/mentors.table.ts";
import { activities, activityLists, programmes } from "../programmes/programmes.table.ts";
import { earlierNames } from "./concordances.repository.ts";
import { recognitionForms, recognitionMentors } from "./recognition-files.table.ts";
import type { StoredRecognition } from "./recognitions.repository.ts";
import { recognitions } from "./recognitions.table.ts";

/** The branch a new file is about; NOT_FOUND when there is none, or it was closed down. */
export async function branchOfFile(
  db: Database,
  id: Id<"branch">,
): Promise<{ readonly id: Id<"branch">; readonly companyId: Id<"company"> }> {
  const [branch] = await db
    .select({ id: branches.id, companyId: branches.companyId })
    .from(branches)
    .where(and(eq(branches.id, id), isNull(branches.deactivatedAt)));
  if (!branch) throw notFound();
  return branch;
}

/** The recognition of this branch that was granted for the programme, under this name or an earlier one, and runs longest, locked; null when there is none. */
export async function runningRecognition(
  db: Database,
  { branchId, programmeId }: Pick<StoredRecognition, "branchId" | "programmeId">,
  today: LocalDate,
): Promise<StoredRecognition | null> {
  const [running] = await db
    .select()
    .from(recognitions)
    .where(
      and(
        eq(recognitions.branchId, branchId),
        sql`${recognitions.programmeId} in ${earlierNames(programmeId, today)}`,
        inArray(recognitions.status, [...grantedStatuses]),
      ),
    )
    .orderBy(desc(recognitions.validUntil))
    .limit(1)
    .for("update");
  return running ?? null;
}

/** A new file with an empty form, or with the answers and mentors of the one it renews. */
export async function insertFile(
  db: Database,
  row: typeof recognitions.$inferInsert,
  contact: { readonly name: string; readonly email: string },
): Promise<void> {
  await db.insert(recognitions).values(row);
  const [earlier] = row.previousId
    ? await db
        .select({ answers: recognitionForms.answers })
        .from(recognitionForms)
        .where(eq(recognitionForms.recognitionId, row.previousId))
    : [];
  const answers = earlier
    ? { ...earlier.answers, documents: [] }
    : { ...emptyAnswers, contactName: contact.name, contactEmail: contact.email };
  await db.insert(recognitionForms).values({ recognitionId: row.id, answers });
  await db.execute(sql`/* recognitions: mentors of a new file */
    insert into recognition_mentors (recognition_id, mentor_id)
    select ${row.id}::uuid, a.mentor_id from mentor_assignments a
    where a.branch_id = ${row.branchId} and a.programme_id = ${row.programmeId} and a.status in ${inWords(placedStatuses)}`);
}

/** Keeps the answers; mentors that are not the company's are left out and answered as UNKNOWN_REFERENCE. */
export async function saveForm(
  db: Database,
  file: StoredRecognition,
  { answers, mentorIds }: { readonly answers: RecognitionAnswers; readonly mentorIds: readonly Id<"mentor">[] },
): Promise<readonly Problem[]> {
  const known =
    mentorIds.length === 0
      ? []
      : await db
          .select({ mentorId: mentors.id })
          .from(mentors)
          .where(and(eq(mentors.companyId, file.companyId), inArray(mentors.id, [...mentorIds])));
  if (known.length < new Set(mentorIds).size) return [problem("UNKNOWN_REFERENCE", "mentorIds")];
  await db
    .insert(recognitionForms)
    .values({ recognitionId: file.id, answers })
    .onConflictDoUpdate({ target: recognitionForms.recognitionId, set: { answers } });
  await db.delete(recognitionMentors).where(eq(recognitionMentors.recognitionId, file.id));
  if (known.length > 0)
    await db.insert(recognitionMentors).values(known.map(({ mentorId }) => ({ recognitionId: file.id, mentorId })));
  return [];
}

/** Notes who declared on honour, and which text. */
export async function saveDeclaration(
  db: Database,
  recognitionId: Id<"recognition">,
  declaration: { readonly declarationVersion: string; readonly declaredById: Id<"user">; readonly declaredAt: Date },
): Promise<void> {
  await db.update(recognitionForms).set(declaration).where(eq(recognitionForms.recognitionId, recognitionId));
}

/** What `maySubmit` asks of the database, and the joint committee that decides the route. */
export async function factsToSubmit(
  db: Database,
  file: StoredRecognition,
  scope: Pick<CommandScope, "today" | "rules">,
): Promise<SubmitFacts & { readonly jointCommittee: string }> {
  const [row] = await db
    .select({
      title: programmes.title,
      isCurrent: programmes.isCurrent,
      establishmentNumber: branches.establishmentNumber,
      enterpriseNumber: companies.enterpriseNumber,
      jointCommittee: companies.jointCommittee,
      answers: recognitionForms.answers,
      declaredVersion: recognitionForms.declarationVersion,
    })
    .from(recognitions)
    .innerJoin(programmes, eq(programmes.id, recognitions.programmeId))
    .innerJoin(branches, eq(branches.id, recognitions.branchId))
    .innerJoin(companies, eq(companies.id, recognitions.companyId))
    .leftJoin(recognitionForms, eq(recognitionForms.recognitionId, recognitions.id))
    .where(eq(recognitions.id, file.id));
  if (!row) throw notFound();
  return {
    jointCommittee: row.jointCommittee,
    programme: { title: row.title, isCurrent: row.isCurrent },
    branch: {
      establishmentNumber: row.establishmentNumber,
      hasValidNumber: isValidEstablishmentNumber(row.establishmentNumber),
    },
    company: {
      enterpriseNumber: row.enterpriseNumber,
      hasValidNumber: isValidEnterpriseNumber(row.enterpriseNumber),
    },
    mentors: await problemsOfMentors(db, file, scope),
    declaredVersion: row.declaredVersion,
    answers: row.answers ?? emptyAnswers,
    activitiesOpen: await activitiesOpen(db, file, scope.today),
    requiredDocuments: documentsOf(row.jointCommittee),
  };
}

const cannotAct: readonly MentorStatus[] = ["LAPSED", "INACTIVE", "BARRED", "REJECTED"];

/** What stands against each mentor named in the file: the state of the assignment, and the criteria on the day of designation (domain.md 4.2). */
async function problemsOfMentors(
  db: Database,
  { id, branchId, programmeId }: StoredRecognition,
  { today, rules }: Pick<CommandScope, "today" | "rules">,
): Promise<readonly (readonly Problem[])[]> {
  const rows = await db
    .select({
      birthDate: mentors.birthDate,
      recordIssuedOn: mentors.recordIssuedOn,
      trainedOn: mentors.trainedOn,
      status: mentorAssignments.status,
      yearsOfPractice: mentorAssignments.yearsOfPractice,
      designatedOn: mentorAssignments.designatedOn,
      trainingDueOn: mentorAssignments.trainingDueOn,
      deviations: sql<DeviationKind[]>`array(select d.kind from mentor_deviations d
        where d.mentor_id = ${mentors.id} and d.programme_id = ${programmeId} and d.status = 'GRANTED')`,
    })
    .from(recognitionMentors)
    .innerJoin(mentors, eq(mentors.id, recognitionMentors.mentorId))
    .leftJoin(
      mentorAssignments,
      and(
        eq(mentorAssignments.mentorId, mentors.id),
        eq(mentorAssignments.branchId, branchId),
        eq(mentorAssignments.programmeId, programmeId),
      ),
    )
    .where(eq(recognitionMentors.recognitionId, id));
  return rows.map(({ status, yearsOfPractice, designatedOn, trainedOn, ...mentor }) => {
    if (status === null || cannotAct.includes(status)) return [problem("MENTOR_NOT_ACTIVE", "mentorIds")];
    const facts = { ...mentor, yearsOfPractice: yearsOfPractice ?? 0, isTrained: trainedOn !== null };
    const eligible = mentorEligibility(facts, rules, dayToJudge({ ...mentor, designatedOn }, today));
    // Told at the task of the form where mentors are chosen.
    return eligible.ok ? [] : eligible.problems.map((each) => ({ ...each, path: ["mentorIds"] }));
  });
}

/** Mandatory activities of the newest published list that the branch has not answered; null when the programme has no list. */
async function activitiesOpen(
  db: Database,
  { branchId, programmeId }: StoredRecognition,
  today: LocalDate,
): Promise<number | null> {
  const [list] = await db
    .select({ id: activityLists.id })
    .from(activityLists)
    .where(
      and(
        eq(activityLists.programmeId, programmeId),
        eq(activityLists.status, "PUBLISHED"),
        lte(activityLists.validFrom, today),
      ),
    )
    .orderBy(desc(activityLists.version))
    .limit(1);
  if (!list) return null;
  const [counted] = await db
    .select({
      open: sql<number>`count(*) filter (where not exists (
        select from offered_activities o join activity_offers f on f.id = o.offer_id
        where o.activity_id = activities.id and f.branch_id = ${branchId} and f.programme_id = ${programmeId}))::int`,
    })
    .from(activities)
    .where(and(eq(activities.activityListId, list.id), eq(activities.isMandatory, true)));
  return counted?.open ?? 0;
}
