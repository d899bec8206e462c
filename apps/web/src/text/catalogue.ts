import type { texts as account } from "./nl/account.ts";
import type { texts as activities } from "./nl/activities.ts";
import type { texts as activityLists } from "./nl/activity-lists.ts";
import type { texts as applications } from "./nl/applications.ts";
import type { texts as apply } from "./nl/apply.ts";
import type { texts as myData } from "./nl/my-data.ts";
import type { texts as nationalNumber } from "./nl/national-number.ts";
import type { texts as dataKeeping } from "./nl/data-keeping.ts";
import type { texts as audit } from "./nl/audit.ts";
import type { texts as recognitions } from "./nl/recognitions.ts";
import type { texts as concordances } from "./nl/concordances.ts";
import type { texts as dossiers } from "./nl/dossiers.ts";
import type { texts as organisations } from "./nl/organisations.ts";
import type { texts as search } from "./nl/search.ts";
import type { texts as signIn } from "./nl/sign-in.ts";
import type { texts as enrolment } from "./nl/enrolment.ts";
import type { texts as guardians } from "./nl/guardians.ts";
import type { texts as ward } from "./nl/ward.ts";
import type { texts as workplace } from "./nl/workplace.ts";
import type { texts as candidates } from "./nl/candidates.ts";
import type { texts as proposals } from "./nl/proposals.ts";
import type { texts as learners } from "./nl/learners.ts";
import type { texts as employer } from "./nl/employer.ts";
import type { texts as workplaceForm } from "./nl/workplace-form.ts";
import type { texts as profile } from "./nl/profile.ts";
import type { texts as interviews } from "./nl/interviews.ts";
import type { texts as employerHome } from "./nl/employer-home.ts";
import type { texts as accessibility } from "./nl/accessibility.ts";
import type { texts as api } from "./nl/api.ts";
import type { texts as devUi } from "./nl/dev-ui.ts";
import type { texts as howItWorks } from "./nl/how-it-works.ts";
import type { texts as mentors } from "./nl/mentors.ts";
import type { texts as ruleNames } from "./nl/rule-names.ts";
import type { texts as rules } from "./nl/rules.ts";
import type { texts as labels } from "./nl/labels.ts";
import type { texts as privacy } from "./nl/privacy.ts";
import type { texts as problems } from "./nl/problems.ts";
import type { texts as shell } from "./nl/shell.ts";
import type { texts as start } from "./nl/start.ts";
import type { texts as ui } from "./nl/ui.ts";

/**
 * All texts of the product, one namespace per feature. A new one: `nl/<name>.ts` and `en/<name>.ts`, both with
 * `export const texts`, and a line here.
 */
export interface Catalogue {
  account: typeof account;
  recognitions: typeof recognitions;
  dossiers: typeof dossiers;
  organisations: typeof organisations;
  concordances: typeof concordances;
  accessibility: typeof accessibility;
  activities: typeof activities;
  "activity-lists": typeof activityLists;
  audit: typeof audit;
  "data-keeping": typeof dataKeeping;
  "national-number": typeof nationalNumber;
  "my-data": typeof myData;
  "employer-home": typeof employerHome;
  interviews: typeof interviews;
  profile: typeof profile;
  "workplace-form": typeof workplaceForm;
  employer: typeof employer;
  learners: typeof learners;
  proposals: typeof proposals;
  candidates: typeof candidates;
  enrolment: typeof enrolment;
  guardians: typeof guardians;
  ward: typeof ward;
  workplace: typeof workplace;
  "sign-in": typeof signIn;
  search: typeof search;
  apply: typeof apply;
  applications: typeof applications;
  api: typeof api;
  "dev-ui": typeof devUi;
  "how-it-works": typeof howItWorks;
  mentors: typeof mentors;
  "rule-names": typeof ruleNames;
  rules: typeof rules;
  labels: typeof labels;
  privacy: typeof privacy;
  problems: typeof problems;
  shell: typeof shell;
  start: typeof start;
  ui: typeof ui;
}

export type Namespace = keyof Catalogue;
