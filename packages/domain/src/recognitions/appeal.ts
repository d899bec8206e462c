import { problem } from "../shared/problem.ts";
import { okUnless, type Result } from "../shared/result.ts";
import type { RuleSet } from "../shared/rule-set.ts";
import { addDays, type LocalDate } from "../shared/time.ts";
import type { AppealOutcome } from "./recognition.ts";

/** How an appeal arrived: written in the platform, or by one of the two ways the procedure names (domain.md 4.3, S98). */
export const appealChannels = ["REGISTERED_LETTER", "EMAIL", "PLATFORM"] as const;
export type AppealChannel = (typeof appealChannels)[number];

/** Last day on which the board acknowledges an appeal in writing, with whether it is admissible. */
export const acknowledgeBy = (
  lodgedOn: LocalDate,
  rules: Pick<RuleSet, "recognition.appealAcknowledgeDays">,
): LocalDate => addDays(lodgedOn, rules["recognition.appealAcknowledgeDays"]);

/**
 * Whether an appeal is taken in: from the company itself, and not against what an earlier appeal left final. One that comes too late is taken in as well:
 * the board says in writing that it is inadmissible. Problems: APPEAL_ONLY_COMPANY, at the field that says who appeals, APPEAL_FINAL (`recognitionId`).
 * Source: domain.md 2.14.a, 4.3 (S98), scenario 8.
 * @param facts.path where it is said who appeals
 */
export function mayAppeal(facts: {
  readonly isCompanyItself: boolean;
  /** Null when nothing can be appealed any more. */
  readonly appealUntil: LocalDate | null;
  readonly path: "recognitionId" | "isByCompany";
}): Result<null> {
  return okUnless(
    [
      facts.isCompanyItself ? null : problem("APPEAL_ONLY_COMPANY", facts.path),
      facts.appealUntil === null ? problem("APPEAL_FINAL", "recognitionId") : null,
    ],
    null,
  );
}

/** When an appeal was lodged, and the last day on which that could be done by what is known of the receipt; null when it is not known. */
export interface LodgedAppeal {
  readonly lodgedOn: LocalDate;
  readonly appealUntil: LocalDate | null;
}

/** The tenth day after the receipt is in time, the eleventh is not. */
export const isAppealLate = ({ lodgedOn, appealUntil }: LodgedAppeal): boolean =>
  appealUntil !== null && lodgedOn > appealUntil;

/** What the board can answer: an appeal that came too late can only be inadmissible. Source: domain.md 4.3, scenario 8. */
export const possibleOutcomes = (isLate: boolean): readonly AppealOutcome[] =>
  isLate ? ["INADMISSIBLE"] : ["GRANTED", "REJECTED", "INADMISSIBLE"];

/**
 * Whether the board can look into an appeal: one that came too late can only be declared inadmissible. Problem: APPEAL_LATE, at the field that says
 * otherwise. Source: domain.md 4.3, scenario 8.
 */
export const mayAdmitAppeal = (appeal: LodgedAppeal, path: string): Result<null> =>
  okUnless(
    [isAppealLate(appeal) ? problem("APPEAL_LATE", path, { appealUntil: String(appeal.appealUntil) }) : null],
    null,
  );
