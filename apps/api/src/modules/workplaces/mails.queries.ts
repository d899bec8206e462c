import type { Sql } from "postgres";

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

/** Open applications at a workplace that is blocked; empty when it came back meanwhile. */
export const applicationsAtBlockedWorkplace = (
  sql: Sql,
  workplaceId: string,
): Promise<readonly (WaitingApplication & { readonly blockedOn: string })[]> =>
  sql<(WaitingApplication & { readonly blockedOn: string })[]>`/* mail: who waits at a blocked workplace */
    select a.id, a.learner_id as "learnerId", w.title as workplace, c.name as company, w.updated_at::text as "blockedOn"
    from applications a
      join workplaces w on w.id = a.workplace_id
      join companies c on c.id = w.company_id
    where a.workplace_id = ${workplaceId} and w.status = 'BLOCKED'
      and a.status in ('SENT', 'VIEWED', 'SHORTLISTED', 'INTERVIEW_PLANNED', 'INTERVIEWED', 'OFFERED', 'ACCEPTED')
    order by a.id`;
