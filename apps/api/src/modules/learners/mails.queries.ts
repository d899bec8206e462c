import type { Sql } from "postgres";
import type { GuardianLinker, GuardianshipStatus } from "@leerplek/domain/learners/guardianship";
import { day, type LocalDate } from "@leerplek/domain/shared/time";

/** What mails about a guardian's link tell. */
export interface GuardianshipInMail {
  readonly status: GuardianshipStatus;
  readonly linkedBy: GuardianLinker;
  readonly isApproved: boolean;
  readonly guardianName: string;
  readonly guardianEmail: string;
  readonly guardianId: string | null;
  readonly guardianLanguage: string | null;
  readonly learnerId: string;
  readonly firstName: string;
  readonly fullName: string;
  readonly birthDate: LocalDate;
}

export async function guardianshipInMail(sql: Sql, id: string): Promise<GuardianshipInMail | null> {
  const [row] = await sql<(Omit<GuardianshipInMail, "birthDate"> & { birthDate: string })[]>`/* mail: guardianship */
    select g.status, g.linked_by as "linkedBy", g.approved_at is not null as "isApproved", g.name as "guardianName", g.email as "guardianEmail",
      g.user_id as "guardianId", u.language as "guardianLanguage", l.id as "learnerId", l.first_name as "firstName",
      l.first_name || ' ' || l.last_name as "fullName", l.birth_date as "birthDate"
    from guardianships g join learners l on l.id = g.learner_id left join users u on u.id = g.user_id
    where g.id = ${id}`;
  return row ? { ...row, birthDate: day(row.birthDate) } : null;
}
