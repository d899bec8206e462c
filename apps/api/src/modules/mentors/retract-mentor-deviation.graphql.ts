import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, Resolver } from "type-graphql";
import { answerOf } from "../../platform/answer.ts";
import type { ApiContext } from "../../platform/api-context.ts";
import { resultOf } from "../../platform/mutation-result.graphql.ts";
import { retractMentorDeviation } from "./retract-mentor-deviation.ts";
import { MentorDeviation } from "./mentor.graphql.ts";

@InputType({ description: "Which request." })
export class RetractMentorDeviationInput {
  @Field(() => ID)
  readonly deviationId!: string;
}

const RetractMentorDeviationResult = resultOf("RetractMentorDeviation", MentorDeviation);

@Resolver()
export class RetractMentorDeviationMutation {
  @Mutation(() => RetractMentorDeviationResult, { description: "Takes a request back before it is decided." })
  retractMentorDeviation(
    @Arg("input", () => RetractMentorDeviationInput) input: RetractMentorDeviationInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(retractMentorDeviation, "deviation", { input, context, info });
  }
}
