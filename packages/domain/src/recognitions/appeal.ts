import { problem } from "../shared/problem.ts";
import { okUnless, type Result } from "../shared/result.ts";
import type { RuleSet } from "../shared/rule-set.ts";
import { addDays, type LocalDate } from "../shared/time.ts";

/** Last day to appeal against a decision received on a day: the term begins the day after. */
export const appealUntil = (receivedOn: LocalDate, rules: Pick<RuleSet, "recognition.appealDays">): LocalDate =>
  addDays(receivedOn, rules["recognition.appealDays"]);

/** Last day on which the board acknowledges an appeal in writing, with whether it is admissible. */
export const acknowledgeBy = (
  lodgedOn: LocalDate,
  rules: Pick<RuleSet, "recognition.appealAcknowledgeDays">,
): LocalDate => addDays(lodgedOn, rules["recognition.appealAcknowledgeDays"]);

/**
 * Whether an appeal can be lodged: by the company itself, within ten days of receiving the decision, and not against what an earlier appeal left final.
 * Problems: APPEAL_ONLY_COMPANY, APPEAL_LATE (both at `recognitionId`), APPEAL_FINAL. Source: domain.md 4.3 (S98), scenario 8.
 */
export function mayAppeal(facts: {
  readonly isCompanyItself: boolean;
  /** Null when nothing can be appealed any more. */
  readonly appealUntil: LocalDate | null;
  readonly today: LocalDate;
}): Result<null> {
  const { isCompanyItself, appealUntil: until, today } = facts;
  return okUnless(
    [
      isCompanyItself ? null : problem("APPEAL_ONLY_COMPANY", "recognitionId"),
      until === null ? problem("APPEAL_FINAL", "recognitionId") : null,
      until !== null && today > until ? problem("APPEAL_LATE", "recognitionId", { appealUntil: until }) : null,
    ],
    null,
  );
}
