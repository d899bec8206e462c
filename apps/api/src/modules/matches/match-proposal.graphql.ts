import { Field, ObjectType } from "type-graphql";
import { proposalStatuses, type ProposalStatus } from "@leerplek/domain/matches/match-proposal";
import { Node, connectionOf } from "../../platform/connection.graphql.ts";
import { graphqlEnum } from "../../platform/enum.graphql.ts";
import { DateTimeScalar, LocalDateScalar } from "../../platform/scalars.graphql.ts";
import { Application } from "../applications/application.graphql.ts";
import { LearnerCard } from "../learners/learner-card.graphql.ts";
import { Learner } from "../learners/learner.graphql.ts";
import { Workplace } from "../workplaces/workplace.graphql.ts";

export const ProposalStatusEnum = graphqlEnum("ProposalStatus", proposalStatuses, "States of a school's proposal.");

@ObjectType({ implements: Node, description: "A school proposes a learner for a workplace." })
export class MatchProposal extends Node {
  @Field(() => Application, { nullable: true })
  readonly application!: Application | null;

  @Field(() => DateTimeScalar)
  readonly createdAt!: string;

  @Field(() => LocalDateScalar, { description: "Last day on which it can be agreed." })
  readonly expiresOn!: string;

  @Field(() => LearnerCard, {
    nullable: true,
    description: "For the company only from the learner's agreement on; null before.",
  })
  readonly learner!: LearnerCard | null;

  @Field(() => Learner, { nullable: true })
  readonly learnerFile!: Learner | null;

  @Field(() => String)
  readonly reason!: string;

  @Field(() => ProposalStatusEnum)
  readonly status!: ProposalStatus;

  @Field(() => Boolean)
  readonly viewerCanAnswer!: boolean;

  @Field(() => Boolean)
  readonly viewerCanConfirm!: boolean;

  @Field(() => Boolean)
  readonly viewerCanRetract!: boolean;

  @Field(() => Workplace)
  readonly workplace!: Workplace;
}

export const MatchProposalConnection = connectionOf(MatchProposal, "MatchProposal");
