import { problem, type Problem } from "../shared/problem.ts";
import { isValidEnterpriseNumber, isValidEstablishmentNumber } from "./company-numbers.ts";
import type { AccessibilityFeature, CompanySize } from "./company.ts";

/** A branch as somebody fills it in; where it lies on the map follows from the postcode. */
export interface BranchForm {
  readonly establishmentNumber: string;
  readonly name: string;
  readonly street: string;
  readonly postcode: string;
  /** One of the places of the postcode; the first one when left out. */
  readonly place?: string | null | undefined;
  readonly accessibility: readonly AccessibilityFeature[];
}

/** A company as its legal representative registers it, with its first branch (domain.md 1.3). */
export interface CompanyRegistration {
  readonly enterpriseNumber: string;
  readonly name: string;
  readonly legalRepresentative: string;
  readonly size: CompanySize;
  readonly jointCommittee: string;
  readonly branch: BranchForm;
}

/** Digits only: people write 0403.019.261, or with spaces. */
export const digitsOf = (text: string): string => text.replaceAll(/[^0-9]/g, "");

/** How a joint committee is written: three digits, and two more for a subcommittee: "124", "118.03". Which of them exist, no list here says. */
export const isJointCommittee = (text: string): boolean => /^\d{3}(\.\d{2})?$/.test(text);

/**
 * Whether the numbers can be numbers of the register, and the committee one. Points and spaces are allowed in numbers.
 * Problems: ENTERPRISE_NUMBER_INVALID, INVALID_FORMAT at the joint committee, ESTABLISHMENT_NUMBER_INVALID.
 */
export const problemsOfRegistration = ({
  enterpriseNumber,
  jointCommittee,
  branch,
}: CompanyRegistration): readonly Problem[] => [
  ...(isValidEnterpriseNumber(enterpriseNumber)
    ? []
    : [problem("ENTERPRISE_NUMBER_INVALID", "company.enterpriseNumber")]),
  ...(isJointCommittee(jointCommittee) ? [] : [problem("INVALID_FORMAT", "company.jointCommittee")]),
  ...problemsOfBranch(branch, ["company", "branch"]),
];

/** Problem: ESTABLISHMENT_NUMBER_INVALID. */
export const problemsOfBranch = (
  { establishmentNumber }: Pick<BranchForm, "establishmentNumber">,
  path: readonly string[],
): readonly Problem[] =>
  isValidEstablishmentNumber(establishmentNumber)
    ? []
    : [problem("ESTABLISHMENT_NUMBER_INVALID", [...path, "establishmentNumber"])];
