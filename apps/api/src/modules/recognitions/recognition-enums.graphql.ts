import {
  appealOutcomes,
  decisionKinds,
  documentKinds,
  filerKinds,
  fileSides,
  messageKinds,
  recognitionStatuses,
  votes,
} from "@leerplek/domain/recognitions/recognition";
import { appealChannels } from "@leerplek/domain/recognitions/appeal";
import { partnershipKinds } from "@leerplek/domain/recognitions/partnership";
import { receiptKinds } from "@leerplek/domain/recognitions/receipt";
import { recognitionActions } from "@leerplek/domain/recognitions/recognition-transitions";
import { deadlineStates } from "@leerplek/domain/recognitions/term";
import { graphqlEnum } from "../../platform/enum.graphql.ts";

export const RecognitionStatusEnum = graphqlEnum("RecognitionStatus", recognitionStatuses, "States of a recognition.");

export const PartnershipKindEnum = graphqlEnum(
  "PartnershipKind",
  partnershipKinds,
  "The Flemish Partnership, or that of a sector.",
);

export const RecognitionActionEnum = graphqlEnum(
  "RecognitionAction",
  recognitionActions,
  "Steps in the life of a recognition.",
);

export const FilerKindEnum = graphqlEnum("FilerKind", filerKinds, "COMPANY for itself, or somebody with its MANDATE.");

export const RecognitionDocumentKindEnum = graphqlEnum(
  "RecognitionDocumentKind",
  documentKinds,
  "Documents that some sectors ask beside the form.",
);

export const RecognitionMessageKindEnum = graphqlEnum(
  "RecognitionMessageKind",
  messageKinds,
  "Kinds of line in the conversation of a file.",
);

export const RecognitionSideEnum = graphqlEnum("RecognitionSide", fileSides, "The two sides of a file.");

export const ReceiptKindEnum = graphqlEnum(
  "ReceiptKind",
  receiptKinds,
  "How the day of receipt is known: presumed because the decision was mailed, confirmed by the company, or by a registered letter.",
);

export const VoteEnum = graphqlEnum("Vote", votes, "What a voter of the partnership says.");

export const DecisionKindEnum = graphqlEnum("DecisionKind", decisionKinds, "What a written decision decides.");

export const AppealOutcomeEnum = graphqlEnum("AppealOutcome", appealOutcomes, "How the appeal board answers.");

export const AppealChannelEnum = graphqlEnum(
  "AppealChannel",
  appealChannels,
  "How an appeal arrived: written in the platform, or by registered letter or e-mail.",
);

export const DeadlineStateEnum = graphqlEnum(
  "DeadlineState",
  deadlineStates,
  "How a deadline stands; SOON is three days or less.",
);
