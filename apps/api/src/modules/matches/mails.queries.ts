import type { Sql } from "postgres";
import { displayName } from "@leerplek/domain/learners/disclosure";
import type { NameDisclosure } from "@leerplek/domain/learners/learner";
import type { ProposalStatus } from "@leerplek/domain/matches/match-proposal";
import { day, type LocalDate } from "@leerplek/domain/shared/time";

/** What mails about a school's proposal tell. */
export interface ProposalInMail {
  readonly id: string;
  readonly status: ProposalStatus;
  readonly learnerId: string;
  readonly companyId: string;
  readonly mentorId: string | null;
  readonly workplaceId: string;
  readonly workplace: string;
  readonly company: string;
  /** The company lost its recognition, or its workplace is blocked for another reason. */
  readonly isBlocked: boolean;
  readonly provider: string;
  readonly proposedById: string;
  /** For the learner and the school: it may name the learner. */
  readonly reason: string;
  /** For the school only. */
  readonly fullName: string;
  /** For the learner's own side only. */
  readonly firstName: string;
  /** What the company may read once the learner agreed. */
  readonly candidate: string;
  readonly expiresOn: LocalDate;
  readonly hasAgreed: boolean;
  readonly applicationId: string | null;
}

interface ProposalRow extends Omit<ProposalInMail, "fullName" | "candidate" | "expiresOn"> {
  readonly lastName: string;
  readonly nameDisclosure: NameDisclosure;
  readonly expiresOn: string;
}

export async function proposalInMail(sql: Sql, id: string): Promise<ProposalInMail | null> {
  const [row] = await sql<ProposalRow[]>`/* mail: match proposal */
    select m.id, m.status, m.learner_id as "learnerId", m.company_id as "companyId", w.mentor_id as "mentorId",
      w.id as "workplaceId", w.title as workplace, c.name as company, w.status = 'BLOCKED' as "isBlocked", p.name as provider,
      m.proposed_by_id as "proposedById", m.reason, m.expires_on as "expiresOn", m.agreed_at is not null as "hasAgreed",
      m.application_id as "applicationId", l.first_name as "firstName", l.last_name as "lastName",
      l.name_disclosure as "nameDisclosure"
    from match_proposals m
      join workplaces w on w.id = m.workplace_id
      join companies c on c.id = m.company_id
      join providers p on p.id = m.provider_id
      join learners l on l.id = m.learner_id
    where m.id = ${id}`;
  if (!row) return null;
  const { lastName, nameDisclosure, ...proposal } = row;
  const stage = row.hasAgreed ? "APPLICATION" : "CARD";
  return {
    ...proposal,
    expiresOn: day(row.expiresOn),
    fullName: `${row.firstName} ${lastName}`,
    candidate: displayName({ firstName: row.firstName, lastName, nameDisclosure, stage }),
  };
}
