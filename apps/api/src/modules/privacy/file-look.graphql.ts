import { Field, ID, ObjectType } from "type-graphql";
import { type AuditPurpose } from "@leerplek/domain/audit/acting";
import { lookKinds, type LookKind } from "@leerplek/domain/audit/look";
import { type Role } from "@leerplek/domain/shared/viewer";
import { connectionOf } from "../../platform/connection.graphql.ts";
import { graphqlEnum } from "../../platform/enum.graphql.ts";
import { DateTimeScalar } from "../../platform/scalars.graphql.ts";
import { RoleEnum } from "../accounts/role.graphql.ts";
import { AuditPurposeEnum } from "../audit/audit-line.graphql.ts";

const LookKindEnum = graphqlEnum(
  "LookKind",
  lookKinds,
  "How much somebody saw of a learner: the card of a candidate, contact data, the whole file, a download, the national number.",
);

@ObjectType({ description: "Somebody looked at a learner's data, as the learner may know it." })
export class FileLook {
  @Field(() => DateTimeScalar)
  readonly at!: string;

  @Field(() => ID)
  readonly id!: string;

  @Field(() => LookKindEnum)
  readonly kind!: LookKind;

  @Field(() => String, { nullable: true, description: "Organisation in whose name; null for a guardian." })
  readonly organisationName!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The whole name for people of the own school, only the first name for others.",
  })
  readonly personName!: string | null;

  @Field(() => AuditPurposeEnum, { nullable: true })
  readonly purpose!: AuditPurpose | null;

  @Field(() => String, { nullable: true, description: "In the words of who looked, where the platform asked." })
  readonly reason!: string | null;

  @Field(() => RoleEnum, { nullable: true })
  readonly role!: Role | null;
}

export const FileLookConnection = connectionOf(FileLook, "FileLook");
