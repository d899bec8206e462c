/**
 * What a person can mend. The list is closed: screens carry a text for each code in every language, and a code without a text fails a test.
 * Names follow domain.md 2.0 (error codes of each step).
 */
export const problemCodes = [
  "REQUIRED",
  "TOO_SHORT",
  "TOO_LONG",
  "INVALID_FORMAT",
  "OUT_OF_RANGE",
  "WRONG_STATE",
  "CHANGED_MEANWHILE",
  "UNKNOWN_REFERENCE",
  "NO_RECOGNITION",
  "RECOGNITION_BRANCH",
  "RECOGNITION_PROGRAMME",
  "RECOGNITION_NOT_ACTIVE",
  "RECOGNITION_ENDS_BEFORE_START",
  "MENTOR_MISSING",
  "MENTOR_NOT_ACTIVE",
  "MENTOR_CAPACITY",
  "MENTOR_AGE",
  "MENTOR_PRACTICE",
  "MENTOR_RECORD",
  "MENTOR_TRAINING_DUE",
  "MENTOR_PLACED_ALREADY",
  "DEVIATION_ASKED_ALREADY",
  "RULE_DAY_TAKEN",
  "NO_PLACES",
  "PLACES_BELOW_TAKEN",
  "PERIOD_ENDS_BEFORE_START",
  "START_IN_PAST",
  "WORKPLACE_NOT_OPEN",
  "NO_FREE_PLACE",
  "LEARNER_AGE",
  "NOT_ENROLLED",
  "ALREADY_APPLIED",
  "TOO_MANY_OPEN_APPLICATIONS",
  "SLOT_TAKEN",
  "SLOT_OVERLAP",
  "SLOT_IN_PAST",
  "LOCAL_TIME_INVALID",
  "LIST_OUTDATED",
  "LIST_EMPTY",
  "LIST_UNCHANGED",
  "LIST_STARTS_TOO_EARLY",
  "LIST_FILE_INVALID",
  "ACTIVITY_TWICE",
  "ALREADY_PROPOSED",
  "PROPOSAL_EXPIRED",
  "OFFER_INCOMPLETE",
  "DECLARATION_MISSING",
  "DOCUMENT_MISSING",
  "RECOGNITION_ALREADY_OPEN",
  "RECOGNITION_OVERLAP",
  "RENEWAL_TOO_EARLY",
  "ALREADY_VOTED",
  "APPEAL_ONLY_COMPANY",
  "APPEAL_LATE",
  "APPEAL_FINAL",
  "CONCORDANCE_EXISTS",
  "EXPORT_LIMIT",
  "ERASURE_ALREADY_REQUESTED",
  "TOO_MANY_LINES",
  "ALREADY_ENROLLED",
  "DUPLICATE_LINE",
  "COLUMN_MISSING",
  "LIST_TOO_LONG",
  "ALREADY_LINKED",
  "GUARDIAN_IS_LEARNER",
  "NOT_A_MINOR",
  "ALREADY_MEMBER",
  "ALREADY_INVITED",
  "INVITATION_GONE",
  "ACCOUNT_EXISTS",
  "OTHER_ACCOUNT",
  "LAST_ADMINISTRATOR",
  "HOLDER_NOT_FOUND",
  "MANDATE_EXISTS",
  "ENTERPRISE_NUMBER_INVALID",
  "ENTERPRISE_NUMBER_TAKEN",
  "ESTABLISHMENT_NUMBER_INVALID",
  "ESTABLISHMENT_NUMBER_TAKEN",
  "POSTCODE_UNKNOWN",
  "REGISTRATION_GONE",
  "RECENT_SIGN_IN_NEEDED",
  "PASSWORD_WRONG",
  "PASSWORD_TOO_EASY",
] as const;

export type ProblemCode = (typeof problemCodes)[number];

/** One thing to mend. `path` names the input field ("" for the whole form), `params` fill the text of the code. */
export interface Problem {
  readonly code: ProblemCode;
  readonly path: readonly string[];
  readonly params?: Readonly<Record<string, string | number>>;
}

export function problem(code: ProblemCode, path: string | readonly string[] = [], params?: Problem["params"]): Problem {
  const fields = typeof path === "string" ? path.split(".").filter(Boolean) : path;
  return params ? { code, path: fields, params } : { code, path: fields };
}
