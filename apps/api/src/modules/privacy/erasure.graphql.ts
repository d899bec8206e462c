import { Field, ID, Int, ObjectType } from "type-graphql";
import {
  erasureCauses,
  erasureStatuses,
  keptReasons,
  type ErasureCause,
  type ErasureStatus,
  type KeptReason,
} from "@leerplek/domain/privacy/erasure";
import { connectionOf, Node } from "../../platform/connection.graphql.ts";
import { graphqlEnum } from "../../platform/enum.graphql.ts";
import { Learner } from "../learners/learner.graphql.ts";
import { DateTimeScalar, LocalDateScalar } from "../../platform/scalars.graphql.ts";

const ErasureCauseEnum = graphqlEnum("ErasureCause", erasureCauses, "Why data is erased.");
export const ErasureStatusEnum = graphqlEnum("ErasureStatus", erasureStatuses, "States of an erasure.");
const KeptReasonEnum = graphqlEnum("KeptReason", keptReasons, "Why something stays after an erasure.");

@ObjectType({ description: "What was removed of one kind of data, or stays of it." })
export class ErasurePart {
  @Field(() => Int)
  readonly count!: number;

  @Field(() => Boolean)
  readonly isKept!: boolean;

  @Field(() => KeptReasonEnum, { nullable: true })
  readonly keptReason!: KeptReason | null;

  @Field(() => LocalDateScalar, { nullable: true, description: "Last day on which it may stay." })
  readonly keptUntil!: string | null;

  @Field(() => String, { description: "Name of the table." })
  readonly what!: string;
}

@ObjectType({
  implements: Node,
  description: "A request to erase a learner's data, or an erasure whose time had come.",
})
export class Erasure extends Node {
  @Field(() => DateTimeScalar, { nullable: true })
  readonly cancelledAt!: string | null;

  @Field(() => ErasureCauseEnum)
  readonly cause!: ErasureCause;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly doneAt!: string | null;

  @Field(() => LocalDateScalar, { description: "First day on which it is carried out." })
  readonly executeOn!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: "An agreement stays for its legal term, with the name; all else goes. Null for supervision.",
  })
  readonly keepsAgreement!: boolean | null;

  @Field(() => Learner, {
    nullable: true,
    description: "Whose data; null once it is erased, and where you may not see it.",
  })
  readonly learner!: Learner | null;

  @Field(() => ID, { description: "Whose data; after the erasure it is nobody's name any more." })
  readonly learnerId!: string;

  @Field(() => [ErasurePart], { description: "The proof: what was removed, and what stays and why." })
  readonly parts!: ErasurePart[];

  @Field(() => DateTimeScalar)
  readonly requestedAt!: string;

  @Field(() => String, { nullable: true, description: "School of the learner." })
  readonly school!: string | null;

  @Field(() => ErasureStatusEnum)
  readonly status!: ErasureStatus;

  @Field(() => Boolean)
  readonly viewerCanCancel!: boolean;
}

export const ErasureConnection = connectionOf(Erasure, "Erasure");
