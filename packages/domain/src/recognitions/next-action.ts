import type { RecognitionStatus } from "./recognition.ts";

/** What a company can or must do now about a recognition. */
export type RecognitionNext =
  | Exclude<RecognitionStatus, "COMPLETE" | "REFUSED" | "WITHDRAWN">
  | "RENEW"
  | "APPEAL"
  | "APPEAL_COMPANY"
  | "APPEAL_LATE"
  | "FINAL"
  | "APPEALED_DUE";

export interface NextFacts {
  readonly status: RecognitionStatus;
  readonly decisionDueOn: string | null;
  readonly validUntil: string | null;
  readonly appealUntil: string | null;
  readonly appealTermPassed: boolean;
  readonly viewerCanRenew: boolean;
  readonly viewerCanAppeal: boolean;
}

/** What comes next, and the day that goes with it: when a decision is expected, until when it counts, until when one can appeal. */
export function nextOfRecognition(facts: NextFacts): { readonly next: RecognitionNext; readonly day: string | null } {
  const { status, decisionDueOn, validUntil, appealUntil, appealTermPassed } = facts;
  switch (status) {
    case "DRAFT":
    case "INCOMPLETE":
    case "SUBMITTED":
    case "ACTIVE_NO_MENTOR":
    case "AT_RISK":
    case "SUSPENDED":
    case "CANCELLED":
      return { next: status, day: null };
    case "COMPLETE":
    case "IN_REVIEW":
      return { next: "IN_REVIEW", day: decisionDueOn };
    case "ACTIVE":
      return { next: facts.viewerCanRenew ? "RENEW" : "ACTIVE", day: validUntil };
    case "REFUSED":
    case "WITHDRAWN":
      if (!appealUntil) return { next: "FINAL", day: null };
      if (appealTermPassed) return { next: "APPEAL_LATE", day: appealUntil };
      return { next: facts.viewerCanAppeal ? "APPEAL" : "APPEAL_COMPANY", day: appealUntil };
    case "APPEALED":
      return { next: decisionDueOn ? "APPEALED_DUE" : "APPEALED", day: decisionDueOn };
    case "EXPIRED":
      return { next: "EXPIRED", day: validUntil };
  }
}

/** Where a company goes to do it; null when that is on the file itself, or when there is nothing to do. */
export type NextPlace = "newFile" | "mentors" | "workplaces";

export function placeOfNext(next: RecognitionNext): NextPlace | null {
  switch (next) {
    case "ACTIVE":
      return "workplaces";
    case "ACTIVE_NO_MENTOR":
    case "AT_RISK":
      return "mentors";
    case "FINAL":
    case "APPEAL_LATE":
    case "EXPIRED":
    case "CANCELLED":
      return "newFile";
    default:
      return null;
  }
}
