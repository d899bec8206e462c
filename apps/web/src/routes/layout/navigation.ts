import type { EnumValue } from "../../gql/schema-facts.ts";
import type { PlainTextKey } from "../../lib/text/translate.ts";
import type { Catalogue } from "../../text/catalogue.ts";
import { paths } from "../paths.ts";

type Role = EnumValue<"Role">;

export interface NavigationItem {
  to: string;
  label: PlainTextKey<Catalogue["shell"]>;
  /** Only this very address is "here", not those below it. */
  isExact?: boolean;
}

const forEverybody: readonly NavigationItem[] = [
  { to: paths.search(), label: "navFindWorkplace" },
  { to: paths.howItWorks, label: "navHowItWorks" },
];

const forLearners: readonly NavigationItem[] = [
  { to: paths.search(), label: "navFindWorkplace" },
  { to: paths.myApplications, label: "navMyApplications" },
  { to: paths.myProposals, label: "navMyProposals" },
  { to: paths.howItWorks, label: "navHowItWorks" },
];

const forEmployers: readonly NavigationItem[] = [
  { to: paths.employerHome, label: "navEmployerHome", isExact: true },
  { to: paths.employerWorkplaces, label: "navEmployerWorkplaces" },
  { to: paths.candidates, label: "navCandidates" },
  { to: paths.interviews, label: "navInterviews" },
  { to: paths.recognitions, label: "navRecognitions" },
];

const forSchools: readonly NavigationItem[] = [
  { to: paths.learners, label: "navLearners" },
  { to: paths.schoolProposals, label: "navSchoolProposals" },
  { to: paths.schoolWorkshop, label: "navWorkshop" },
  { to: paths.recognitions, label: "navRecognitions" },
  { to: paths.search(), label: "navFindWorkplace" },
];

const forGuardians: readonly NavigationItem[] = [
  { to: paths.myWards, label: "navMyWard" },
  { to: paths.search(), label: "navFindWorkplace" },
  { to: paths.howItWorks, label: "navHowItWorks" },
];
const forSupervision: readonly NavigationItem[] = [
  { to: paths.dossiers, label: "navDossiers" },
  { to: paths.activityLists, label: "navActivityLists" },
  { to: paths.rules, label: "navRules" },
  { to: paths.auditLog, label: "navAuditLog" },
  { to: paths.dataKeeping, label: "navDataKeeping" },
];

const forOfficers: readonly NavigationItem[] = [
  { to: paths.dossiers, label: "navDossiers", isExact: true },
  { to: paths.activityLists, label: "navActivityLists" },
  { to: paths.deviations, label: "navDeviations" },
  { to: paths.search(), label: "navFindWorkplace" },
];

const mainOf: Record<Role, readonly NavigationItem[]> = {
  LEARNER: forLearners,
  COMPANY_ADMIN: forEmployers,
  MENTOR: forEmployers,
  COUNSELLOR: forSchools,
  PROVIDER_ADMIN: forSchools,
  GUARDIAN: forGuardians,
  RECOGNITION_OFFICER: forOfficers,
  GOV_ADMIN: forSupervision,
};

/** The main navigation of a person: the pages of each role, each page once. A visitor has no roles. */
export function navigationFor(roles: readonly Role[]): readonly NavigationItem[] {
  if (roles.length === 0) return forEverybody;
  const items = roles.flatMap((role) => mainOf[role]);
  return items.filter((item, at) => items.findIndex((other) => other.to === item.to) === at);
}
