import { Field, ObjectType } from "type-graphql";
import {
  guardianLinkers,
  guardianshipStatuses,
  type GuardianLinker,
  type GuardianshipStatus,
} from "@leerplek/domain/learners/guardianship";
import { Node } from "../../platform/connection.graphql.ts";
import { graphqlEnum } from "../../platform/enum.graphql.ts";
import { DateTimeScalar } from "../../platform/scalars.graphql.ts";

export const GuardianshipStatusEnum = graphqlEnum(
  "GuardianshipStatus",
  guardianshipStatuses,
  "A guardian sees something only while the link is CONFIRMED and in force.",
);
export const GuardianLinkerEnum = graphqlEnum("GuardianLinker", guardianLinkers, "Who made the link.");

@ObjectType({ implements: Node, description: "The link of a parent or guardian to a learner." })
export class Guardianship extends Node {
  @Field(() => DateTimeScalar, { nullable: true, description: "When the guardian said yes." })
  readonly acceptedAt!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When the school stood behind it." })
  readonly approvedAt!: string | null;

  @Field(() => String)
  readonly email!: string;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly endedAt!: string | null;

  @Field(() => Boolean, { description: "The learner leaves it on after the eighteenth birthday." })
  readonly keepsAfter18!: boolean;

  @Field(() => DateTimeScalar)
  readonly linkedAt!: string;

  @Field(() => GuardianLinkerEnum)
  readonly linkedBy!: GuardianLinker;

  @Field(() => String, { nullable: true, description: "The person who did." })
  readonly linkedByName!: string | null;

  @Field(() => String)
  readonly name!: string;

  @Field(() => GuardianshipStatusEnum)
  readonly status!: GuardianshipStatus;

  @Field(() => Boolean)
  readonly viewerCanApprove!: boolean;

  @Field(() => Boolean)
  readonly viewerCanEnd!: boolean;

  @Field(() => Boolean)
  readonly viewerCanKeep!: boolean;

  @Field(() => Boolean)
  readonly viewerCanRemind!: boolean;
}
