import { problem } from "../shared/problem.ts";
import { okUnless, type Result } from "../shared/result.ts";
import type { RuleSet } from "../shared/rule-set.ts";
import { addDays, type LocalDate } from "../shared/time.ts";

/**
 * How the day is known on which the company received a decision in writing: presumed because the decision was mailed, confirmed by the company itself,
 * or shown by the proof of a registered letter. The term to appeal begins the day after. Source: domain.md 4.3 (S98).
 */
export const receiptKinds = ["PRESUMED", "CONFIRMED", "REGISTERED_LETTER"] as const;
export type ReceiptKind = (typeof receiptKinds)[number];

/** A decision that cannot be appealed: no receipt has to be known. */
export const noReceipt = (
  decidedOn: LocalDate,
): {
  readonly decisionReceipt: null;
  readonly receiptProof: null;
  readonly decisionReceivedOn: LocalDate;
  readonly appealUntil: null;
} => ({ decisionReceipt: null, receiptProof: null, decisionReceivedOn: decidedOn, appealUntil: null });

/** A decision as it was received, with the last day to appeal against it. */
export interface Receipt {
  readonly decisionReceipt: ReceiptKind;
  readonly decisionReceivedOn: LocalDate;
  readonly appealUntil: LocalDate;
}

type ReceiptRules = Pick<RuleSet, "recognition.appealDays" | "recognition.presumedReceiptDays">;

/** Last day to appeal against a decision received on a day: the term begins the day after. */
export const appealUntil = (receivedOn: LocalDate, rules: Pick<RuleSet, "recognition.appealDays">): LocalDate =>
  addDays(receivedOn, rules["recognition.appealDays"]);

/** A decision that is mailed today counts as received after so many days, until somebody shows another day. */
export function presumedReceipt(mailedOn: LocalDate, rules: ReceiptRules): Receipt {
  const receivedOn = addDays(mailedOn, rules["recognition.presumedReceiptDays"]);
  return receiptOn(receivedOn, "PRESUMED", rules);
}

/**
 * The company says today that it has the decision. That can only make the day earlier: what was presumed already stays.
 * @param presumedOn the day that counted until now
 */
export const confirmedReceipt = (presumedOn: LocalDate, today: LocalDate, rules: ReceiptRules): Receipt =>
  receiptOn(today < presumedOn ? today : presumedOn, "CONFIRMED", rules);

/** The day on the proof of a registered letter counts, whatever was presumed or said before. */
export const provenReceipt = (receivedOn: LocalDate, rules: ReceiptRules): Receipt =>
  receiptOn(receivedOn, "REGISTERED_LETTER", rules);

/**
 * Whether a letter about a decision, or against it, can have arrived on a day. Problem: OUT_OF_RANGE, at `receivedOn`, for a day before the decision or
 * one that has yet to come.
 */
export const mayHaveReceived = (facts: {
  readonly receivedOn: LocalDate;
  readonly decidedOn: LocalDate;
  readonly today: LocalDate;
}): Result<null> =>
  okUnless(
    [
      facts.receivedOn < facts.decidedOn
        ? problem("OUT_OF_RANGE", "receivedOn", { minimumDay: facts.decidedOn })
        : null,
      facts.receivedOn > facts.today ? problem("OUT_OF_RANGE", "receivedOn", { maximumDay: facts.today }) : null,
    ],
    null,
  );

const receiptOn = (decisionReceivedOn: LocalDate, decisionReceipt: ReceiptKind, rules: ReceiptRules): Receipt => ({
  decisionReceipt,
  decisionReceivedOn,
  appealUntil: appealUntil(decisionReceivedOn, rules),
});
