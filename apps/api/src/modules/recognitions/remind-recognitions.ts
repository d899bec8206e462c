import type { SystemScope } from "../../platform/system-task.ts";
import { alertOverdue, remindRenewable } from "./nightly.repository.ts";

/**
 * Reminds companies of recognitions that can be renewed, when that begins and once more near the end, and alerts officer and administrators once to a
 * file whose decision term has passed (scenario 7). @returns how many; fewer than a round takes means that none is left
 */
export async function remindRecognitions({ db, today, rules, emit }: SystemScope): Promise<number> {
  const renewable = await remindRenewable(db, today, {
    months: rules["recognition.renewalMonths"],
    days: rules["recognition.renewalReminderDays"],
  });
  for (const id of renewable) emit({ type: "recognition.renewable", id });
  const overdue = await alertOverdue(db, today);
  for (const id of overdue) emit({ type: "recognition.overdue", id });
  return Math.max(renewable.length, overdue.length);
}
