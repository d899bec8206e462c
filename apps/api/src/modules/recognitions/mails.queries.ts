import type { Sql } from "postgres";
import type { LodgedAppeal } from "@leerplek/domain/recognitions/appeal";
import type { AppealOutcome, FilerKind, RecognitionStatus } from "@leerplek/domain/recognitions/recognition";
import type { AppealedFrom } from "@leerplek/domain/recognitions/recognition-transitions";
import type { LocalDate } from "@leerplek/domain/shared/time";
import type { Person } from "../../platform/mail/letter.ts";
import { peopleOfCompany, peopleOfPartnership, personOfFile } from "../../platform/mail/people.queries.ts";

/** What mails about a file tell. Days are text, "2026-11-23". */
export interface FileInMail {
  readonly id: string;
  readonly status: RecognitionStatus;
  readonly version: number;
  readonly companyId: string;
  readonly company: string;
  readonly branch: string;
  readonly programme: string;
  readonly filedById: string | null;
  readonly filedAs: FilerKind | null;
  readonly partnershipId: string | null;
  readonly partnership: string | null;
  readonly assigneeId: string | null;
  readonly decisionDueOn: string | null;
  readonly motive: string | null;
  readonly conditions: string | null;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly appealUntil: string | null;
  readonly visitOn: string | null;
  readonly decisionReceivedOn: string | null;
  /** The appeal that was lodged last. */
  readonly appeal: AppealInMail | null;
  readonly messageId: string | null;
  readonly message: string | null;
  readonly messageSide: string | null;
}

export interface AppealInMail extends LodgedAppeal {
  readonly acknowledgeBy: LocalDate;
  readonly outcome: AppealOutcome | null;
  readonly against: AppealedFrom;
}

export async function fileInMail(sql: Sql, id: string): Promise<FileInMail | null> {
  const [row] = await sql<FileInMail[]>`/* mail: recognition file */
    select r.id, r.status, r.version, r.company_id as "companyId", c.name as company, b.name as branch, p.title as programme,
      r.filed_by_id as "filedById", r.filed_as as "filedAs", r.partnership_id as "partnershipId", s.name as partnership,
      r.assignee_id as "assigneeId", r.decision_due_on::text as "decisionDueOn", r.motive, r.conditions,
      r.valid_from::text as "validFrom", r.valid_until::text as "validUntil", r.appeal_until::text as "appealUntil",
      (select v.planned_on::text from recognition_visits v where v.recognition_id = r.id order by v.created_at desc limit 1) as "visitOn",
      r.decision_received_on::text as "decisionReceivedOn",
      (select json_build_object('lodgedOn', a.lodged_on, 'appealUntil', a.appeal_until, 'acknowledgeBy', a.acknowledge_by, 'outcome', a.outcome, 'against', a.against)
        from recognition_appeals a where a.recognition_id = r.id order by a.lodged_on desc, a.id desc limit 1) as appeal,
      m.id as "messageId", m.body as message, m.side as "messageSide"
    from recognitions r
      join companies c on c.id = r.company_id join branches b on b.id = r.branch_id join programmes p on p.id = r.programme_id
      left join partnerships s on s.id = r.partnership_id
      left join lateral (
        select * from recognition_messages m where m.recognition_id = r.id order by m.at desc, m.id desc limit 1
      ) m on true
    where r.id = ${id}`;
  return row ?? null;
}

/** The company's administrators, and who handed the file in with a mandate. */
export async function companySide(sql: Sql, file: FileInMail): Promise<readonly Person[]> {
  const own = await peopleOfCompany(sql, { companyId: file.companyId, mentorId: null });
  const filer = file.filedAs === "MANDATE" && file.filedById ? await personOfFile(sql, file.filedById) : null;
  return filer && !own.some(({ userId }) => userId === filer.userId) ? [...own, filer] : own;
}

/** The case officer who has the file, else all officers of the partnership. */
export const partnershipSide = (sql: Sql, file: FileInMail): Promise<readonly Person[]> =>
  peopleOfPartnership(sql, file);
