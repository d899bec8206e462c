import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, Resolver } from "type-graphql";
import { answerOf } from "../../platform/answer.ts";
import type { ApiContext } from "../../platform/api-context.ts";
import { resultOf } from "../../platform/mutation-result.graphql.ts";
import { deactivateMentor } from "./deactivate-mentor.ts";
import { Mentor } from "./mentor.graphql.ts";

@InputType({ description: "Who leaves, and why." })
export class DeactivateMentorInput {
  @Field(() => ID, { description: "The place: a branch and programme of the mentor." })
  readonly assignmentId!: string;

  @Field(() => String)
  readonly reason!: string;
}

const DeactivateMentorResult = resultOf("DeactivateMentor", Mentor);

@Resolver()
export class DeactivateMentorMutation {
  @Mutation(() => DeactivateMentorResult, {
    description: "The mentor no longer acts for this branch and programme; recognition and workplaces follow.",
  })
  deactivateMentor(
    @Arg("input", () => DeactivateMentorInput) input: DeactivateMentorInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(deactivateMentor, "mentor", { input, context, info });
  }
}
