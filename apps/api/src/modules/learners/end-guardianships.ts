import type { SystemScope } from "../../platform/system-task.ts";
import { guardianshipsOfAdults, saveGuardianship } from "./guardianships.repository.ts";

/**
 * Marks links ENDED whose learner has come of age and did not leave them on, and tells both by mail. They gave no sight any more from the birthday
 * itself. @returns how many; fewer than a round takes means that none is left. Source: domain.md 1.2.
 */
export async function endGuardianships({ db, today, now, emit }: SystemScope): Promise<number> {
  const links = await guardianshipsOfAdults(db, today);
  for (const { id, providerId } of links) {
    await saveGuardianship(db, id, { status: "ENDED", endedAt: now });
    emit({ type: "guardian.ended", id, organisationId: `provider_${providerId}` });
  }
  return links.length;
}
