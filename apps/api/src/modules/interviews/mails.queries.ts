import type { Sql } from "postgres";
import type { ApplicationStatus } from "@leerplek/domain/applications/application";
import type { InterviewMode, InterviewStatus, SlotStatus } from "@leerplek/domain/interviews/interview";
import { disclosureStageOf, displayName } from "@leerplek/domain/learners/disclosure";
import type { NameDisclosure } from "@leerplek/domain/learners/learner";

/** What mails about an interview tell. */
export interface InterviewInMail {
  readonly id: string;
  readonly status: InterviewStatus;
  readonly applicationId: string;
  readonly applicationStatus: ApplicationStatus;
  readonly slotStatus: SlotStatus;
  readonly learnerId: string;
  readonly companyId: string;
  readonly mentorId: string | null;
  readonly workplaceId: string;
  readonly workplace: string;
  readonly company: string;
  /** For the learner's own side only. */
  readonly firstName: string;
  /** What mails tell the company: as the learner chose, never more. Surname and contact stand on the page. */
  readonly candidate: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly changedAt: Date;
  readonly mode: InterviewMode;
  readonly place: string;
  readonly calendarUid: string;
  readonly calendarSequence: number;
}

interface InterviewRow extends Omit<InterviewInMail, "candidate" | "startsAt" | "endsAt" | "changedAt"> {
  readonly lastName: string;
  readonly nameDisclosure: NameDisclosure;
  /** Milliseconds since 1970. */
  readonly startsAt: number;
  readonly endsAt: number;
  readonly changedAt: number;
}

export async function interviewInMail(sql: Sql, id: string): Promise<InterviewInMail | null> {
  const [row] = await sql<InterviewRow[]>`/* mail: interview */
    select i.id, i.status, i.application_id as "applicationId",
      a.status as "applicationStatus", s.status as "slotStatus", i.learner_id as "learnerId", i.company_id as "companyId",
      coalesce(s.mentor_id, w.mentor_id) as "mentorId", w.id as "workplaceId", w.title as workplace, c.name as company,
      l.first_name as "firstName", l.last_name as "lastName", a.name_disclosure as "nameDisclosure",
      extract(epoch from i.starts_at)::float8 * 1000 as "startsAt", extract(epoch from i.ends_at)::float8 * 1000 as "endsAt",
      extract(epoch from i.updated_at)::float8 * 1000 as "changedAt",
      s.mode, s.place, i.calendar_uid as "calendarUid", i.calendar_sequence as "calendarSequence"
    from interviews i
      join interview_slots s on s.id = i.slot_id
      join applications a on a.id = i.application_id
      join workplaces w on w.id = a.workplace_id
      join companies c on c.id = i.company_id
      join learners l on l.id = i.learner_id
    where i.id = ${id}`;
  if (!row) return null;
  const { lastName, nameDisclosure, startsAt, endsAt, changedAt, ...interview } = row;
  return {
    ...interview,
    startsAt: new Date(startsAt),
    endsAt: new Date(endsAt),
    changedAt: new Date(changedAt),
    candidate: displayName({
      ...{ firstName: row.firstName, lastName, nameDisclosure },
      stage: disclosureStageOf(row.applicationStatus),
    }),
  };
}
