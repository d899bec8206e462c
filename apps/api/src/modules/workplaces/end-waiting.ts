import type { SystemScope } from "../../platform/system-task.ts";
import { closeApplicationsOf } from "../applications/close-applications.repository.ts";
import { endProposalsFor } from "../matches/matches.repository.ts";
import { freePlacesWithoutRecognition, workplacesWaitedForInVain } from "./blocked-workplaces.repository.ts";

/** Workplaces of one round. */
export const mostInVainAtOnce = 200;

/**
 * Ends what waits at workplaces whose recognition was withdrawn or ran out, as when a company closes its workplace: open applications, their interviews,
 * and proposals of schools; learners and schools are told. A suspension ends nothing: what waits there goes on when it is lifted. The worker does it,
 * soon after the decision, because an officer sees no applications. Source: domain.md 2.14.a, c, d.
 * @returns how many; fewer than a round takes means that none is left
 */
export async function endWaiting({ db, today, now, emit }: SystemScope): Promise<number> {
  const ids = await workplacesWaitedForInVain(db, { today, most: mostInVainAtOnce });
  if (ids.length === 0) return 0;
  const blocked = await freePlacesWithoutRecognition(db, ids, now);
  const { applicationIds, interviewIds } = await closeApplicationsOf(db, ids, { actorId: null, at: now });
  for (const id of blocked) emit({ type: "workplace.blocked", id, workplaceId: id });
  for (const id of applicationIds) emit({ type: "application.closed", id });
  for (const id of interviewIds) emit({ type: "interview.cancelled", id });
  for (const { id, providerId } of await endProposalsFor(db, ids, now))
    emit({ type: "proposal.expired", id, organisationId: `provider_${providerId}` });
  return ids.length;
}
