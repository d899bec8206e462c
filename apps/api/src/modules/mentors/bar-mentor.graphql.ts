import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, Resolver } from "type-graphql";
import { answerOf } from "../../platform/answer.ts";
import type { ApiContext } from "../../platform/api-context.ts";
import { resultOf } from "../../platform/mutation-result.graphql.ts";
import { barMentor } from "./bar-mentor.ts";
import { Mentor } from "./mentor.graphql.ts";

@InputType({ description: "Who is barred, and why." })
export class BarMentorInput {
  @Field(() => ID, { description: "The place: a branch and programme of the mentor." })
  readonly assignmentId!: string;

  @Field(() => String)
  readonly motive!: string;
}

const BarMentorResult = resultOf("BarMentor", Mentor);

@Resolver()
export class BarMentorMutation {
  @Mutation(() => BarMentorResult, {
    description: "The partnership decides that somebody may no longer be mentor here.",
  })
  barMentor(
    @Arg("input", () => BarMentorInput) input: BarMentorInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(barMentor, "mentor", { input, context, info });
  }
}
