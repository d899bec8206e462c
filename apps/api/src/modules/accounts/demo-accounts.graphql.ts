import { Ctx, Field, ObjectType, Query, Resolver } from "type-graphql";
import type { Role } from "@leerplek/domain/shared/viewer";
import type { ApiContext } from "../../platform/api-context.ts";
import { RoleEnum } from "./role.graphql.ts";

@ObjectType({ description: "Accounts the demo's sign-in page offers; empty outside the demo." })
export class DemoAccount {
  @Field(() => String)
  readonly descriptionEn!: string;

  @Field(() => String)
  readonly descriptionNl!: string;

  @Field(() => String)
  readonly email!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => String)
  readonly password!: string;

  @Field(() => RoleEnum)
  readonly role!: Role;
}

@Resolver()
export class DemoAccountsQuery {
  @Query(() => [DemoAccount], { description: "One account for each role, in the demo; empty anywhere else." })
  demoAccounts(@Ctx() { demoAccounts }: ApiContext): readonly DemoAccount[] {
    return demoAccounts;
  }
}
