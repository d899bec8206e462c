import { Field, Int, ObjectType } from "type-graphql";
import {
  applicationOrigins,
  applicationStatuses,
  rejectionReasons,
  type ApplicationOrigin,
  type ApplicationStatus,
  type RejectionReason,
} from "@leerplek/domain/applications/application";
import { Node, connectionOf } from "../../platform/connection.graphql.ts";
import { graphqlEnum } from "../../platform/enum.graphql.ts";
import { DateTimeScalar, LocalDateScalar } from "../../platform/scalars.graphql.ts";
import { Interview, InterviewSlot } from "../interviews/interview.graphql.ts";
import { LearnerAgreementData, LearnerCard, LearnerContact } from "../learners/learner-card.graphql.ts";
import { Learner } from "../learners/learner.graphql.ts";
import { MiniProfile } from "../learners/mini-profile.graphql.ts";
import { Workplace } from "../workplaces/workplace.graphql.ts";

export const RejectionReasonEnum = graphqlEnum("RejectionReason", rejectionReasons, "Why a company says no.");

export const ApplicationOriginEnum = graphqlEnum(
  "ApplicationOrigin",
  applicationOrigins,
  "Who began it: the learner, or a school's proposal.",
);

export const ApplicationStatusEnum = graphqlEnum(
  "ApplicationStatus",
  applicationStatuses,
  "States of an application, from SENT to MATCHED or one of the ends.",
);

@ObjectType({ implements: Node, description: "A learner's application for a workplace." })
export class Application extends Node {
  @Field(() => LearnerAgreementData, {
    nullable: true,
    description: "For the company once both sides said yes; null before, and when it came to nothing.",
  })
  readonly agreementData!: LearnerAgreementData | null;

  @Field(() => LocalDateScalar, { description: "Last day of the answer promise." })
  readonly answerDueOn!: string;

  @Field(() => String, { nullable: true, description: "What the company wrote with its answer." })
  readonly answerNote!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly answeredAt!: string | null;

  @Field(() => LearnerContact, { nullable: true })
  readonly contact!: LearnerContact | null;

  @Field(() => [ApplicationEvent])
  readonly events!: ApplicationEvent[];

  @Field(() => Interview, { nullable: true })
  readonly interview!: Interview | null;

  @Field(() => LearnerCard)
  readonly learner!: LearnerCard;

  @Field(() => Learner, {
    nullable: true,
    description: "The learner's file, for the school and the learner; null for a company.",
  })
  readonly learnerFile!: Learner | null;

  @Field(() => MiniProfile, {
    nullable: true,
    description:
      "What the learner wrote. Null only in the answer of a mutation, when the day's number of learner profiles is used up: RATE_LIMITED stands at its path.",
  })
  readonly miniProfile!: MiniProfile | null;

  @Field(() => [InterviewSlot], { description: "Open slots of the workplace, when the learner may choose one." })
  readonly openSlots!: InterviewSlot[];

  @Field(() => OfferAgreement, {
    nullable: true,
    description: "Who said yes to the offer that is out; for the learner's own side only.",
  })
  readonly offerAgreement!: OfferAgreement | null;

  @Field(() => ApplicationOriginEnum)
  readonly origin!: ApplicationOrigin;

  @Field(() => RejectionReasonEnum, { nullable: true })
  readonly rejectionReason!: RejectionReason | null;

  @Field(() => DateTimeScalar)
  readonly sentAt!: string;

  @Field(() => ApplicationStatusEnum)
  readonly status!: ApplicationStatus;

  @Field(() => Int)
  readonly version!: number;

  @Field(() => Boolean)
  readonly viewerCanAnswerOffer!: boolean;

  @Field(() => Boolean)
  readonly viewerCanBook!: boolean;

  @Field(() => Boolean)
  readonly viewerCanOffer!: boolean;

  @Field(() => Boolean)
  readonly viewerCanReject!: boolean;

  @Field(() => Boolean)
  readonly viewerCanShortlist!: boolean;

  @Field(() => Boolean)
  readonly viewerCanWithdraw!: boolean;

  @Field(() => Workplace)
  readonly workplace!: Workplace;
}

@ObjectType({ description: "Who said yes to an offer: the learner, and for a minor a guardian as well." })
export class OfferAgreement {
  @Field(() => DateTimeScalar, { nullable: true })
  readonly guardianAgreedAt!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly learnerAgreedAt!: string | null;

  @Field(() => Boolean, { description: "The learner is a minor today and has a guardian on Leerplek." })
  readonly needsGuardian!: boolean;
}

@ObjectType({ description: "A change of an application's state." })
export class ApplicationEvent {
  @Field(() => DateTimeScalar)
  readonly at!: string;

  @Field(() => ApplicationStatusEnum)
  readonly status!: ApplicationStatus;
}

export const ApplicationConnection = connectionOf(Application, "Application");
