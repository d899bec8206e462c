import type { Sql } from "postgres";
import { openStatuses } from "@leerplek/domain/applications/application-transitions";
import { openProposals } from "@leerplek/domain/matches/match-proposal";
import type { WorkplaceStatus } from "@leerplek/domain/workplaces/workplace";

/** An application that waits for a place that is taken for now. */
export interface WaitingApplication {
  readonly id: string;
  readonly learnerId: string;
  readonly workplace: string;
  readonly company: string;
}

/** Open applications without a place at a workplace that is full. Empty when a place came free meanwhile. */
export const applicationsAtFullWorkplace = (sql: Sql, workplaceId: string): Promise<readonly WaitingApplication[]> =>
  sql<WaitingApplication[]>`/* mail: who waits at a full workplace */
    select a.id, a.learner_id as "learnerId", w.title as workplace, c.name as company
    from applications a
      join workplaces w on w.id = a.workplace_id
      join companies c on c.id = w.company_id
    where a.workplace_id = ${workplaceId} and w.status = 'FILLED'
      and a.status in ('SENT', 'VIEWED', 'SHORTLISTED', 'INTERVIEW_PLANNED', 'INTERVIEWED')
    order by a.id`;

/** Who waits at a workplace that may take nobody for now, or may again: an applicant, or a learner for whom a school made a proposal. */
export interface WaitingLearner extends WaitingApplication {
  readonly kind: "application" | "proposal";
  /** For the school only. */
  readonly fullName: string;
  /** Who made the proposal; null for an application: then the learner's counsellor is told. */
  readonly proposedById: string | null;
  /** When the workplace changed: each time is other news. */
  readonly changedAt: string;
}

/** Open applications and proposals at a workplace in one of these states; empty when it has left them meanwhile. */
export const waitingAtWorkplace = (
  sql: Sql,
  workplaceId: string,
  statuses: readonly WorkplaceStatus[],
): Promise<readonly WaitingLearner[]> =>
  sql<WaitingLearner[]>`/* mail: who waits at a workplace that was blocked */
    select o.kind, o.id, o.learner_id as "learnerId", o.proposed_by_id as "proposedById", l.first_name || ' ' || l.last_name as "fullName",
      w.title as workplace, c.name as company, w.updated_at::text as "changedAt"
    from (
        select 'application' as kind, a.id, a.learner_id, a.workplace_id, null::uuid as proposed_by_id from applications a
        where a.workplace_id = ${workplaceId} and a.status = any(${[...openStatuses]})
        union all
        select 'proposal', p.id, p.learner_id, p.workplace_id, p.proposed_by_id from match_proposals p
        where p.workplace_id = ${workplaceId} and p.status = any(${[...openProposals]})
      ) o
      join workplaces w on w.id = o.workplace_id
      join companies c on c.id = w.company_id
      join learners l on l.id = o.learner_id
    where w.status = any(${[...statuses]})
    order by o.id`;
