import type { RuleSet } from "../shared/rule-set.ts";
import { addMonths, daysBetween, type LocalDate } from "../shared/time.ts";

/**
 * Last day on which a mentor may prove the training: so many months after the recognition, or after the mentor joined it when that was later. Sectors
 * may have a shorter term. A day the month does not have becomes the month's last day. Source: domain.md 4.2 (S93, S96, S97).
 */
export function trainingDueOn(
  { recognisedOn, designatedOn }: { readonly recognisedOn: LocalDate; readonly designatedOn: LocalDate },
  rules: Pick<RuleSet, "mentor.trainingMonths">,
): LocalDate {
  const from = designatedOn > recognisedOn ? designatedOn : recognisedOn;
  return addMonths(from, rules["mentor.trainingMonths"]);
}

/** Whether the term has passed without training. The last day itself still counts. */
export const hasTrainingLapsed = (
  { isTrained, trainingDueOn: dueOn }: { readonly isTrained: boolean; readonly trainingDueOn: LocalDate | null },
  on: LocalDate,
): boolean => !isTrained && dueOn !== null && on > dueOn;

export type ReminderRules = Pick<
  RuleSet,
  "mentor.firstReminderDays" | "mentor.secondReminderDays" | "mentor.lastReminderDays"
>;

/**
 * The reminder to send today, as the number of days before the end of the term it belongs to; null when there is none. After a pause only the most
 * urgent one that is due is sent: nobody gets three mails in one night. After the last day there is no reminder any more.
 * @param sent reminders that went out for this term
 */
export function reminderDue(
  { dueOn, sent }: { readonly dueOn: LocalDate; readonly sent: readonly number[] },
  rules: ReminderRules,
  on: LocalDate,
): number | null {
  const daysLeft = daysBetween(on, dueOn);
  if (daysLeft < 0) return null;
  const moments = [
    rules["mentor.firstReminderDays"],
    rules["mentor.secondReminderDays"],
    rules["mentor.lastReminderDays"],
  ];
  const due = moments.filter((days) => daysLeft <= days);
  if (due.length === 0) return null;
  const mostUrgent = Math.min(...due);
  return sent.some((days) => days <= mostUrgent) ? null : mostUrgent;
}
