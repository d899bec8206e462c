import { Field, ObjectType } from "type-graphql";
import { invitationStates, type InvitationState } from "@leerplek/domain/organisations/invitation";
import type { Role } from "@leerplek/domain/shared/viewer";
import { connectionOf, Node } from "../../platform/connection.graphql.ts";
import { graphqlEnum } from "../../platform/enum.graphql.ts";
import { DateTimeScalar } from "../../platform/scalars.graphql.ts";
import { RoleEnum } from "../accounts/role.graphql.ts";
import { Company } from "../companies/company.graphql.ts";
import { Partnership } from "../recognitions/recognition-parts.graphql.ts";
import { Provider } from "../schools/provider.graphql.ts";

export const InvitationStateEnum = graphqlEnum(
  "InvitationState",
  invitationStates,
  "Where an invitation stands; only an OPEN one can be accepted.",
);

export const PartnershipConnection = connectionOf(Partnership, "Partnership");

@ObjectType({ implements: Node, description: "What somebody is, or was, in an organisation you administer." })
export class Member extends Node {
  @Field(() => Company, { nullable: true })
  readonly company!: Company | null;

  @Field(() => String)
  readonly email!: string;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly endedAt!: string | null;

  @Field(() => Boolean, { description: "Whether it is yourself." })
  readonly isViewer!: boolean;

  @Field(() => String)
  readonly name!: string;

  @Field(() => Partnership, { nullable: true })
  readonly partnership!: Partnership | null;

  @Field(() => Provider, { nullable: true })
  readonly provider!: Provider | null;

  @Field(() => RoleEnum)
  readonly role!: Role;

  @Field(() => DateTimeScalar)
  readonly since!: string;

  @Field(() => Boolean)
  readonly viewerCanEnd!: boolean;
}
export const MemberConnection = connectionOf(Member, "Member");

@ObjectType({ implements: Node, description: "Somebody who was asked by mail to become a member." })
export class Invitation extends Node {
  @Field(() => Company, { nullable: true })
  readonly company!: Company | null;

  @Field(() => String)
  readonly email!: string;

  @Field(() => DateTimeScalar)
  readonly expiresAt!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => Partnership, { nullable: true })
  readonly partnership!: Partnership | null;

  @Field(() => Provider, { nullable: true })
  readonly provider!: Provider | null;

  @Field(() => RoleEnum)
  readonly role!: Role;

  @Field(() => DateTimeScalar)
  readonly sentAt!: string;

  @Field(() => InvitationStateEnum)
  readonly state!: InvitationState;
}
export const InvitationConnection = connectionOf(Invitation, "Invitation");

@ObjectType({ description: "An invitation as the holder of its link sees it, before accepting." })
export class InvitationOffer {
  @Field(() => String)
  readonly email!: string;

  @Field(() => DateTimeScalar)
  readonly expiresAt!: string;

  @Field(() => Boolean, {
    description: "Whether the invited address has an account: its owner signs in before accepting.",
  })
  readonly hasAccount!: boolean;

  @Field(() => String)
  readonly invitedBy!: string;

  @Field(() => Boolean, { description: "Whether you are signed in with the invited address." })
  readonly isForViewer!: boolean;

  @Field(() => String)
  readonly name!: string;

  @Field(() => String, { nullable: true, description: "Null for the administration of Leerplek itself." })
  readonly organisation!: string | null;

  @Field(() => RoleEnum)
  readonly role!: Role;
}
