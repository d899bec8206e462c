import { Field, Int, ObjectType } from "type-graphql";
import { enrolmentEndReasons, type EnrolmentEndReason, type NameDisclosure } from "@leerplek/domain/learners/learner";
import { Node, connectionOf } from "../../platform/connection.graphql.ts";
import { graphqlEnum } from "../../platform/enum.graphql.ts";
import { DateTimeScalar, LocalDateScalar } from "../../platform/scalars.graphql.ts";
import { Application } from "../applications/application.graphql.ts";
import { MatchProposal } from "../matches/match-proposal.graphql.ts";
import { Programme } from "../programmes/programme.graphql.ts";
import { Counsellor, Provider } from "../schools/provider.graphql.ts";
import { SentMail } from "../privacy/sent-mail.graphql.ts";
import { Guardianship } from "./guardianship.graphql.ts";
import { MiniProfile, NameDisclosureEnum } from "./mini-profile.graphql.ts";

export const EnrolmentEndReasonEnum = graphqlEnum(
  "EnrolmentEndReason",
  enrolmentEndReasons,
  "Why a learner leaves a school.",
);

const learnerAccounts = ["NOT_INVITED", "INVITED", "JOINED"] as const;
export type LearnerAccount = (typeof learnerAccounts)[number];
export const LearnerAccountEnum = graphqlEnum(
  "LearnerAccount",
  learnerAccounts,
  "Whether a learner has an account, or was sent the mail to make one.",
);

@ObjectType({ implements: Node, description: "The file of a learner: for the learner and the own school only." })
export class Learner extends Node {
  @Field(() => LearnerAccountEnum)
  readonly account!: LearnerAccount;

  @Field(() => [Guardianship], {
    description: "Links of parents and guardians that you may see; those that ended last.",
  })
  readonly guardianships!: Guardianship[];

  @Field(() => DateTimeScalar, { nullable: true, description: "When the open invitation was sent." })
  readonly invitedAt!: string | null;

  @Field(() => Counsellor, { nullable: true, description: "Who guides the learner." })
  readonly counsellor!: Counsellor | null;

  @Field(() => EnrolmentEndReasonEnum, { nullable: true })
  readonly endReason!: EnrolmentEndReason | null;

  @Field(() => LocalDateScalar, { nullable: true, description: "Last day of the enrolment; null while it runs." })
  readonly endedOn!: string | null;

  @Field(() => [Application])
  readonly applications!: Application[];

  @Field(() => LocalDateScalar)
  readonly birthDate!: string;

  @Field(() => String)
  readonly email!: string;

  @Field(() => String)
  readonly firstName!: string;

  @Field(() => String)
  readonly lastName!: string;

  @Field(() => [SentMail], {
    description: "Mails about the learner, newest first, at most 100; for the learner and guardians, empty for others.",
  })
  readonly mails!: SentMail[];

  @Field(() => MiniProfile)
  readonly miniProfile!: MiniProfile;

  @Field(() => String)
  readonly municipality!: string;

  @Field(() => NameDisclosureEnum)
  readonly nameDisclosure!: NameDisclosure;

  @Field(() => String, {
    nullable: true,
    description: "The last two digits of the national number; the rest is encrypted.",
  })
  readonly nationalNumberLast!: string | null;

  @Field(() => String, { nullable: true })
  readonly phone!: string | null;

  @Field(() => String)
  readonly postcode!: string;

  @Field(() => Programme)
  readonly programme!: Programme;

  @Field(() => [MatchProposal])
  readonly proposals!: MatchProposal[];

  @Field(() => Provider)
  readonly provider!: Provider;

  @Field(() => SearchClock, { nullable: true, description: "The 20-training-day clock; null before the first class." })
  readonly searchClock!: SearchClock | null;

  @Field(() => LocalDateScalar, { nullable: true, description: "First class attended." })
  readonly searchStartedOn!: string | null;

  @Field(() => String, { description: "Street and number." })
  readonly street!: string;

  @Field(() => Boolean, { description: "Your school may change the enrolment." })
  readonly viewerCanManage!: boolean;

  @Field(() => Boolean, { description: "Not of age today." })
  readonly isMinor!: boolean;

  @Field(() => LocalDateScalar, { description: "First day on which the learner is of age." })
  readonly turns18On!: string;

  @Field(() => Int, { description: "How far the learner wants to travel, kilometres." })
  readonly travelKilometres!: number;
}

@ObjectType({ description: "The search period in training days." })
export class SearchClock {
  @Field(() => LocalDateScalar, { description: "Last training day of the search period." })
  readonly endsOn!: string;

  @Field(() => Boolean, { description: "Whether half of its training days or more are used." })
  readonly isHalfUsed!: boolean;

  @Field(() => Boolean, { description: "Whether its last training day has passed." })
  readonly isOver!: boolean;

  @Field(() => Int, { description: "Training days since the last one of the search period." })
  readonly trainingDaysOver!: number;

  @Field(() => Int)
  readonly trainingDaysAllowed!: number;

  @Field(() => Int)
  readonly trainingDaysUsed!: number;
}

export const LearnerConnection = connectionOf(Learner, "Learner");
