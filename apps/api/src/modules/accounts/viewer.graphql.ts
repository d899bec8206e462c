import { Field, ID, ObjectType } from "type-graphql";
import { roles, type Role } from "@leerplek/domain/shared/viewer";
import { graphqlEnum } from "../../platform/enum.graphql.ts";
import { Company } from "../companies/company.graphql.ts";
import { Learner } from "../learners/learner.graphql.ts";
import { Provider } from "../schools/provider.graphql.ts";

export const RoleEnum = graphqlEnum("Role", roles, "Roles of the permission matrix.");

@ObjectType({ description: "The person who asks." })
export class Viewer {
  @Field(() => [Company])
  readonly companies!: Company[];

  @Field(() => String)
  readonly email!: string;

  @Field(() => ID)
  readonly id!: string;

  @Field(() => String)
  readonly language!: string;

  @Field(() => Learner, { nullable: true })
  readonly learner!: Learner | null;

  @Field(() => [Membership])
  readonly memberships!: Membership[];

  @Field(() => String)
  readonly name!: string;

  @Field(() => [RoleEnum])
  readonly roles!: Role[];

  @Field(() => [Learner], { description: "Learners you are guardian of, with a link that is in force today." })
  readonly wards!: Learner[];
}

@ObjectType({ description: "What the person is in an organisation." })
export class Membership {
  @Field(() => Company, { nullable: true })
  readonly company!: Company | null;

  @Field(() => Provider, { nullable: true })
  readonly provider!: Provider | null;

  @Field(() => RoleEnum)
  readonly role!: Role;
}
