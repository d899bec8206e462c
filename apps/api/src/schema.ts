import "reflect-metadata";
import { isObjectType, type GraphQLSchema } from "graphql";
import { buildSchemaSync, type NonEmptyArray } from "type-graphql";
import { ApplicationQueries } from "./modules/applications/application-queries.graphql.ts";
import { AuditQueries } from "./modules/audit/audit-queries.graphql.ts";
import { DemoAccountsQuery } from "./modules/accounts/demo-accounts.graphql.ts";
import { ExportAuditLinesMutation } from "./modules/audit/export-audit-lines.graphql.ts";
import { StartAuditVerificationMutation } from "./modules/audit/start-audit-verification.graphql.ts";
import { InterviewQueries } from "./modules/interviews/interview-queries.graphql.ts";
import { LearnerQueries } from "./modules/learners/learner-queries.graphql.ts";
import { MatchQueries } from "./modules/matches/match-queries.graphql.ts";
import { ProgrammeQueries } from "./modules/programmes/programme-queries.graphql.ts";
import { ViewerQuery } from "./modules/accounts/viewer-query.graphql.ts";
import { WorkplaceQueries } from "./modules/workplaces/workplace-queries.graphql.ts";
import { NodeQuery } from "./platform/node.graphql.ts";
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
const resolvers: NonEmptyArray<new () => object> = [
  NodeQuery,
  ApplicationQueries,
  AuditQueries,
  DemoAccountsQuery,
  InterviewQueries,
  LearnerQueries,
  MatchQueries,
  ProgrammeQueries,
  ViewerQuery,
  WorkplaceQueries,
  AnswerMatchProposalMutation,
  AnswerOfferMutation,
  ApplyToWorkplaceMutation,
  BookInterviewSlotMutation,
  CancelInterviewMutation,
  CloseWorkplaceMutation,
  ConfirmMatchProposalMutation,
  DraftWorkplaceMutation,
  ExportAuditLinesMutation,
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
  RetractMatchProposalMutation,
  SaveMiniProfileMutation,
  ShortlistApplicationMutation,
  StartAuditVerificationMutation,
  UpdateWorkplaceMutation,
  WithdrawApplicationMutation,
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
