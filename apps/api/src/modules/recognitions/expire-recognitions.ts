import type { SystemScope } from "../../platform/system-task.ts";
import { branchesToFollow, followRecognitions } from "../workplaces/blocked-workplaces.repository.ts";
import { carryRenewals } from "./carry-renewals.ts";
import { pastRecognitions } from "./nightly.repository.ts";
import { moveRecognition } from "./recognitions.repository.ts";

/**
 * Ends recognitions whose last day has passed; the company is told unless a renewal has taken over (domain.md 2.14.a).
 * @returns how many; fewer than a round takes means that none is left
 */
export async function expireRecognitions(scope: SystemScope): Promise<number> {
  const past = await pastRecognitions(scope.db, scope.today);
  for (const { file, isRenewed } of past) {
    await moveRecognition(scope, file, { action: "expire" });
    scope.emit({
      type: isRenewed ? "recognition.succeeded" : "recognition.expired",
      id: file.id,
      organisationId: `company_${file.companyId}`,
    });
  }
  return past.length;
}

/**
 * Lets workplaces follow what time did to their recognitions: one that begins today, one that will end before the training begins. Renewals follow a new name
 * that begins today.
 */
export async function followByNight(scope: SystemScope): Promise<void> {
  const { db, today, now, emit } = scope;
  const { blocked, recovered } = await followRecognitions(db, await branchesToFollow(db, today), { today, now });
  for (const id of blocked) emit({ type: "workplace.blocked", id, workplaceId: id });
  for (const id of recovered) emit({ type: "workplace.recovered", id, workplaceId: id });
  await carryRenewals(scope);
}
