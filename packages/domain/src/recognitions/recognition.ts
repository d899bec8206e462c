/** States of a recognition (domain.md 2.14.a). */
export const recognitionStatuses = [
  "DRAFT",
  "SUBMITTED",
  "INCOMPLETE",
  "COMPLETE",
  "IN_REVIEW",
  "ACTIVE",
  "ACTIVE_NO_MENTOR",
  "AT_RISK",
  "SUSPENDED",
  "REFUSED",
  "WITHDRAWN",
  "EXPIRED",
  "APPEALED",
  "CANCELLED",
] as const;
export type RecognitionStatus = (typeof recognitionStatuses)[number];

/** For whom the file was handed in: the company itself, or somebody with its mandate (domain.md 1.6). */
export const filerKinds = ["COMPANY", "MANDATE"] as const;
export type FilerKind = (typeof filerKinds)[number];

/** The company's answers on the criteria of domain.md 4.1, as far as it has come. Empty text is not answered yet. */
export interface RecognitionAnswers {
  /** Criterion 1: organisation and equipment, in the company's words. */
  readonly equipment: string;
  /** Criterion 2: enough financial capacity for continuity. */
  readonly hasFinances: boolean | null;
  /** Criterion 3: no convictions that endanger continuity or a good learning environment. */
  readonly hasNoConvictions: boolean | null;
  /** What the company wants to add about 2 and 3. */
  readonly remarks: string;
  readonly contactName: string;
  readonly contactEmail: string;
  readonly contactPhone: string;
  readonly documents: readonly NamedDocument[];
}

/** A document named as a fact: which one it is and its date. The paper itself stays with the company until somebody asks. */
export interface NamedDocument {
  readonly kind: DocumentKind;
  /** Date on the document, "2026-11-02". */
  readonly issuedOn: string | null;
}

/** Documents that some partnerships ask beside the form: a social debt certificate in horeca (domain.md step 3, S51). */
export const documentKinds = ["SOCIAL_DEBT_CERTIFICATE"] as const;
export type DocumentKind = (typeof documentKinds)[number];

export const emptyAnswers: RecognitionAnswers = {
  equipment: "",
  hasFinances: null,
  hasNoConvictions: null,
  remarks: "",
  contactName: "",
  contactEmail: "",
  contactPhone: "",
  documents: [],
};

/** What a voter of the partnership says (domain.md 1.7). */
export const votes = ["YES", "NO", "ABSTAIN"] as const;
export type Vote = (typeof votes)[number];

/** Lines of the conversation between the company and the partnership. */
export const messageKinds = ["QUESTION", "ANSWER", "MESSAGE", "ADDRESS_CHANGE"] as const;
export type MessageKind = (typeof messageKinds)[number];

export const fileSides = ["COMPANY", "PARTNERSHIP"] as const;
export type FileSide = (typeof fileSides)[number];

/** What a written decision decides. */
export const decisionKinds = ["GRANTED", "REFUSED", "SUSPENDED", "LIFTED", "WITHDRAWN", "APPEAL"] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/** How the appeal board answers (domain.md 2.14.a). */
export const appealOutcomes = ["INADMISSIBLE", "GRANTED", "REJECTED"] as const;
export type AppealOutcome = (typeof appealOutcomes)[number];

/** Characters in the shortest motive, of a decision and of an appeal: one or two words give no reason (domain.md step 3). */
export const shortestMotive = 10;

/** What a decision says (domain.md step 3: programme, branch, mentors, start, end, body, motive, appeal text). */
export interface DecisionFacts {
  readonly company: string;
  readonly enterpriseNumber: string;
  readonly branch: string;
  readonly establishmentNumber: string;
  readonly address: string;
  readonly programme: string;
  readonly mentors: readonly string[];
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly body: string;
  readonly decidedBy: string;
  readonly motive: string;
  readonly conditions: string | null;
  /** Last day to appeal by the presumed receipt; null when no appeal is possible. */
  readonly appealUntil: string | null;
  /** The day on which this decision counts as received unless another day is shown; absent in decisions of before that was told. */
  readonly presumedReceivedOn?: string | null;
  readonly appealDays: number;
}
