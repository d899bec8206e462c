import { Field, ID, Int, ObjectType } from "type-graphql";
import type { MentorStatus } from "@leerplek/domain/mentors/mentor";
import type { Coverage } from "@leerplek/domain/programmes/programme";
import type { AppealChannel } from "@leerplek/domain/recognitions/appeal";
import type { PartnershipKind } from "@leerplek/domain/recognitions/partnership";
import type {
  AppealOutcome,
  DecisionKind,
  DocumentKind,
  FileSide,
  MessageKind,
  RecognitionStatus,
  Vote,
} from "@leerplek/domain/recognitions/recognition";
import type { RecognitionAction } from "@leerplek/domain/recognitions/recognition-transitions";
import type { ProblemCode } from "@leerplek/domain/shared/problem";
import { connectionOf, Node } from "../../platform/connection.graphql.ts";
import { ProblemCodeEnum } from "../../platform/mutation-result.graphql.ts";
import { DateTimeScalar, LocalDateScalar } from "../../platform/scalars.graphql.ts";
import { CoverageEnum } from "../programmes/activity-offer.graphql.ts";
import { MentorStatusEnum } from "../companies/company.graphql.ts";
import {
  AppealChannelEnum,
  AppealOutcomeEnum,
  DecisionKindEnum,
  PartnershipKindEnum,
  RecognitionActionEnum,
  RecognitionDocumentKindEnum,
  RecognitionMessageKindEnum,
  RecognitionSideEnum,
  RecognitionStatusEnum,
  VoteEnum,
} from "./recognition-enums.graphql.ts";

@ObjectType({ implements: Node, description: "A body that recognises: the Flemish Partnership, or that of a sector." })
export class Partnership extends Node {
  @Field(() => Boolean, { description: "Whether its joint committees are confirmed by a source." })
  readonly isConfirmed!: boolean;

  @Field(() => [String])
  readonly jointCommittees!: string[];

  @Field(() => PartnershipKindEnum)
  readonly kind!: PartnershipKind;

  @Field(() => String)
  readonly name!: string;
}

@ObjectType({ description: "A document named as a fact, with the date on it." })
export class NamedDocument {
  @Field(() => LocalDateScalar, { nullable: true })
  readonly issuedOn!: string | null;

  @Field(() => RecognitionDocumentKindEnum)
  readonly kind!: DocumentKind;
}

@ObjectType({ description: "What the company answered on the criteria, and its declaration of honour." })
export class RecognitionForm {
  @Field(() => String)
  readonly contactEmail!: string;

  @Field(() => String)
  readonly contactName!: string;

  @Field(() => String)
  readonly contactPhone!: string;

  @Field(() => String, { nullable: true, description: "Version of the text that was declared." })
  readonly declarationVersion!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly declaredAt!: string | null;

  @Field(() => String, { nullable: true })
  readonly declaredByName!: string | null;

  @Field(() => [NamedDocument])
  readonly documents!: NamedDocument[];

  @Field(() => String, { description: "Criterion 1: organisation and equipment." })
  readonly equipment!: string;

  @Field(() => Boolean, { nullable: true, description: "Criterion 2; null is not answered yet." })
  readonly hasFinances!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Criterion 3; null is not answered yet." })
  readonly hasNoConvictions!: boolean | null;

  @Field(() => String)
  readonly remarks!: string;
}

@ObjectType({ description: "A mentor named in a file." })
export class RecognitionMentor {
  @Field(() => Int, { description: "Full years today." })
  readonly age!: number;

  @Field(() => ID)
  readonly mentorId!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => [ProblemCodeEnum], { description: "What stands against the mentor by the criteria." })
  readonly problems!: ProblemCode[];

  @Field(() => LocalDateScalar, { nullable: true, description: "Date on the extract of the criminal record." })
  readonly recordIssuedOn!: string | null;

  @Field(() => MentorStatusEnum, {
    nullable: true,
    description: "For this branch and programme; null while nothing is assigned.",
  })
  readonly status!: MentorStatus | null;

  @Field(() => LocalDateScalar, { nullable: true })
  readonly trainedOn!: string | null;

  @Field(() => LocalDateScalar, { nullable: true })
  readonly trainingDueOn!: string | null;

  @Field(() => Int)
  readonly yearsOfPractice!: number;
}

@ObjectType({ description: "An activity of the programme's list with what the branch answered." })
export class RecognitionActivity {
  @Field(() => CoverageEnum, { nullable: true, description: "Null: no answer yet." })
  readonly coverage!: Coverage | null;

  @Field(() => Boolean)
  readonly isMandatory!: boolean;

  @Field(() => String)
  readonly label!: string;

  @Field(() => String, { nullable: true })
  readonly note!: string | null;
}

@ObjectType({ description: "A step in the life of a file." })
export class RecognitionEvent {
  @Field(() => RecognitionActionEnum)
  readonly action!: RecognitionAction;

  @Field(() => String, { nullable: true, description: "Null: time did it." })
  readonly actorName!: string | null;

  @Field(() => DateTimeScalar)
  readonly at!: string;

  @Field(() => String, { nullable: true, description: "The motive, or the day of a visit." })
  readonly reason!: string | null;

  @Field(() => RecognitionStatusEnum, { description: "The state after it." })
  readonly status!: RecognitionStatus;
}

@ObjectType({ description: "A line of the conversation between company and partnership." })
export class RecognitionMessage {
  @Field(() => DateTimeScalar)
  readonly at!: string;

  @Field(() => String, { nullable: true })
  readonly authorName!: string | null;

  @Field(() => String)
  readonly body!: string;

  @Field(() => RecognitionMessageKindEnum)
  readonly kind!: MessageKind;

  @Field(() => RecognitionSideEnum)
  readonly side!: FileSide;
}

@ObjectType({ description: "A visit of the partnership to the branch." })
export class RecognitionVisit {
  @Field(() => LocalDateScalar, { nullable: true })
  readonly doneOn!: string | null;

  @Field(() => LocalDateScalar)
  readonly plannedOn!: string;

  @Field(() => String, { nullable: true, description: "For the partnership only." })
  readonly report!: string | null;
}

@ObjectType({ description: "A vote of a member of the partnership; nobody else sees it." })
export class RecognitionVote {
  @Field(() => DateTimeScalar)
  readonly at!: string;

  @Field(() => Boolean)
  readonly isOwn!: boolean;

  @Field(() => String, { nullable: true })
  readonly note!: string | null;

  @Field(() => VoteEnum)
  readonly vote!: Vote;

  @Field(() => String, { nullable: true })
  readonly voterName!: string | null;
}

@ObjectType({ description: "An appeal to the board of the Flemish Partnership." })
export class RecognitionAppeal {
  @Field(() => LocalDateScalar, { description: "Last day to acknowledge it in writing." })
  readonly acknowledgeBy!: string;

  @Field(() => LocalDateScalar, { nullable: true })
  readonly acknowledgedOn!: string | null;

  @Field(() => RecognitionStatusEnum, { description: "REFUSED or WITHDRAWN." })
  readonly against!: RecognitionStatus;

  @Field(() => LocalDateScalar, { nullable: true, description: "Last day on which it would have been in time." })
  readonly appealUntil!: string | null;

  @Field(() => AppealChannelEnum)
  readonly channel!: AppealChannel;

  @Field(() => LocalDateScalar, { nullable: true })
  readonly decidedOn!: string | null;

  @Field(() => Boolean, { description: "It came after the last day: it can only be inadmissible." })
  readonly isLate!: boolean;

  @Field(() => LocalDateScalar, { description: "The day on which it was written here, or arrived." })
  readonly lodgedOn!: string;

  @Field(() => String)
  readonly motive!: string;

  @Field(() => AppealOutcomeEnum, { nullable: true })
  readonly outcome!: AppealOutcome | null;

  @Field(() => String, { nullable: true })
  readonly outcomeMotive!: string | null;
}

@ObjectType({ description: "A decision in writing; its PDF is made once and kept." })
export class RecognitionDecision {
  @Field(() => LocalDateScalar)
  readonly decidedOn!: string;

  @Field(() => String, { nullable: true, description: "Where the PDF is read; null until it is made." })
  readonly documentPath!: string | null;

  @Field(() => DecisionKindEnum)
  readonly kind!: DecisionKind;

  @Field(() => String, { nullable: true, description: "Of the PDF; null until it is made." })
  readonly sha256!: string | null;

  @Field(() => Int, { description: "Counts from 1 for each file." })
  readonly version!: number;
}

@ObjectType({ implements: Node, description: "A case officer of your partnership." })
export class RecognitionOfficer extends Node {
  @Field(() => Boolean)
  readonly isViewer!: boolean;

  @Field(() => String)
  readonly name!: string;
}

export const RecognitionOfficerConnection = connectionOf(RecognitionOfficer, "RecognitionOfficer");
