import { Field, ID, Int, ObjectType } from "type-graphql";
import { auditPurposes, type AuditPurpose } from "@leerplek/domain/audit/acting";
import { type Role } from "@leerplek/domain/shared/viewer";
import { connectionOf } from "../../platform/connection.graphql.ts";
import { graphqlEnum } from "../../platform/enum.graphql.ts";
import { DateTimeScalar } from "../../platform/scalars.graphql.ts";
import { RoleEnum } from "../accounts/role.graphql.ts";

export const AuditPurposeEnum = graphqlEnum(
  "AuditPurpose",
  auditPurposes,
  "Why, by rule: the ground that goes with the role in which somebody acted.",
);

@ObjectType({ description: "Who did what, or looked at whose file. No contents, only ids and words." })
export class AuditLine {
  @Field(() => String, { description: "What happened, as a word: application.sent, learner.file-seen." })
  readonly action!: string;

  @Field(() => ID, { nullable: true, description: "Null: the platform itself." })
  readonly actorId!: string | null;

  @Field(() => String, { nullable: true, description: "Null: the platform itself, or somebody whose account is gone." })
  readonly actorName!: string | null;

  @Field(() => RoleEnum, { nullable: true })
  readonly actorRole!: Role | null;

  @Field(() => DateTimeScalar)
  readonly at!: string;

  @Field(() => Int, { description: "The chain of hashes the line stands in, 0 to 31." })
  readonly chain!: number;

  @Field(() => ID)
  readonly id!: string;

  @Field(() => ID, { description: "What it is about." })
  readonly objectId!: string;

  @Field(() => ID, { nullable: true, description: "For whom, when that is somebody else than the actor." })
  readonly onBehalfOf!: string | null;

  @Field(() => ID, { nullable: true, description: "In whose name, or which organisation it concerns." })
  readonly organisationId!: string | null;

  @Field(() => String, { nullable: true })
  readonly organisationName!: string | null;

  @Field(() => AuditPurposeEnum, { nullable: true })
  readonly purpose!: AuditPurpose | null;

  @Field(() => String, { nullable: true, description: "In the actor's own words, where the product asks for it." })
  readonly reason!: string | null;

  @Field(() => String, { nullable: true })
  readonly requestId!: string | null;

  @Field(() => Int, { description: "Place of the line in its chain." })
  readonly sequence!: number;
}

export const AuditLineConnection = connectionOf(AuditLine, "AuditLine");
