import type { RuleKey, RuleSet } from "../shared/rule-set.ts";
import { addDays, addMonths, day, schoolYearOf, type LocalDate } from "../shared/time.ts";

/** What is removed when its time is over. Source: domain.md 8 (terms unconfirmed); reliability 3.9. */
export const retentionRules = [
  "APPLICATIONS",
  "PROFILES",
  "MAILS",
  "SESSIONS",
  "LINKS",
  "LOOKS",
  "ANSWERS",
  "ATTEMPTS",
  "AUDIT",
  "ACCOUNTS",
] as const;
export type RetentionRule = (typeof retentionRules)[number];

/** The dated parameter each term comes from; null where reliability 3.9 gives hours that are no legal number. */
export const retentionKeys: Readonly<Record<RetentionRule, RuleKey | null>> = {
  APPLICATIONS: "retention.applicationMonths",
  PROFILES: "retention.unmatchedSchoolYears",
  MAILS: "retention.mailMonths",
  SESSIONS: "retention.sessionDays",
  LINKS: null,
  LOOKS: null,
  ANSWERS: null,
  ATTEMPTS: null,
  AUDIT: "retention.auditMonths",
  ACCOUNTS: "retention.accountMonths",
};

/** First days that are still kept: what is older goes. */
export interface RetentionCutoffs {
  /** Applications that came to nothing: their last change. */
  readonly applications: LocalDate;
  /** Profiles without a workplace: their last sign of life. */
  readonly profiles: LocalDate;
  readonly mails: LocalDate;
  /** The end of a session. */
  readonly sessions: LocalDate;
  /** Lines of the audit log. */
  readonly audit: LocalDate;
  /** Accounts: the last day on which somebody used one. */
  readonly accounts: LocalDate;
  /** The same for the mail that says so; the last day that is due. */
  readonly accountNotice: LocalDate;
  /** First day on which the account of who is written to today may go. */
  readonly accountGoes: LocalDate;
}

/**
 * A profile without a workplace is kept until so many school years after the one of its last sign of life have ended: with one, what was last alive in
 * 2025-2026 goes on 1 September 2027.
 */
export function retentionCutoffs(today: LocalDate, rules: RuleSet): RetentionCutoffs {
  const schoolYearStart = Number(schoolYearOf(today).slice(0, 4));
  return {
    applications: addMonths(today, -rules["retention.applicationMonths"]),
    profiles: day(`${schoolYearStart - rules["retention.unmatchedSchoolYears"]}-09-01`),
    mails: addMonths(today, -rules["retention.mailMonths"]),
    sessions: addDays(today, -rules["retention.sessionDays"]),
    audit: addMonths(today, -rules["retention.auditMonths"]),
    accounts: addMonths(today, -rules["retention.accountMonths"]),
    accountNotice: addMonths(today, -rules["retention.accountNoticeMonths"]),
    accountGoes: addMonths(
      today,
      Math.max(0, rules["retention.accountMonths"] - rules["retention.accountNoticeMonths"]),
    ),
  };
}
