import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, Resolver } from "type-graphql";
import { answerOf } from "../../platform/answer.ts";
import type { ApiContext } from "../../platform/api-context.ts";
import { resultOf } from "../../platform/mutation-result.graphql.ts";
import { reactivateMentor } from "./reactivate-mentor.ts";
import { Mentor } from "./mentor.graphql.ts";

@InputType({ description: "Who comes back." })
export class ReactivateMentorInput {
  @Field(() => ID, { description: "The place: a branch and programme of the mentor." })
  readonly assignmentId!: string;
}

const ReactivateMentorResult = resultOf("ReactivateMentor", Mentor);

@Resolver()
export class ReactivateMentorMutation {
  @Mutation(() => ReactivateMentorResult, { description: "The mentor acts again, after all checks." })
  reactivateMentor(
    @Arg("input", () => ReactivateMentorInput) input: ReactivateMentorInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(reactivateMentor, "mentor", { input, context, info });
  }
}
