import { toPublicId } from "@leerplek/domain/shared/id";

/** Pages of the web client that mails lead to. Opening one changes nothing. */
export const pages = {
  workplaces: "/werkplekken",
  activities: "/werkgever/activiteiten",
  workplace: (id: string): string => `/werkplekken/${toPublicId("workplace", id)}`,
  myApplication: (id: string): string => `/mijn/sollicitaties/${toPublicId("application", id)}`,
  wardApplication: (learnerId: string, id: string): string =>
    `/mijn-kind/${toPublicId("learner", learnerId)}/sollicitaties/${toPublicId("application", id)}`,
  wards: "/mijn-kind",
  myApplications: "/mijn/sollicitaties",
  /** The token stands behind the #: no server, no log and no referrer ever sees it. */
  learnerInvitation: (token: string): string => `/welkom#${token}`,
  ward: (learnerId: string): string => `/mijn-kind/${toPublicId("learner", learnerId)}`,
  myGuardians: "/mijn/profiel#voogden",
  myProposals: "/mijn/voorstellen",
  candidate: (id: string): string => `/werkgever/kandidaten?sollicitatie=${toPublicId("application", id)}`,
  candidates: "/werkgever/kandidaten",
  interviews: "/werkgever/gesprekken",
  learner: (id: string): string => `/school/leerlingen/${toPublicId("learner", id)}`,
  recognition: (id: string): string => `/werkgever/erkenningen/${toPublicId("recognition", id)}`,
  dossier: (id: string): string => `/dossiers/${toPublicId("recognition", id)}`,
  myData: "/mijn/gegevens",
  wardData: (learnerId: string): string => `/mijn-kind/${toPublicId("learner", learnerId)}/gegevens`,
  mentor: (id: string): string => `/werkgever/mentoren/${toPublicId("mentor", id)}`,
  deviations: "/dossiers/afwijkingen",
  /** The token stands behind the #: no server, no log and no referrer ever sees it. */
  confirmCompany: (token: string): string => `/onderneming/bevestigen#${token}`,
  members: "/leden",
  mandates: "/machtigingen",
  invitation: (token: string): string => `/uitnodiging#${token}`,
  schoolProposals: "/school/voorstellen",
  account: "/mijn/account",
  signIn: "/aanmelden",
  /** Behind the hash, so that no server, proxy or log ever sees it. */
  signInLink: (token: string): string => `/aanmelden/link#${token}`,
  newPassword: (token: string): string => `/nieuw-wachtwoord#${token}`,
  confirmEmail: (token: string): string => `/e-mailadres/bevestigen#${token}`,
  restoreEmail: (token: string): string => `/e-mailadres/terugzetten#${token}`,
} as const;
