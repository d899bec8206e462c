import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, Resolver } from "type-graphql";
import type { DeviationStatus } from "@leerplek/domain/mentors/mentor";
import { answerOf } from "../../platform/answer.ts";
import type { ApiContext } from "../../platform/api-context.ts";
import { resultOf } from "../../platform/mutation-result.graphql.ts";
import { decideMentorDeviation } from "./decide-mentor-deviation.ts";
import { DeviationStatusEnum, MentorDeviation } from "./mentor.graphql.ts";

@InputType({ description: "The decision." })
export class DecideMentorDeviationInput {
  @Field(() => ID)
  readonly deviationId!: string;

  @Field(() => DeviationStatusEnum, { description: "GRANTED or REFUSED." })
  readonly outcome!: DeviationStatus;

  @Field(() => String)
  readonly motive!: string;
}

const DecideMentorDeviationResult = resultOf("DecideMentorDeviation", MentorDeviation);

@Resolver()
export class DecideMentorDeviationMutation {
  @Mutation(() => DecideMentorDeviationResult, {
    description: "The partnership grants or refuses a deviation, with a motive.",
  })
  decideMentorDeviation(
    @Arg("input", () => DecideMentorDeviationInput) input: DecideMentorDeviationInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(decideMentorDeviation, "deviation", { input, context, info });
  }
}
