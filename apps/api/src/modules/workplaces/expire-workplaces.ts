import type { SystemScope } from "../../platform/system-task.ts";
import { closeApplicationsOf } from "../applications/close-applications.repository.ts";
import { expirePastWorkplaces } from "./expired-workplaces.repository.ts";

/**
 * Ends workplaces whose last day has passed, takes them out of the search and ends what is still open there, so that no learner waits for an answer that
 * cannot come (domain.md 2.14.c, d). @returns how many; fewer than a round takes means that none is left
 */
export async function expireWorkplaces({ db, today, now, emit }: SystemScope): Promise<number> {
  const expired = await expirePastWorkplaces(db, { today, now });
  const ids = expired.map(({ id }) => id);
  const { applicationIds, interviewIds } = await closeApplicationsOf(db, ids, { actorId: null, at: now });
  for (const id of applicationIds) emit({ type: "application.closed", id });
  for (const id of interviewIds) emit({ type: "interview.cancelled", id });
  for (const { id, companyId } of expired)
    emit({ type: "workplace.expired", id, workplaceId: id, organisationId: `company_${companyId}` });
  return expired.length;
}
