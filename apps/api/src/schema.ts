import "reflect-metadata";
import { isObjectType, type GraphQLSchema } from "graphql";
import { buildSchemaSync, type NonEmptyArray } from "type-graphql";
import { ApplicationQueries } from "./modules/applications/application-queries.graphql.ts";
import { AuditQueries } from "./modules/audit/audit-queries.graphql.ts";
import { CancelErasureMutation } from "./modules/privacy/cancel-erasure.graphql.ts";
import { ExportLearnerDataMutation } from "./modules/privacy/export-learner-data.graphql.ts";
import { PrivacyQueries } from "./modules/privacy/privacy-queries.graphql.ts";
import { RetentionResolver } from "./modules/privacy/retention.graphql.ts";
import { RequestErasureMutation } from "./modules/privacy/request-erasure.graphql.ts";
import { AccountMutations } from "./modules/accounts/account-mutations.graphql.ts";
import { DemoAccountsQuery } from "./modules/accounts/demo-accounts.graphql.ts";
import { ExportAuditLinesMutation } from "./modules/audit/export-audit-lines.graphql.ts";
import { StartAuditVerificationMutation } from "./modules/audit/start-audit-verification.graphql.ts";
import { NationalNumberMutations } from "./modules/learners/national-number.graphql.ts";
import { InterviewQueries } from "./modules/interviews/interview-queries.graphql.ts";
import { LearnerQueries } from "./modules/learners/learner-queries.graphql.ts";
import { MatchQueries } from "./modules/matches/match-queries.graphql.ts";
import { MentorQueries } from "./modules/mentors/mentor-queries.graphql.ts";
import { AddMentorMutation } from "./modules/mentors/add-mentor.graphql.ts";
import { UpdateMentorMutation } from "./modules/mentors/update-mentor.graphql.ts";
import { PlaceMentorMutation } from "./modules/mentors/place-mentor.graphql.ts";
import { CheckMentorRecordMutation } from "./modules/mentors/check-mentor-record.graphql.ts";
import { RecordMentorTrainingMutation } from "./modules/mentors/record-mentor-training.graphql.ts";
import { DeactivateMentorMutation } from "./modules/mentors/deactivate-mentor.graphql.ts";
import { ReactivateMentorMutation } from "./modules/mentors/reactivate-mentor.graphql.ts";
import { BarMentorMutation } from "./modules/mentors/bar-mentor.graphql.ts";
import { RequestMentorDeviationMutation } from "./modules/mentors/request-mentor-deviation.graphql.ts";
import { RetractMentorDeviationMutation } from "./modules/mentors/retract-mentor-deviation.graphql.ts";
import { DecideMentorDeviationMutation } from "./modules/mentors/decide-mentor-deviation.graphql.ts";
import { RuleQueries } from "./modules/rules/rule-queries.graphql.ts";
import { AddRuleMutation } from "./modules/rules/add-rule.graphql.ts";
import { ConfirmRuleMutation } from "./modules/rules/confirm-rule.graphql.ts";
import { EndRuleMutation } from "./modules/rules/end-rule.graphql.ts";
import { CorrectRuleMutation } from "./modules/rules/correct-rule.graphql.ts";
import { BranchMutations } from "./modules/companies/branches.graphql.ts";
import { RegistrationResolvers } from "./modules/companies/registration.graphql.ts";
import { OtherOrganisationQuery } from "./modules/organisations/other-organisation.graphql.ts";
import { PartnershipMutations } from "./modules/recognitions/partnerships.graphql.ts";
import { OrganisationQueries } from "./modules/organisations/organisation-queries.graphql.ts";
import { AcceptInvitationMutation } from "./modules/organisations/accept-invitation.graphql.ts";
import { MandateResolvers } from "./modules/organisations/mandate.graphql.ts";
import { InvitationMutations } from "./modules/organisations/invitations.graphql.ts";
import { ProgrammeQueries } from "./modules/programmes/programme-queries.graphql.ts";
import { ViewerQuery } from "./modules/accounts/viewer-query.graphql.ts";
import { ConcordanceResolver } from "./modules/recognitions/concordance.graphql.ts";
import { RecognitionQueries } from "./modules/recognitions/recognition-queries.graphql.ts";
import { WorkplaceQueries } from "./modules/workplaces/workplace-queries.graphql.ts";
import { NodeQuery } from "./platform/node.graphql.ts";
import { ConfirmDecisionReceiptMutation } from "./modules/recognitions/confirm-decision-receipt.graphql.ts";
import { RecordDecisionReceiptMutation } from "./modules/recognitions/record-decision-receipt.graphql.ts";
import { AcknowledgeAppealMutation } from "./modules/recognitions/acknowledge-appeal.graphql.ts";
import { AppealRecognitionMutation } from "./modules/recognitions/appeal-recognition.graphql.ts";
import { AskRecognitionInformationMutation } from "./modules/recognitions/ask-recognition-information.graphql.ts";
import { RegisterAppealMutation } from "./modules/recognitions/register-appeal.graphql.ts";
import { AssignRecognitionsMutation } from "./modules/recognitions/assign-recognitions.graphql.ts";
import { CancelRecognitionMutation } from "./modules/recognitions/cancel-recognition.graphql.ts";
import { ConfirmRecognitionCompleteMutation } from "./modules/recognitions/confirm-recognition-complete.graphql.ts";
import { DecideAppealMutation } from "./modules/recognitions/decide-appeal.graphql.ts";
import { DecideRecognitionMutation } from "./modules/recognitions/decide-recognition.graphql.ts";
import { DraftRecognitionMutation } from "./modules/recognitions/draft-recognition.graphql.ts";
import { PlanRecognitionVisitMutation } from "./modules/recognitions/plan-recognition-visit.graphql.ts";
import { RecordRecognitionVisitMutation } from "./modules/recognitions/record-recognition-visit.graphql.ts";
import { SanctionRecognitionMutation } from "./modules/recognitions/sanction-recognition.graphql.ts";
import { SaveRecognitionFormMutation } from "./modules/recognitions/save-recognition-form.graphql.ts";
import { StartRecognitionReviewMutation } from "./modules/recognitions/start-recognition-review.graphql.ts";
import { SubmitRecognitionMutation } from "./modules/recognitions/submit-recognition.graphql.ts";
import { SupplementRecognitionMutation } from "./modules/recognitions/supplement-recognition.graphql.ts";
import { VoteOnRecognitionMutation } from "./modules/recognitions/vote-on-recognition.graphql.ts";
import { WriteRecognitionMessageMutation } from "./modules/recognitions/write-recognition-message.graphql.ts";
import { ActivityListAuthoringMutations } from "./modules/programmes/activity-list-authoring.graphql.ts";
import { WorkplaceCapacityQuery } from "./modules/workplaces/workplace-capacity.graphql.ts";
import { CombinationQuery } from "./modules/programmes/combination.graphql.ts";
import { CoverageRulesQuery } from "./modules/programmes/coverage-rules.graphql.ts";
import { SaveActivityOfferMutation } from "./modules/programmes/save-activity-offer.graphql.ts";
import { AnswerMatchProposalMutation } from "./modules/matches/answer-match-proposal.graphql.ts";
import { AnswerOfferMutation } from "./modules/applications/answer-offer.graphql.ts";
import { ApplyToWorkplaceMutation } from "./modules/applications/apply-to-workplace.graphql.ts";
import { BookInterviewSlotMutation } from "./modules/interviews/book-interview-slot.graphql.ts";
import { CancelInterviewMutation } from "./modules/interviews/cancel-interview.graphql.ts";
import { CloseWorkplaceMutation } from "./modules/workplaces/close-workplace.graphql.ts";
import { ConfirmMatchProposalMutation } from "./modules/matches/confirm-match-proposal.graphql.ts";
import { DraftWorkplaceMutation } from "./modules/workplaces/draft-workplace.graphql.ts";
import { OfferPlaceMutation } from "./modules/applications/offer-place.graphql.ts";
import { OpenApplicationMutation } from "./modules/applications/open-application.graphql.ts";
import { OpenInterviewSlotsMutation } from "./modules/interviews/open-interview-slots.graphql.ts";
import { PauseWorkplaceMutation } from "./modules/workplaces/pause-workplace.graphql.ts";
import { ProposeMatchMutation } from "./modules/matches/propose-match.graphql.ts";
import { PublishWorkplaceMutation } from "./modules/workplaces/publish-workplace.graphql.ts";
import { RecordInterviewMutation } from "./modules/interviews/record-interview.graphql.ts";
import { RejectApplicationMutation } from "./modules/applications/reject-application.graphql.ts";
import { RemoveInterviewSlotMutation } from "./modules/interviews/remove-interview-slot.graphql.ts";
import { ReopenWorkplaceMutation } from "./modules/workplaces/reopen-workplace.graphql.ts";
import { RetractMatchProposalMutation } from "./modules/matches/retract-match-proposal.graphql.ts";
import { SaveMiniProfileMutation } from "./modules/learners/save-mini-profile.graphql.ts";
import { ShortlistApplicationMutation } from "./modules/applications/shortlist-application.graphql.ts";
import { UpdateWorkplaceMutation } from "./modules/workplaces/update-workplace.graphql.ts";
import { WithdrawApplicationMutation } from "./modules/applications/withdraw-application.graphql.ts";
import { EndEnrolmentMutation } from "./modules/applications/end-enrolment.graphql.ts";
import { EnrolLearnerMutation } from "./modules/learners/enrol-learner.graphql.ts";
import { GuardianMutations } from "./modules/learners/guardians.graphql.ts";
import { InviteLearnersMutation } from "./modules/learners/invite-learners.graphql.ts";
import { ImportLearnersMutations } from "./modules/learners/import-learners.graphql.ts";
import { UpdateEnrolmentMutation } from "./modules/learners/update-enrolment.graphql.ts";
const resolvers: NonEmptyArray<new () => object> = [
  NodeQuery,
  ApplicationQueries,
  AuditQueries,
  AccountMutations,
  DemoAccountsQuery,
  InterviewQueries,
  LearnerQueries,
  MatchQueries,
  PrivacyQueries,
  OrganisationQueries,
  PartnershipMutations,
  OtherOrganisationQuery,
  RegistrationResolvers,
  BranchMutations,
  AcceptInvitationMutation,
  InvitationMutations,
  MandateResolvers,
  ProgrammeQueries,
  ConcordanceResolver,
  RecognitionQueries,
  RuleQueries,
  ViewerQuery,
  WorkplaceQueries,
  MentorQueries,
  AddMentorMutation,
  UpdateMentorMutation,
  PlaceMentorMutation,
  CheckMentorRecordMutation,
  RecordMentorTrainingMutation,
  DeactivateMentorMutation,
  ReactivateMentorMutation,
  BarMentorMutation,
  RequestMentorDeviationMutation,
  RetractMentorDeviationMutation,
  DecideMentorDeviationMutation,
  AddRuleMutation,
  CombinationQuery,
  WorkplaceCapacityQuery,
  CoverageRulesQuery,
  ActivityListAuthoringMutations,
  SaveActivityOfferMutation,
  AnswerMatchProposalMutation,
  AcknowledgeAppealMutation,
  AppealRecognitionMutation,
  AskRecognitionInformationMutation,
  AssignRecognitionsMutation,
  CancelRecognitionMutation,
  ConfirmRecognitionCompleteMutation,
  DecideAppealMutation,
  DecideRecognitionMutation,
  DraftRecognitionMutation,
  PlanRecognitionVisitMutation,
  ConfirmDecisionReceiptMutation,
  RecordDecisionReceiptMutation,
  RegisterAppealMutation,
  RecordRecognitionVisitMutation,
  SanctionRecognitionMutation,
  SaveRecognitionFormMutation,
  StartRecognitionReviewMutation,
  SubmitRecognitionMutation,
  SupplementRecognitionMutation,
  VoteOnRecognitionMutation,
  WriteRecognitionMessageMutation,
  ConfirmRuleMutation,
  EndRuleMutation,
  CorrectRuleMutation,
  AnswerOfferMutation,
  ApplyToWorkplaceMutation,
  BookInterviewSlotMutation,
  CancelErasureMutation,
  CancelInterviewMutation,
  CloseWorkplaceMutation,
  ConfirmMatchProposalMutation,
  DraftWorkplaceMutation,
  ExportAuditLinesMutation,
  ExportLearnerDataMutation,
  NationalNumberMutations,
  OfferPlaceMutation,
  OpenApplicationMutation,
  OpenInterviewSlotsMutation,
  PauseWorkplaceMutation,
  ProposeMatchMutation,
  PublishWorkplaceMutation,
  RecordInterviewMutation,
  RejectApplicationMutation,
  RemoveInterviewSlotMutation,
  ReopenWorkplaceMutation,
  RequestErasureMutation,
  RetentionResolver,
  RetractMatchProposalMutation,
  SaveMiniProfileMutation,
  ShortlistApplicationMutation,
  StartAuditVerificationMutation,
  UpdateWorkplaceMutation,
  WithdrawApplicationMutation,
  EndEnrolmentMutation,
  EnrolLearnerMutation,
  GuardianMutations,
  InviteLearnersMutation,
  ImportLearnersMutations,
  UpdateEnrolmentMutation,
];

/** The schema, built once per process. No global middleware and no per-field work: reads are planned, rights stand in SQL. */
export const buildApiSchema = (): GraphQLSchema => withPlainFields(buildSchemaSync({ resolvers, validate: false }));

/** type-graphql gives every field a resolver of its own; below the roots the executor's one field resolver reads what a plan or a use case gave. */
function withPlainFields(schema: GraphQLSchema): GraphQLSchema {
  const roots = [schema.getQueryType(), schema.getMutationType()];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith("__") || roots.includes(type)) continue;
    for (const field of Object.values(type.getFields())) field.resolve = undefined;
  }
  return schema;
}
