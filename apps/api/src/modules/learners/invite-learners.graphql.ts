import { Ctx, Field, Int, Mutation, ObjectType, Resolver } from "type-graphql";
import type { ApiContext } from "../../platform/api-context.ts";
import { resultOf, UserErrors } from "../../platform/mutation-result.graphql.ts";
import { inviteLearners } from "./invite-learners.ts";

@ObjectType({ description: "What a round of invitations did." })
export class LearnerInvitations {
  readonly __typename = "LearnerInvitations";

  @Field(() => Int, { description: "Learners who get a mail; at most 100 in one round." })
  readonly invitedCount!: number;

  @Field(() => Int, { description: "Learners left for the next round." })
  readonly remainingCount!: number;
}

const InviteLearnersResult = resultOf("InviteLearners", LearnerInvitations);

@Resolver()
export class InviteLearnersMutation {
  @Mutation(() => InviteLearnersResult, {
    description: "Asks the next hundred learners of your school without account or open invitation to make an account.",
  })
  async inviteLearners(@Ctx() context: ApiContext): Promise<object> {
    const result = await inviteLearners(context, {});
    return result.ok ? { __typename: "LearnerInvitations", ...result.value } : new UserErrors(result.problems);
  }
}
