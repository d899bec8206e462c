import type { Sql } from "postgres";
import type { DeviationKind, DeviationStatus, MentorStatus } from "@leerplek/domain/mentors/mentor";

/** What mails about a mentor's place tell. Days are text, "2026-11-23". */
export interface PlaceInMail {
  readonly mentorId: string;
  readonly companyId: string;
  readonly mentor: string;
  readonly company: string;
  readonly branch: string;
  readonly programme: string;
  readonly status: MentorStatus;
  readonly trainingDueOn: string | null;
  readonly motive: string | null;
  /** The reminder that went out last, as days before the end of the term. */
  readonly reminder: number | null;
}

export async function placeInMail(sql: Sql, id: string): Promise<PlaceInMail | null> {
  const [row] = await sql<PlaceInMail[]>`/* mail: mentor's place */
    select m.id as "mentorId", m.company_id as "companyId", m.first_name || ' ' || m.last_name as mentor, c.name as company,
      b.name as branch, p.title as programme, a.status, a.training_due_on::text as "trainingDueOn", a.motive,
      (select min(r.days_before) from mentor_reminders r where r.assignment_id = a.id and r.due_on = a.training_due_on) as reminder
    from mentor_assignments a join mentors m on m.id = a.mentor_id join companies c on c.id = m.company_id
      join branches b on b.id = a.branch_id join programmes p on p.id = a.programme_id
    where a.id = ${id}`;
  return row ?? null;
}

export interface DeviationInMail {
  readonly id: string;
  readonly mentorId: string;
  readonly companyId: string;
  readonly mentor: string;
  readonly company: string;
  readonly programme: string;
  readonly kind: DeviationKind;
  readonly status: DeviationStatus;
  readonly motive: string | null;
  readonly partnershipId: string | null;
}

export async function deviationInMail(sql: Sql, id: string): Promise<DeviationInMail | null> {
  const [row] = await sql<DeviationInMail[]>`/* mail: deviation for a mentor */
    select d.id, d.mentor_id as "mentorId", d.company_id as "companyId", m.first_name || ' ' || m.last_name as mentor,
      c.name as company, p.title as programme, d.kind, d.status, d.motive,
      (select s.id from partnerships s where c.joint_committee = any(s.joint_committees) or s.kind = 'FLEMISH'
        order by s.kind = 'FLEMISH', s.id limit 1) as "partnershipId"
    from mentor_deviations d join mentors m on m.id = d.mentor_id join companies c on c.id = d.company_id
      join programmes p on p.id = d.programme_id
    where d.id = ${id}`;
  return row ?? null;
}
