import type { RecognitionStatus } from "../../../gql/graphql.ts";
import type { Format } from "../../../lib/format/format.ts";
import type { PlainTextKey } from "../../../lib/text/translate.ts";
import type { Catalogue } from "../../../text/catalogue.ts";

interface Facts {
  readonly status: RecognitionStatus;
  readonly decisionDueOn: string | null;
  readonly validUntil: string | null;
  readonly appealUntil: string | null;
  readonly appealTermPassed: boolean;
  readonly viewerCanRenew: boolean;
  readonly viewerCanAppeal: boolean;
}

type Key = PlainTextKey<Catalogue["recognitions"]>;

/** What the company can or must do now, and the day that goes with it. */
export function nextAction(
  { status, decisionDueOn, validUntil, appealUntil, appealTermPassed, viewerCanRenew, viewerCanAppeal }: Facts,
  format: Format,
): { readonly text: Key; readonly day: string | null } {
  const day = (value: string | null): string | null => value && format.dayShort(value);
  switch (status) {
    case "DRAFT":
      return { text: "next_DRAFT", day: null };
    case "INCOMPLETE":
      return { text: "next_INCOMPLETE", day: null };
    case "SUBMITTED":
      return { text: "next_SUBMITTED", day: null };
    case "COMPLETE":
    case "IN_REVIEW":
      return { text: "next_IN_REVIEW", day: day(decisionDueOn) };
    case "ACTIVE":
      return { text: viewerCanRenew ? "next_RENEW" : "next_ACTIVE", day: day(validUntil) };
    case "ACTIVE_NO_MENTOR":
      return { text: "next_ACTIVE_NO_MENTOR", day: null };
    case "AT_RISK":
      return { text: "next_AT_RISK", day: null };
    case "SUSPENDED":
      return { text: "next_SUSPENDED", day: null };
    case "REFUSED":
    case "WITHDRAWN":
      if (!appealUntil) return { text: "next_FINAL", day: null };
      if (appealTermPassed) return { text: "next_APPEAL_LATE", day: day(appealUntil) };
      return { text: viewerCanAppeal ? "next_APPEAL" : "next_APPEAL_COMPANY", day: day(appealUntil) };
    case "APPEALED":
      return { text: decisionDueOn ? "next_APPEALED_DUE" : "next_APPEALED", day: day(decisionDueOn) };
    case "EXPIRED":
      return { text: "next_EXPIRED", day: day(validUntil) };
    case "CANCELLED":
      return { text: "next_CANCELLED", day: null };
  }
}

/** Where a company goes to do what comes next; null when it is on the page itself, or when there is nothing to do. */
export type NextPlace = "newFile" | "mentors" | "workplaces";
export function nextPlace({ status, appealUntil, appealTermPassed, viewerCanRenew }: Facts): NextPlace | null {
  switch (status) {
    case "ACTIVE":
      return viewerCanRenew ? null : "workplaces";
    case "ACTIVE_NO_MENTOR":
    case "AT_RISK":
      return "mentors";
    case "REFUSED":
    case "WITHDRAWN":
      return appealUntil === null || appealTermPassed ? "newFile" : null;
    case "EXPIRED":
    case "CANCELLED":
      return "newFile";
    default:
      return null;
  }
}
