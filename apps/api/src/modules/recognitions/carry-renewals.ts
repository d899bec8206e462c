import { programmeToRenew } from "@leerplek/domain/recognitions/concordance";
import { toPublicId } from "@leerplek/domain/shared/id";
import { carryDrafts, nameMentorsAgain, namesOfProgramme, programmesOfRenewals } from "./concordances.repository.ts";
import type { MoveScope } from "./recognitions.repository.ts";

/**
 * Carries renewals that are still being written over to the name their programme has since they were begun, with their answers and mentors: else they could
 * never be handed in. Where it goes on under several names the company chooses itself. Source: domain.md 4.4.
 */
export async function carryRenewals({ db, now, today, emit }: MoveScope): Promise<void> {
  // One round for each programme that was renamed and is being renewed: a handful in a year.
  for (const from of await programmesOfRenewals(db, today)) {
    const renewed = programmeToRenew(await namesOfProgramme(db, from, today));
    const to = renewed.ok ? renewed.value : null;
    if (to === null || to === from) continue;
    for (const { id, branchId, companyId } of await carryDrafts(db, { from, to, now })) {
      await nameMentorsAgain(db, { branchId, from, to });
      emit({ type: "recognition.carried-over", id, organisationId: toPublicId("company", companyId) });
    }
  }
}
