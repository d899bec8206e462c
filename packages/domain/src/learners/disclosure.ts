import { applicationStatuses, type ApplicationStatus } from "../applications/application.ts";
import { ageOn, type LocalDate } from "../shared/time.ts";
import type { NameDisclosure } from "./learner.ts";

/**
 * What a company sees of a learner at each stage, decided here and nowhere else (domain.md 8, staged disclosure). Before an own application or an
 * agreed proposal, and once it came to nothing: nothing that points to a person. The agreement begins when both sides have said yes.
 */
export const disclosureStages = ["CARD", "APPLICATION", "INTERVIEW", "AGREEMENT"] as const;
export type DisclosureStage = (typeof disclosureStages)[number];

/** Data of a learner that a company comes to read in the course of an application. NAME is a first name or initials, as the learner chose. */
export const disclosedData = ["NAME", "CONTACT", "AGREEMENT_DATA"] as const;
export type DisclosedData = (typeof disclosedData)[number];

/**
 * The table itself. CONTACT: first and last name, e-mail, telephone. AGREEMENT_DATA: address and birth date. Whatever stands in no row (national
 * number, guardians, notes of the school) a company never reads.
 */
export const disclosedAt: Readonly<Record<DisclosureStage, readonly DisclosedData[]>> = {
  CARD: [],
  APPLICATION: ["NAME"],
  INTERVIEW: ["NAME", "CONTACT"],
  AGREEMENT: ["NAME", "CONTACT", "AGREEMENT_DATA"],
};

const stages: Readonly<Record<ApplicationStatus, DisclosureStage>> = {
  SENT: "APPLICATION",
  VIEWED: "APPLICATION",
  SHORTLISTED: "APPLICATION",
  INTERVIEW_PLANNED: "INTERVIEW",
  INTERVIEWED: "INTERVIEW",
  OFFERED: "INTERVIEW",
  ACCEPTED: "AGREEMENT",
  MATCHED: "AGREEMENT",
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

/** The statuses in which a company reads this of the learner. */
export const statusesThatDisclose = (data: DisclosedData): readonly ApplicationStatus[] =>
  applicationStatuses.filter((status) => disclosedAt[stages[status]].includes(data));

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
