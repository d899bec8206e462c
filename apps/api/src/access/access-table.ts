import { roles, type Role } from "@leerplek/domain/shared/viewer";

/** Who may try a mutation, and what somebody of another organisation gets for an id that is not theirs: the same as for an id nobody has. */
export interface MutationAccess {
  readonly may: readonly Role[];
  /** Null where the mutation names nothing that belongs to anybody: then there are no strangers. */
  readonly stranger: "NOT_FOUND" | "FORBIDDEN" | null;
  /** The part of `may` for whom the test world has something to do it with; all of them unless named. */
  readonly proven?: readonly Role[];
}
/** Who gets an answer, and whether a stranger who guesses an id gets null. Lists give everybody their own rows, and never a stranger's. */
export type QueryAccess = "anyone" | "signed-in";

const learner: readonly Role[] = ["LEARNER"];
const family: readonly Role[] = ["LEARNER", "GUARDIAN"];
const admin: readonly Role[] = ["COMPANY_ADMIN"];
const company: readonly Role[] = ["COMPANY_ADMIN", "MENTOR"];
const school: readonly Role[] = ["COUNSELLOR", "PROVIDER_ADMIN"];
const officer: readonly Role[] = ["RECOGNITION_OFFICER", "GOV_ADMIN"];
const government: readonly Role[] = ["GOV_ADMIN"];
const inviters: readonly Role[] = ["COMPANY_ADMIN", "PROVIDER_ADMIN", "RECOGNITION_OFFICER", "GOV_ADMIN"];

const to = (
  may: readonly Role[],
  stranger: MutationAccess["stranger"] = "NOT_FOUND",
  proven: readonly Role[] = may,
): MutationAccess => ({ may, stranger, proven });

/** Every mutation. A mandate lets a counsellor, or an officer, do what the administrator of the company may: the stranger of those roles has none. */
export const mutationAccess: Readonly<Record<string, MutationAccess>> = {
  actForOrganisation: to(roles, "NOT_FOUND", []),
  approveGuardian: to(school, "NOT_FOUND", []),
  decideConcordance: to(government, null, []),
  endGuardianship: to([...school, ...family], "NOT_FOUND", []),
  inviteLearners: to(school, null),
  inviteLearner: to(school, "NOT_FOUND", []),
  keepGuardian: to(learner, "NOT_FOUND", []),
  linkGuardian: to([...school, ...learner], "NOT_FOUND", []),
  remindGuardian: to([...school, ...learner], "NOT_FOUND", []),
  answerMandate: to([...school, "RECOGNITION_OFFICER"], "NOT_FOUND", []),
  changePassword: to(roles, null, []),
  endDevices: to(roles, null, []),
  giveMandate: to(admin, null, []),
  removePasskey: to(roles, null, []),
  requestEmailChange: to(roles, null, []),
  revokeMandate: to([...admin, ...school, "RECOGNITION_OFFICER"], "NOT_FOUND", []),
  updateAccount: to(roles, null, []),
  acknowledgeAppeal: to(officer),
  confirmDecisionReceipt: to(admin),
  recordDecisionReceipt: to(officer),
  addMentor: to(admin),
  addRule: to(government, null),
  answerMatchProposal: to(learner),
  answerOffer: to(family),
  appealRecognition: to(admin),
  applyToWorkplace: to(learner, null),
  askRecognitionInformation: to(officer),
  assignRecognitions: to(officer),
  barMentor: to(officer),
  bookInterviewSlot: to(learner),
  cancelErasure: to(family),
  cancelInterview: to(["LEARNER", "COMPANY_ADMIN", "MENTOR"]),
  cancelRecognition: to(admin),
  checkMentorRecord: to([...admin, ...officer]),
  closeWorkplace: to(admin),
  confirmMatchProposal: to(company),
  confirmRecognitionComplete: to(officer),
  confirmRule: to(government, null),
  correctRule: to(government, null),
  deactivateMentor: to(admin),
  decideAppeal: to(officer),
  decideMentorDeviation: to(officer),
  decideRecognition: to(officer),
  discardActivityListDraft: to(officer, null, ["RECOGNITION_OFFICER"]),
  draftActivityList: to(officer, null),
  draftRecognition: to(admin),
  draftWorkplace: to(company),
  endEnrolment: to(school),
  endMembership: to(inviters, "NOT_FOUND", admin),
  enrolLearner: to(school, null),
  exportAuditLines: to(government, null),
  exportLearnerData: to(family),
  importActivityLists: to(officer, null),
  importLearners: to(school, null),
  inviteMember: to(inviters, null, admin),
  offerPlace: to(company),
  openApplication: to(company),
  openInterviewSlots: to(company),
  pauseWorkplace: to(admin),
  placeMentor: to(admin),
  planRecognitionVisit: to(officer),
  previewLearnerImport: to(school, null),
  proposeMatch: to(school),
  publishActivityList: to(officer, null, []),
  publishWorkplace: to(admin),
  reactivateMentor: to(admin),
  recordInterview: to(company),
  recordMentorTraining: to(admin),
  recordRecognitionVisit: to(officer),
  rejectApplication: to(company),
  removeInterviewSlot: to(company),
  reopenWorkplace: to(admin),
  requestErasure: to(family),
  requestMentorDeviation: to(admin),
  resendInvitation: to(inviters, "NOT_FOUND", admin),
  retractMatchProposal: to(school),
  retractMentorDeviation: to(admin),
  revealNationalNumber: to(school),
  revokeInvitation: to(inviters, "NOT_FOUND", admin),
  sanctionRecognition: to(officer),
  saveActivityListDraft: to(officer, null),
  saveActivityOffer: to(admin),
  saveMiniProfile: to(learner, null),
  saveRecognitionForm: to(admin),
  setNationalNumber: to(school),
  shortlistApplication: to(company),
  startAuditVerification: to(government, null),
  startRecognitionReview: to(officer),
  startRetentionCount: to(government, null),
  submitRecognition: to(admin),
  supplementRecognition: to(admin),
  updateEnrolment: to(school),
  updateMentor: to(admin),
  updateWorkplace: to(company),
  voteOnRecognition: to(["RECOGNITION_OFFICER"]),
  withdrawApplication: to(learner),
  writeRecognitionMessage: to([...admin, ...officer]),
};

/** Mutations that work without being signed in: a secret from a mail says who it is. */
export const mutationsForAnyone: ReadonlySet<string> = new Set([
  "acceptInvitation",
  "acceptLearnerInvitation",
  "confirmCompanyRegistration",
  "registerCompany",
]);

/** Every query. */
export const queryAccess: Readonly<Record<string, QueryAccess>> = {
  application: "signed-in",
  applications: "signed-in",
  auditLines: "signed-in",
  auditVerifications: "signed-in",
  combinationProposal: "anyone",
  coverageRules: "anyone",
  demoAccounts: "anyone",
  erasures: "signed-in",
  fileLooks: "signed-in",
  identityProviderName: "anyone",
  interviews: "signed-in",
  mandates: "signed-in",
  companyRegistrationOffer: "anyone",
  invitationOffer: "anyone",
  learnerInvitationOffer: "anyone",
  programmeConcordances: "signed-in",
  recognitionCompanies: "signed-in",
  invitations: "signed-in",
  learner: "signed-in",
  matchProposals: "signed-in",
  members: "signed-in",
  mentor: "signed-in",
  mentorDeviations: "signed-in",
  myLearners: "signed-in",
  myMentors: "signed-in",
  myRecognitions: "signed-in",
  myWorkplaces: "signed-in",
  node: "anyone",
  nodes: "anyone",
  partnerships: "anyone",
  previewRule: "signed-in",
  programme: "anyone",
  programmes: "anyone",
  recognition: "signed-in",
  recognitionFiles: "signed-in",
  recognitionOfficers: "signed-in",
  retentionReports: "signed-in",
  rolesToInvite: "signed-in",
  rules: "anyone",
  searchWorkplaces: "anyone",
  suggestPlaces: "anyone",
  viewer: "anyone",
  workplace: "anyone",
};
