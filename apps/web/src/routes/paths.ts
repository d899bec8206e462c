import type { StudyDomain } from "./study-domains.ts";

/** What the search address can say. The search page reads the same names (Dutch, as everybody can see them). */
interface SearchWords {
  q?: string;
  plaats?: string;
  domein?: StudyDomain;
}

/** The application somebody comes from, and the task of it. */
interface FileOnTheWay {
  dossier: string;
  taak?: string;
}

function withWords(path: string, words: Readonly<Record<string, string | undefined>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(words)) if (value) query.set(name, value);
  return query.size > 0 ? `${path}?${query}` : path;
}

/** Every address of the product. Links are made here, so that a page can move. */
export const paths = {
  start: "/",
  search: (words: SearchWords = {}): string => withWords("/werkplekken", { ...words }),
  workplace: (id: string): string => `/werkplekken/${id}`,
  /** `error`: why the person comes here, a word the page knows. */
  signIn: (returnTo?: string, error?: string): string => withWords("/aanmelden", { terug: returnTo, error }),
  forgotPassword: "/wachtwoord-vergeten",
  newPassword: "/nieuw-wachtwoord",
  signInLink: "/aanmelden/link",
  confirmEmail: "/e-mailadres/bevestigen",
  restoreEmail: "/e-mailadres/terugzetten",
  myAccount: "/mijn/account",
  howItWorks: "/hoe-werkt-het",
  myApplications: "/mijn/sollicitaties",
  myApplication: (id: string): string => `/mijn/sollicitaties/${id}`,
  myProposals: "/mijn/voorstellen",
  myProfile: "/mijn/profiel",
  myData: "/mijn/gegevens",
  myDataReadable: "/mijn/gegevens/alles",
  welcome: "/welkom",
  myWards: "/mijn-kind",
  ward: (id: string): string => `/mijn-kind/${id}`,
  wardData: (id: string): string => `/mijn-kind/${id}/gegevens`,
  wardDataReadable: (id: string): string => `/mijn-kind/${id}/gegevens/alles`,
  wardApplication: (wardId: string, id: string): string => `/mijn-kind/${wardId}/sollicitaties/${id}`,
  registerCompany: "/onderneming/registreren",
  confirmCompany: "/onderneming/bevestigen",
  branches: "/werkgever/vestigingen",
  newBranch: "/werkgever/vestigingen/nieuw",
  branch: (id: string): string => `/werkgever/vestigingen/${id}`,
  employerHome: "/werkgever",
  employerWorkplaces: "/werkgever/werkplekken",
  newWorkplace: "/werkgever/werkplekken/nieuw",
  employerWorkplace: (id: string): string => `/werkgever/werkplekken/${id}`,
  editWorkplace: (id: string): string => `/werkgever/werkplekken/${id}/bewerken`,
  employerActivities: "/werkgever/activiteiten",
  employerActivitiesOf: (companyId: string): string => withWords("/werkgever/activiteiten", { onderneming: companyId }),
  employerActivityOffer: (branchId: string, programmeId: string): string =>
    `/werkgever/activiteiten/${branchId}/${programmeId}`,
  /** Who can complete what a branch cannot offer: further down on the same page. */
  employerCombination: (branchId: string, programmeId: string): string =>
    `/werkgever/activiteiten/${branchId}/${programmeId}#aanvullen`,
  schoolWorkshop: "/school/atelier",
  schoolWorkshopOffer: (providerId: string, programmeId: string): string =>
    `/school/atelier/${providerId}/${programmeId}`,
  selfScan: "/zelfscan",
  selfScanOf: (programmeId: string): string => `/zelfscan/${programmeId}`,
  activityLists: "/activiteitenlijsten",
  activityListsOf: (programmeId: string): string => `/activiteitenlijsten/${programmeId}`,
  candidates: "/werkgever/kandidaten",
  interviews: "/werkgever/gesprekken",
  recognitions: "/werkgever/erkenningen",
  recognition: (id: string, task?: string): string => withWords(`/werkgever/erkenningen/${id}`, { taak: task }),
  /** A page somebody passes by while writing an application, and comes back from to the task it is for. */
  onTheWay: (path: string, file: FileOnTheWay): string => withWords(path, { ...file }),
  concordances: "/beheer/concordanties",
  dossiers: "/dossiers",
  dossier: (id: string): string => `/dossiers/${id}`,
  mentors: "/werkgever/mentoren",
  newMentor: "/werkgever/mentoren/nieuw",
  mentor: (id: string): string => `/werkgever/mentoren/${id}`,
  deviations: "/dossiers/afwijkingen",
  rules: "/beheer/regels",
  partnerships: "/beheer/partnerschappen",
  learners: "/school/leerlingen",
  newLearner: "/school/leerlingen/nieuw",
  importLearners: "/school/leerlingen/importeren",
  editLearner: (id: string): string => `/school/leerlingen/${id}/bewerken`,
  learner: (id: string): string => `/school/leerlingen/${id}`,
  schoolErasures: "/school/wissen",
  schoolProposals: "/school/voorstellen",
  auditLog: "/beheer/auditlog",
  dataKeeping: "/beheer/bewaren",
  members: "/leden",
  mandates: "/machtigingen",
  invitation: "/uitnodiging",
  chooseOrganisation: "/kies-organisatie",
  chooseOrganisationFor: (returnTo: string): string => withWords("/kies-organisatie", { terug: returnTo }),
  accessibility: "/toegankelijkheid",
  privacy: "/privacy",
  api: "/koppelen",
  devUi: "/dev/ui",
} as const;

const ofOrganisations = [
  paths.employerHome,
  "/school",
  paths.dossiers,
  "/beheer",
  paths.activityLists,
  paths.members,
  paths.mandates,
];

/** What is shown to a role in an organisation; the rest is one's own or for everybody. Some roles open these with a strong sign-in only. */
export const isOfOrganisation = (pathname: string): boolean =>
  ofOrganisations.some((start) => pathname === start || pathname.startsWith(`${start}/`));
