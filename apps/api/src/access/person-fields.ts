import { disclosedAt, disclosureStages, type DisclosedData } from "@leerplek/domain/learners/disclosure";
import type { Role } from "@leerplek/domain/shared/viewer";

/** Who reads a field, and in which relation to the person: a word for docs/access.md. Roles that are not named never get a value. */
export type Audience = Readonly<Partial<Record<Role, string>>>;

const company = (relation: string): Audience => ({ COMPANY_ADMIN: relation, MENTOR: relation });
const school = (relation: string): Audience => ({ COUNSELLOR: relation, PROVIDER_ADMIN: relation });
const officers = (relation: string): Audience => ({ RECOGNITION_OFFICER: relation, GOV_ADMIN: relation });
const everybody = (relation: string): Audience => ({
  ...{ LEARNER: relation, GUARDIAN: relation },
  ...company(relation),
  ...school(relation),
  ...officers(relation),
});

const family: Audience = { LEARNER: "own", GUARDIAN: "ward" };
/** The file of a learner. */
const file: Audience = { ...family, ...school("own school") };
/** The file's people, and the company from the stage on that the table of disclosure names. */
const from = (data: DisclosedData): Audience => ({
  ...file,
  ...company(`from ${disclosureStages.find((stage) => disclosedAt[stage].includes(data)) ?? "never"} on`),
});
/** What both sides see of a row that ties them. */
const bothSides: Audience = { ...file, ...company("received, until days after its end") };
const supervision: Audience = { GOV_ADMIN: "all" };
const themselves = everybody("own");
const guardians: Audience = { LEARNER: "own", GUARDIAN: "own link", ...school("own school") };
/** A colleague in the own organisation, or one it deals with. */
const colleagues: Audience = {
  ...{ COMPANY_ADMIN: "own company", PROVIDER_ADMIN: "own school" },
  ...officers("own partnership"),
};
const mandated = { COUNSELLOR: "mandate", PROVIDER_ADMIN: "mandate" };
const mentorPeople: Audience = { ...company("own company"), ...mandated, ...officers("own files") };
const files: Audience = { ...company("own company"), ...mandated, ...officers("own files") };

/** What the company wrote in a file, for who may write it and who treats it. */
const formReaders: Audience = { COMPANY_ADMIN: "own company", ...mandated, ...officers("own files") };
/** Votes and notes of the desk. */
const desk: Audience = officers("own files");

export interface FieldRule {
  readonly audience: Audience;
  readonly fields: readonly string[];
}
const rule = (audience: Audience, fields: string): FieldRule => ({ audience, fields: fields.split(" ") });

/**
 * Types that carry a person, with who reads each of their fields. A test fails for a field that is not here, for a type that is neither here nor in
 * `impersonalTypes`, and when somebody who is not named gets a value. docs/access.md is printed from it.
 */
export const personFields: Readonly<Record<string, readonly FieldRule[]>> = {
  Learner: [
    rule(
      file,
      "id account applications birthDate counsellor email endReason endedOn firstName guardianships invitedAt isMinor lastName mails miniProfile municipality nameDisclosure nationalNumberLast phone postcode programme proposals provider searchClock searchStartedOn street travelKilometres turns18On viewerCanManage",
    ),
  ],
  LearnerCard: [rule(bothSides, "ageBand displayName programme region")],
  LearnerContact: [rule(from("CONTACT"), "email firstName lastName phone")],
  LearnerAgreementData: [rule(from("AGREEMENT_DATA"), "birthDate municipality postcode street")],
  MiniProfile: [rule(bothSides, "availability experience question strengths travel why")],
  SearchClock: [rule(file, "endsOn isHalfUsed isOver trainingDaysAllowed trainingDaysOver trainingDaysUsed")],
  SentMail: [rule(family, "sentAt to topic")],
  Application: [
    rule(
      bothSides,
      "id answerDueOn answerNote answeredAt events interview learner miniProfile openSlots origin rejectionReason sentAt status version viewerCanAnswerOffer viewerCanBook viewerCanOffer viewerCanReject viewerCanShortlist viewerCanWithdraw workplace",
    ),
    rule(from("CONTACT"), "contact"),
    rule(from("AGREEMENT_DATA"), "agreementData"),
    rule(file, "learnerFile offerAgreement"),
  ],
  ApplicationEvent: [rule(bothSides, "at status")],
  OfferAgreement: [rule(file, "guardianAgreedAt learnerAgreedAt needsGuardian")],
  MatchProposal: [
    rule(
      { ...file, ...company("once the learner agreed") },
      "id application createdAt expiresOn learner reason status viewerCanAnswer viewerCanConfirm viewerCanRetract workplace",
    ),
    rule(file, "learnerFile"),
  ],
  Interview: [
    rule(
      bothSides,
      "id application durationMinutes endsAt mode place slot startsAt status timeZone viewerCanCancel viewerCanRecord",
    ),
  ],
  InterviewSlot: [
    rule(
      bothSides,
      "id durationMinutes endsAt interview mode place startsAt status timeZone viewerCanRemove workplace",
    ),
  ],
  Guardianship: [
    rule(
      guardians,
      "id acceptedAt approvedAt email endedAt keepsAfter18 linkedAt linkedBy linkedByName name status viewerCanApprove viewerCanEnd viewerCanKeep viewerCanRemind",
    ),
  ],
  Erasure: [
    rule(
      { ...file, ...supervision },
      "id cancelledAt cause doneAt executeOn learnerId parts requestedAt school status viewerCanCancel",
    ),
    rule(file, "keepsAgreement learner"),
  ],
  ErasurePart: [rule({ ...file, ...supervision }, "count isKept keptReason keptUntil what")],
  FileLook: [rule(family, "at id kind organisationName personName purpose reason role")],
  LearnerDataExport: [rule(family, "json")],
  RevealedNationalNumber: [rule(school("own school, with a reason"), "nationalNumber")],
  LearnerImportPreview: [rule(school("own file of rows"), "guardianCount knownCount lines newCount problemCount")],
  LearnerImportLine: [
    rule(school("own file of rows"), "birthDate email firstName lastName number outcome problems programme"),
  ],
  Viewer: [
    rule(
      themselves,
      "id companies devices email hasPassword isPasskeyAdvised language learner memberships name passkeys pendingEmail needsStrongSignIn roles wards",
    ),
  ],
  Device: [rule(themselves, "id isThis lastUsedAt name signedInAt")],
  Passkey: [rule(themselves, "id createdAt name")],
  Membership: [rule(themselves, "id company isActive partnership provider role")],
  OtherOrganisation: [rule(themselves, "membershipId name")],
  Member: [rule(colleagues, "id company email endedAt isViewer name partnership provider role since viewerCanEnd")],
  Invitation: [rule(colleagues, "id company email expiresAt name partnership provider role sentAt state")],
  Counsellor: [rule(everybody("of a school"), "id name")],
  Mandate: [
    rule(
      { COMPANY_ADMIN: "own company", ...school("holder"), RECOGNITION_OFFICER: "holder" },
      "id company createdAt holderEmail holderName holderOrganisation isForViewer scopes state validFrom validUntil viewerCanAnswer viewerCanRevoke",
    ),
  ],
  Mentor: [
    rule(
      mentorPeople,
      "id accountInvitation birthDate company deviations education email firstName hasAccount jobTitle languages lastName maximumLearners maximumLearnersRule name nationalNumberLast phone places placesOffered recordIssuedOn recordUsableUntil recordVerifiedBy recordVerifiedOn trainedOn trainingKind trainingProof trainingProvider version viewerCanInvite viewerCanJudge viewerCanManage",
    ),
  ],
  MentorPlace: [
    rule(
      mentorPeople,
      "id branch capacity designatedOn interviewsToCome learners motive openWorkplaces otherMentors problems programme rules status trainingDueOn viewerCanBar viewerCanDeactivate viewerCanReactivate yearsOfPractice",
    ),
  ],
  MentorAssignment: [rule(mentorPeople, "capacity mentorId name programme status trainingDueOn")],
  MentorDeviation: [
    rule(
      mentorPeople,
      "id decidedAt kind mentor motive programme proof proofKind recognitions requestedAt status viewerCanDecide viewerCanRetract",
    ),
  ],
  RecognitionMentor: [
    rule(files, "age mentorId name problems recordIssuedOn status trainedOn trainingDueOn yearsOfPractice"),
  ],
  Recognition: [
    rule(
      files,
      "id activities appealTermPassed appealUntil appeals blockedWorkplaces branch company completeAt conditions createdAt deadlineState decidedAt decidedBy decisionDueOn decisionReceipt decisionReceiptRule decisionReceivedOn decisions earlier events filedAs filedByName mentors messages motive partnership previous programme renewableFrom requiredDocuments status submittedAt validFrom validUntil version viewerCanAnswerAppeal viewerCanAppeal viewerCanCancel viewerCanCheck viewerCanConfirmReceipt viewerCanDecide viewerCanProveReceipt viewerCanRegisterAppeal viewerCanRenew viewerCanReview viewerCanSanction viewerCanSubmit viewerCanSupplement viewerCanWrite viewerCanWriteMessage viewerFilesAs visits",
    ),
    rule(formReaders, "form"),
    rule(desk, "assigneeId assigneeName receiptProof votes"),
  ],
  RecognitionForm: [
    rule(
      formReaders,
      "contactEmail contactName contactPhone declarationVersion declaredAt declaredByName documents equipment hasFinances hasNoConvictions remarks",
    ),
  ],
  RecognitionEvent: [rule(files, "action actorName at reason status")],
  RecognitionMessage: [rule(files, "at authorName body kind side")],
  RecognitionVisit: [rule(files, "doneOn plannedOn"), rule(desk, "report")],
  RecognitionVote: [rule(desk, "at isOwn note vote voterName")],
  RecognitionOfficer: [rule(officers("own partnership"), "id isViewer name")],
  AuditLine: [
    rule(
      supervision,
      "action actorId actorName actorRole at chain id objectId onBehalfOf organisationId organisationName purpose reason requestId sequence",
    ),
  ],
  AuditExport: [rule(supervision, "csv lines")],
};

/** Answers to a secret that was sent to the person: whoever holds it may read what stands on the page behind it. */
export const secretTypes: readonly string[] = [
  ...["AcceptedInvitation", "AcceptedLearnerInvitation", "InvitationOffer", "AskedRegistration"],
  ...["CompanyRegistrationOffer", "ConfirmedRegistration"],
];

/** Types without a person: companies, programmes, places, rules, and texts of files about companies. The demo's accounts are nobody. */
export const impersonalTypes: readonly string[] = [
  ...["Activity", "ActivityList", "ActivityOffer", "AssignedRecognitions", "AuditFault", "AuditVerification"],
  ...["Branch", "BranchProgramme", "CombinationPart", "CombinationProposal", "CombinedActivity", "Company"],
  ...["ContextRequirement", "CoverageRules", "DemoAccount", "Facet", "FacetValue", "ImportedActivityLists"],
  ...[
    "LearnerImport",
    "LearnerInvitations",
    "LineProblem",
    "MapPoint",
    "MissingContexts",
    "NamedDocument",
    "OfferedActivity",
  ],
  ...["PageInfo", "Partnership", "PlaceSuggestion", "Problem", "ProblemParam", "Programme", "ProgrammeConcordance"],
  ...[
    "Provider",
    "Qualification",
    "RecognisedProgramme",
    "RecognitionActivity",
    "RecognitionAppeal",
    "RecognitionDecision",
    "RegisteredAppeal",
  ],
  ...[
    "RetentionCount",
    "RetentionReport",
    "Rule",
    "RuleChange",
    "RuleEffect",
    "RuleInUse",
    "RulePreview",
    "UserErrors",
  ],
  ...["WiderChoice", "Workplace", "WorkplaceCapacity", "WorkplaceHit", "WorkplaceSearchResult"],
];
