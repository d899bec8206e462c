import { applicationStatuses, type ApplicationStatus } from "../applications/application.ts";
import { ageOn, type LocalDate } from "../shared/time.ts";
import type { NameDisclosure } from "./learner.ts";

/**
 * What a company sees of a learner at each stage, decided here and nowhere else (domain.md 8, staged disclosure).
 * Before an own application or an agreed proposal: nothing that points to a person.
 */
export const disclosureStages = ["CARD", "APPLICATION", "INTERVIEW"] as const;
export type DisclosureStage = (typeof disclosureStages)[number];

const stages: Readonly<Record<ApplicationStatus, DisclosureStage>> = {
  SENT: "APPLICATION",
  VIEWED: "APPLICATION",
  SHORTLISTED: "APPLICATION",
  INTERVIEW_PLANNED: "INTERVIEW",
  INTERVIEWED: "INTERVIEW",
  OFFERED: "INTERVIEW",
  ACCEPTED: "INTERVIEW",
  MATCHED: "INTERVIEW",
  REJECTED: "CARD",
  DECLINED: "CARD",
  EXPIRED: "CARD",
  WITHDRAWN: "CARD",
  SUPERSEDED: "CARD",
  CLOSED: "CARD",
};

/** Statuses of an application that came to nothing: the company sees a card, and after a number of days (`disclosure.companyAccessDays`) nothing. */
export const endedWithoutPlace: readonly ApplicationStatus[] = applicationStatuses.filter(
  (status) => stages[status] === "CARD",
);

export const disclosureStageOf = (status: ApplicationStatus): DisclosureStage => stages[status];

/** Surname, e-mail and telephone: from the planned interview on, and no longer once the application has ended without a place. */
export const contactStatuses: readonly ApplicationStatus[] = [
  "INTERVIEW_PLANNED",
  "INTERVIEWED",
  "OFFERED",
  "ACCEPTED",
  "MATCHED",
];

interface NameFacts {
  readonly firstName: string;
  readonly lastName: string;
  readonly nameDisclosure: NameDisclosure;
  readonly stage: DisclosureStage;
}

/** First name or initials, as the learner chose; in the card stage only the first letter. */
export function displayName({ firstName, lastName, nameDisclosure, stage }: NameFacts): string {
  const initial = (name: string): string => `${[...name.trim()][0]?.toUpperCase() ?? "?"}.`;
  if (stage === "CARD") return initial(firstName);
  return nameDisclosure === "FIRST_NAME" ? firstName : `${initial(firstName)} ${initial(lastName)}`;
}

export const ageBands = ["AGE_15_17", "AGE_18_20", "AGE_21_25", "AGE_26_UP"] as const;
export type AgeBand = (typeof ageBands)[number];

/** Age shown to companies as a band until the agreement. */
export function ageBandOn(birthDate: LocalDate, on: LocalDate): AgeBand {
  const age = ageOn(birthDate, on);
  if (age < 18) return "AGE_15_17";
  if (age < 21) return "AGE_18_20";
  return age < 26 ? "AGE_21_25" : "AGE_26_UP";
}
