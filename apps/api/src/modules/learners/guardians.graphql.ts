import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import type { Role } from "@leerplek/domain/shared/viewer";
import { answerOf } from "../../platform/answer.ts";
import type { ApiContext } from "../../platform/api-context.ts";
import { resultOf, UserErrors } from "../../platform/mutation-result.graphql.ts";
import { RoleEnum } from "../accounts/role.graphql.ts";
import { acceptLearnerInvitation } from "./accept-learner-invitation.ts";
import { approveGuardian, endGuardianship, keepGuardian, remindGuardian } from "./change-guardianship.ts";
import { GuardianInput } from "./enrolment-input.graphql.ts";
import { Guardianship } from "./guardianship.graphql.ts";
import { inviteLearner } from "./invite-learner.ts";
import { Learner } from "./learner.graphql.ts";
import { linkGuardian } from "./link-guardian.ts";

@InputType({ description: "What `inviteLearner` needs." })
export class InviteLearnerInput {
  @Field(() => ID)
  readonly learnerId!: string;
}

@InputType({ description: "What `linkGuardian` needs." })
export class LinkGuardianInput extends GuardianInput {
  @Field(() => ID)
  readonly learnerId!: string;
}

@InputType({ description: "Which link." })
export class GuardianshipInput {
  @Field(() => ID)
  readonly guardianshipId!: string;
}

@InputType({ description: "What `keepGuardian` needs." })
export class KeepGuardianInput extends GuardianshipInput {
  @Field(() => Boolean)
  readonly keep!: boolean;
}

@InputType({ description: "What `acceptLearnerInvitation` needs." })
export class AcceptLearnerInvitationInput {
  @Field(() => String, { nullable: true, description: "For a new account: 12 to 128 characters." })
  readonly password?: string;

  @Field(() => String, { description: "From the link in the mail." })
  readonly token!: string;
}

@ObjectType({ description: "What came of a learner's or guardian's invitation." })
export class AcceptedLearnerInvitation {
  readonly __typename = "AcceptedLearnerInvitation";

  @Field(() => String, { description: "The address of the account." })
  readonly email!: string;

  @Field(() => Boolean, { description: "Whether an account was made: sign in with it." })
  readonly isNewAccount!: boolean;

  @Field(() => RoleEnum)
  readonly role!: Role;
}

const InviteLearnerResult = resultOf("InviteLearner", Learner);
const LinkGuardianResult = resultOf("LinkGuardian", Learner);
const EndGuardianshipResult = resultOf("EndGuardianship", Learner);
const GuardianshipResult = resultOf("Guardianship", Guardianship);
const AcceptLearnerInvitationResult = resultOf("AcceptLearnerInvitation", AcceptedLearnerInvitation);

@Resolver()
export class GuardianMutations {
  @Mutation(() => InviteLearnerResult, { description: "Asks a learner by mail to make an account, or asks again." })
  inviteLearner(
    @Arg("input", () => InviteLearnerInput) input: InviteLearnerInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(inviteLearner, "learner", { input, context, info });
  }

  @Mutation(() => LinkGuardianResult, { description: "Names a parent or guardian of a minor, who confirms by mail." })
  linkGuardian(
    @Arg("input", () => LinkGuardianInput) input: LinkGuardianInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(linkGuardian, "learner", { input, context, info });
  }

  @Mutation(() => GuardianshipResult, { description: "The school stands behind a link that a learner made." })
  approveGuardian(
    @Arg("input", () => GuardianshipInput) input: GuardianshipInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(approveGuardian, "guardianship", { input, context, info });
  }

  @Mutation(() => GuardianshipResult, {
    description: "Sends the guardian's mail again; the earlier link stops working.",
  })
  remindGuardian(
    @Arg("input", () => GuardianshipInput) input: GuardianshipInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(remindGuardian, "guardianship", { input, context, info });
  }

  @Mutation(() => GuardianshipResult, { description: "The learner leaves a link on after the 18th birthday, or not." })
  keepGuardian(
    @Arg("input", () => KeepGuardianInput) input: KeepGuardianInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(keepGuardian, "guardianship", { input, context, info });
  }

  @Mutation(() => EndGuardianshipResult, {
    nullable: true,
    description: "Ends a link at once. Null for a guardian who can no longer see the learner.",
  })
  endGuardianship(
    @Arg("input", () => GuardianshipInput) input: GuardianshipInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(endGuardianship, "learner", { input, context, info });
  }

  @Mutation(() => AcceptLearnerInvitationResult, {
    description: "A learner or guardian follows the link of the mail. Works without being signed in.",
  })
  async acceptLearnerInvitation(
    @Arg("input", () => AcceptLearnerInvitationInput) input: AcceptLearnerInvitationInput,
    @Ctx() context: ApiContext,
  ): Promise<object> {
    const result = await acceptLearnerInvitation(context, input);
    return result.ok ? { __typename: "AcceptedLearnerInvitation", ...result.value } : new UserErrors(result.problems);
  }
}
