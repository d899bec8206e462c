import { reminderDue } from "@leerplek/domain/mentors/mentor-training";
import { toPublicId } from "@leerplek/domain/shared/id";
import type { SystemScope } from "../../platform/system-task.ts";
import { followPlaces } from "./mentor-course.repository.ts";
import { markLapsed, noteReminders, passedTerms, remindersSent, termsWithin } from "./training-terms.repository.ts";

/**
 * Ends the terms for mentor training that passed without proof: the mentor lapses, recognition and workplaces follow, the company hears of it.
 * @returns how many; fewer than a round takes means that none is left
 */
export async function lapseMentors(scope: SystemScope): Promise<number> {
  const passed = await passedTerms(scope.db, scope.today);
  if (passed.length === 0) return 0;
  await markLapsed(
    scope.db,
    passed.map(({ id }) => id),
  );
  for (const { id, companyId } of passed)
    scope.emit({ type: "mentor.lapsed", id, organisationId: toPublicId("company", companyId) });
  await followPlaces(scope, passed);
  return passed.length;
}

/** Reminds of the terms that end soon: at each of the rule's three moments once, also when a night was missed. */
export async function remindMentors({ db, today, now, rules, rulesFor, emit }: SystemScope): Promise<void> {
  const running = await termsWithin(db, today, rules["mentor.firstReminderDays"]);
  const sent = await remindersSent(db, running);
  const due = running.flatMap((term) => {
    const days = reminderDue({ dueOn: term.dueOn, sent: sent(term) }, rulesFor(term.jointCommittee), today);
    return days === null ? [] : [{ term, days }];
  });
  await noteReminders(
    db,
    due.map(({ term, days }) => ({ assignmentId: term.id, dueOn: term.dueOn, daysBefore: days, sentAt: now })),
  );
  for (const { term } of due)
    emit({ type: "mentor.training-due", id: term.id, organisationId: toPublicId("company", term.companyId) });
}
