import type { Sql } from "postgres";
import type { ApplicationStatus, RejectionReason } from "@leerplek/domain/applications/application";
import { disclosureStageOf, displayName } from "@leerplek/domain/learners/disclosure";
import type { NameDisclosure } from "@leerplek/domain/learners/learner";
import { day, type LocalDate } from "@leerplek/domain/shared/time";

/** What mails about an application tell. */
export interface ApplicationInMail {
  readonly id: string;
  readonly status: ApplicationStatus;
  /** Names the state of the row that a letter tells of. */
  readonly version: string;
  readonly learnerId: string;
  readonly companyId: string;
  readonly mentorId: string | null;
  readonly workplaceId: string;
  readonly workplace: string;
  readonly company: string;
  /** The company lost its recognition: nobody can begin there. */
  readonly isBlocked: boolean;
  /** For the learner's own side only. */
  readonly firstName: string;
  /** For the school only. */
  readonly fullName: string;
  /** What the company may read now. */
  readonly candidate: string;
  readonly answerDueOn: LocalDate;
  readonly rejectionReason: RejectionReason | null;
  readonly answerNote: string | null;
  /** Who said yes to the offer. */
  readonly hasLearnerAgreed: boolean;
  readonly hasGuardianAgreed: boolean;
}

interface ApplicationRow extends Omit<ApplicationInMail, "fullName" | "candidate" | "version" | "answerDueOn"> {
  readonly version: number;
  readonly lastName: string;
  readonly nameDisclosure: NameDisclosure;
  readonly answerDueOn: string;
}

export async function applicationInMail(sql: Sql, id: string): Promise<ApplicationInMail | null> {
  const [row] = await sql<ApplicationRow[]>`/* mail: application */
    select a.id, a.status, a.version, a.learner_id as "learnerId", a.company_id as "companyId",
      w.mentor_id as "mentorId", w.id as "workplaceId", w.title as workplace, c.name as company, w.status = 'BLOCKED' as "isBlocked",
      l.first_name as "firstName", l.last_name as "lastName", a.name_disclosure as "nameDisclosure",
      a.answer_due_on as "answerDueOn", a.rejection_reason as "rejectionReason", a.answer_note as "answerNote",
      a.learner_agreed_at is not null as "hasLearnerAgreed", a.guardian_agreed_at is not null as "hasGuardianAgreed"
    from applications a
      join workplaces w on w.id = a.workplace_id
      join companies c on c.id = a.company_id
      join learners l on l.id = a.learner_id
    where a.id = ${id}`;
  if (!row) return null;
  const { lastName, nameDisclosure, version, ...application } = row;
  const names = { firstName: row.firstName, lastName, nameDisclosure };
  return {
    ...application,
    version: `${row.status} ${version}`,
    answerDueOn: day(row.answerDueOn),
    fullName: `${row.firstName} ${lastName}`,
    candidate: displayName({ ...names, stage: disclosureStageOf(row.status) }),
  };
}

/** A workplace and who handles it, for mails about an application that is no longer there. */
export async function workplaceInMail(
  sql: Sql,
  id: string,
): Promise<Pick<ApplicationInMail, "companyId" | "mentorId" | "workplace" | "company"> | null> {
  const [row] = await sql<Pick<ApplicationInMail, "companyId" | "mentorId" | "workplace" | "company">[]>`
    /* mail: workplace */
    select w.company_id as "companyId", w.mentor_id as "mentorId", w.title as workplace, c.name as company
    from workplaces w join companies c on c.id = w.company_id where w.id = ${id}`;
  return row ?? null;
}
